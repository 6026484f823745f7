import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The content script in one piece, as text. */
export async function readerSource(): Promise<string> {
  const entry = fileURLToPath(new URL('start-reader.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'reader' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('the reader was not built');
  return first.output[0].code;
}
