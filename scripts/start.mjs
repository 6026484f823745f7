import { runScript } from './setup.mjs';

runScript('start.ts');
