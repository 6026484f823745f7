import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { ROOT } from '#scripts/setup/root';
import { instead, ownPromises } from './instead';
import { asCore, asPart, workerScript } from './part-loader';

/**
 * Builds Chrome's worker as one classic script and, beside it, a file of parts for its `import()`s (docs/decisions/0013). A worker of
 * modules asks the browser for one file after the other and may load none later; a classic one gets all it needs in one, and may.
 */
export function buildWorkerInParts(config: InlineConfig): void {
  const build = config.build ?? {};
  const { entry } = build.lib as { entry: string };
  const known = new Map<string, ReadonlySet<string>>();
  /** Few large chunks: what crosses from one to another has a longer name in both. */
  const groupOf = (id: string, context: Rolldown.ChunkingContext): string | null => {
    const core = known.get('core') ?? modulesFrom([START], context);
    const click = known.get('click') ?? modulesFrom(NEAR, context);
    known.set('core', core).set('click', click);
    if (NEAR.includes(id)) return null;
    return core.has(id) ? 'core' : click.has(id) ? 'click' : null;
  };
  config.build = {
    ...build,
    lib: false,
    rolldownOptions: {
      input: { background: entry },
      output: {
        format: 'cjs',
        entryFileNames: ENTRY,
        // They are joined: nobody asks for them by these names but each other.
        chunkFileNames: '[name].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'core and click', name: groupOf }] },
        // The pages' names, so that both mean one file.
        assetFileNames: 'assets/[name]-[hash].[ext]',
      },
    },
  };
  delete config.build.rollupOptions;
  config.plugins = [...(config.plugins ?? []), bareHelpers, ownPromises, joinCore];
}

const ENTRY = 'background.js';
const START = join(ROOT, 'entrypoints', 'background.ts');
/** Asked for by `import()`, and yet in the core's file. */
const NEAR = ['worker/work.ts', 'worker/left-behind.ts', 'links/link-handlers.ts'].map((file) => join(ROOT, 'lib', 'background', file));

/**
 * For Firefox, whose background page is built with the pages: what lies near is imported at once. Apart, it would be cut into many small
 * files, for what it shares with each of them.
 */
export const nearAtOnce: Plugin = {
  name: 'sidecar:near-at-once',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(join(ROOT, 'lib', 'background', 'worker'))) return null;
    const imports: string[] = [];
    const changed = code.replace(NEAR_IMPORT, (_all, from: string) => {
      imports.push(`import * as near${imports.length} from '${from}';`);
      return `Promise.resolve(near${imports.length - 1})`;
    });
    return imports.length > 0 ? { code: `${imports.join('')}${changed}`, map: null } : null;
  },
};
const NEAR_IMPORT = /\bimport\('([^']*\/(?:work|left-behind|link-handlers))'\)/g;

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
    const first = reachable(ENTRY, chunks);
    // What a click waits for lies in the same file, to be run when it is needed.
    const near = [...chunks.values()].filter(({ facadeModuleId }) => NEAR.includes(facadeModuleId ?? ''));
    const core = near.reduce((seen, { fileName }) => reachable(fileName, chunks, seen), new Set(first));
    const codeOf = (file: string) => chunks.get(file)?.code ?? '';
    const parts = [...chunks.keys()].filter((file) => !core.has(file));
    const source = parts.map((file) => asPart(file, codeOf(file))).join('\n');
    const entry = chunks.get(ENTRY);
    if (!entry) throw new Error(`the build has no ${ENTRY}`);
    // Its name tells its content, so that a worker never meets the parts of another version.
    const partsFile = `parts/${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
    entry.code = workerScript({
      entry: ENTRY,
      core: [...core].map((file) => (first.has(file) ? asCore : asPart)(file, codeOf(file))),
      parts: partsFile,
    });
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

/** Modules that these import at once, themselves too. */
function modulesFrom(ids: readonly string[], context: Rolldown.ChunkingContext, seen = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    modulesFrom(context.getModuleInfo(id)?.importedIds ?? [], context, seen);
  }
  return seen;
}
