/** Starts the stand-in world in this very process, so that whoever stops this process stops the world: packages first, then the TypeScript of `world.ts`. */
import { ensureDependencies } from './setup.mjs';

await ensureDependencies();
const { register } = await import('tsx/esm/api');
register();
await import('./world.ts');
