/** Starts the stand-in world in this very process: dependencies first, then the TypeScript of `world.ts`. */
import { existsSync } from 'node:fs';

const setup = new URL('./setup.mjs', import.meta.url);
if (existsSync(setup)) {
  const { ensureDependencies } = await import(setup.href);
  await ensureDependencies();
}

const { register } = await import('tsx/esm/api');
register();
await import('./world.ts');
