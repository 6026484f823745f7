import { runScript } from './setup.mjs';

runScript('test.ts');
