import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '#scripts/setup/root';

/** Builds the floor extension (an empty worker, an empty React page) with the tools of our own build, so that a ratio means something. */
export async function buildFloor(): Promise<string> {
  const source = join(ROOT, 'test', 'bench', 'floor');
  const folder = join(ROOT, '.cache', 'bench-floor');
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    resolve: { alias: { '#lib': join(ROOT, 'lib'), '#components': join(ROOT, 'components'), '#test': join(ROOT, 'test') } },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: {
          index: join(source, 'index.html'),
          board: join(source, 'board.html'),
          reports: join(source, 'reports.html'),
          files: join(source, 'files.html'),
          background: join(source, 'background.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  cpSync(join(source, 'manifest.json'), join(folder, 'manifest.json'));
  return folder;
}
