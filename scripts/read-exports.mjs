import { runScript } from './setup.mjs';

runScript('exports/read-exports.ts');
