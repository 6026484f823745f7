import { runScript } from './setup.mjs';

runScript('dev.ts');
