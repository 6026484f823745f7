import { runScript } from './setup.mjs';

runScript('fix.ts');
