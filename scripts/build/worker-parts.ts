import { createHash } from 'node:crypto';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { instead, ownPromises } from './instead';
import { asCore, asPart, workerScript } from './part-loader';

/**
 * Builds Chrome's worker as one classic script and, beside it, a file of parts for its `import()`s (docs/decisions/0013). A worker of
 * modules asks the browser for one file after the other and may load none later; a classic one gets all it needs in one, and may.
 */
export function buildWorkerInParts(config: InlineConfig): void {
  const build = config.build ?? {};
  const { entry } = build.lib as { entry: string };
  config.build = {
    ...build,
    lib: false,
    rolldownOptions: {
      input: { background: entry },
      output: {
        format: 'cjs',
        entryFileNames: ENTRY,
        chunkFileNames: 'parts/[name]-[hash].js',
        // The pages' names, so that both mean one file.
        assetFileNames: 'assets/[name]-[hash].[ext]',
      },
    },
  };
  delete config.build.rollupOptions;
  config.plugins = [...(config.plugins ?? []), bareHelpers, ownPromises, joinCore];
}

const ENTRY = 'background.js';

/** Of a styles' announcement before an import the worker has no need. */
const bareHelpers: Plugin = instead('sidecar:bare-helpers', { 'vite/preload-helper.js': 'export const __vitePreload = (load) => load();' });

/**
 * The entry and what it imports at once become one file, every other chunk a part in a second one: the browser sends a worker all files that
 * it was installed with, at each start, and each of them costs.
 */
const joinCore: Plugin = {
  name: 'sidecar:join-core',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
    const core = reachable(ENTRY, chunks);
    const codeOf = (file: string) => chunks.get(file)?.code ?? '';
    const parts = [...chunks.keys()].filter((file) => !core.has(file));
    const source = parts.map((file) => asPart(file, codeOf(file))).join('\n');
    const entry = chunks.get(ENTRY);
    if (!entry) throw new Error(`the build has no ${ENTRY}`);
    // Its name tells its content, so that a worker never meets the parts of another version.
    const partsFile = `parts/${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
    entry.code = workerScript({ entry: ENTRY, core: [...core].map((file) => asCore(file, codeOf(file))), parts: partsFile });
    for (const file of chunks.keys()) if (file !== ENTRY) delete bundle[file];
    this.emitFile({ type: 'asset', fileName: partsFile, source });
  },
};

function reachable(from: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of chunks.get(from)?.imports ?? []) reachable(next, chunks, seen);
  return seen;
}
