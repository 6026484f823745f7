import { runScript } from './setup.mjs';

runScript('learn-commission.ts');
