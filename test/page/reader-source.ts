import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ROOT } from '#scripts/setup/root';

/** The content script in one piece, as text. */
export async function readerSource(): Promise<string> {
  const entry = fileURLToPath(new URL('start-reader.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: Object.fromEntries(['entrypoints', 'lib'].map((name) => [`#${name}`, join(ROOT, name)])) },
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'reader' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('the reader was not built');
  return first.output[0].code;
}
