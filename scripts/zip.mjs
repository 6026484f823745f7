import { runScript } from './setup.mjs';

runScript('zip.ts');
