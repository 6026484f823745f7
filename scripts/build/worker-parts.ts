import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { asPart, workerScript } from './part-loader';

/**
 * Builds Chrome's worker as one classic script and, beside it, a file for each `import()` in it (docs/decisions/0013). A worker of
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
        chunkFileNames: ({ facadeModuleId }) => `parts/${topicOf(facadeModuleId) ?? '[name]'}-[hash].js`,
        // The pages' names, so that both mean one file.
        assetFileNames: 'assets/[name]-[hash].[ext]',
      },
    },
  };
  delete config.build.rollupOptions;
  config.plugins = [...(config.plugins ?? []), bareHelpers, joinCore];
}

const ENTRY = 'background.js';

/** The topic whose part a chunk is. */
const topicOf = (module: string | null) => /lib\/background\/([a-z]+)\/part\.ts$/.exec(module ?? '')?.[1];

/** What other places need and Chrome's worker does not: an import that announces styles first, and promises around an API that gives promises itself. */
const INSTEAD: Readonly<Record<string, string>> = {
  'vite/preload-helper.js': 'export const __vitePreload = (load) => load();',
  '@wxt-dev/webextension-polyfill/browser': 'export const browser = globalThis.chrome;',
};
const MARK = '\0sidecar:instead:';

const bareHelpers: Plugin = {
  name: 'sidecar:bare-helpers',
  enforce: 'pre',
  resolveId: (id) => {
    const known = Object.keys(INSTEAD).find((name) => id.endsWith(name));
    return known ? MARK + known : null;
  },
  load: (id) => (id.startsWith(MARK) ? (INSTEAD[id.slice(MARK.length)] ?? null) : null),
};

/** The entry and what it imports at once become one file; every other chunk is a part. */
const joinCore: Plugin = {
  name: 'sidecar:join-core',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
    const core = reachable(ENTRY, chunks);
    const parts = [...chunks.keys()].filter((file) => !core.has(file));
    for (const file of parts) {
      const chunk = chunks.get(file);
      if (chunk) chunk.code = asPart(file, chunk.code);
    }
    const entry = chunks.get(ENTRY);
    if (!entry) throw new Error(`the build has no ${ENTRY}`);
    entry.code = workerScript({ entry: ENTRY, core: [...core].map((file) => asPart(file, chunks.get(file)?.code ?? '')), parts });
    for (const file of core) if (file !== ENTRY) delete bundle[file];
  },
};

function reachable(from: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of chunks.get(from)?.imports ?? []) reachable(next, chunks, seen);
  return seen;
}
