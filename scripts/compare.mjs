import { runScript } from './setup.mjs';

runScript('compare.ts');
