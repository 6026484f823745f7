import { runScript } from './setup.mjs';

runScript('new.ts');
