import { runScript } from './setup.mjs';

runScript('bench.ts');
