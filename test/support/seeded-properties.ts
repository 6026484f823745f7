import { createRequire } from 'node:module';

/**
 * `fast-check` as tests import it, with one seed: a run meets what the run before it met, so that a red one is of the last change. The long
 * run tries others each time, and names the seed of what fails. By `require`, for the import leads here (`vitest.config.ts`).
 */
const fc = createRequire(import.meta.url)('fast-check') as typeof import('fast-check').default;
if (!process.env['SIDECAR_LONG']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_130 });

export default fc;
