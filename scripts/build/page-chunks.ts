import { join } from 'node:path';
import type { HtmlTagDescriptor, InlineConfig, Plugin, Rolldown } from 'vite';
import { ROOT } from '#scripts/setup/root';
import { ownPromises } from './instead';

const POPUP = join(ROOT, 'entrypoints', 'popup', 'main.tsx');
/** What begins to read before it. */
const BEGIN = join(ROOT, 'entrypoints', 'popup', 'begin.ts');
const COPIES = join(ROOT, 'entrypoints', 'offscreen', 'main.ts');

/**
 * For Chrome. What the popup opens with lies in one file, whoever else needs a piece of it: each file that a page asks for costs it a moment. The page that
 * copies stays out of it: it is opened for a moment and needs next to nothing.
 */
export function joinFirstFiles(config: InlineConfig): void {
  const known = new Map<string, ReadonlySet<string>>();
  const loadedBy = (from: string, context: Rolldown.ChunkingContext): ReadonlySet<string> => {
    const found = known.get(from) ?? reachable(from, context);
    known.set(from, found);
    return found;
  };
  const isFirst = (id: string, context: Rolldown.ChunkingContext) =>
    id !== POPUP && loadedBy(POPUP, context).has(id) && !loadedBy(COPIES, context).has(id) && !loadedBy(BEGIN, context).has(id);
  const codeSplitting = {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'first', name: (id: string, context: Rolldown.ChunkingContext) => (isFirst(id, context) ? 'first' : null) }],
  };
  const build = config.build ?? {};
  const options = build.rolldownOptions ?? build.rollupOptions ?? {};
  config.plugins = [...(config.plugins ?? []), ownPromises];
  config.build = { ...build, rolldownOptions: { ...options, output: { ...options.output, codeSplitting } } };
}

function reachable(from: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of context.getModuleInfo(from)?.importedIds ?? []) reachable(next, context, seen);
  return seen;
}

/** The popup's page is asked for by its first small script: the browser is told of it, and of what it imports, before that runs. */
export const preloadPage: Plugin = {
  name: 'sidecar:preload-page',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { chunk, bundle = {} }): HtmlTagDescriptor[] => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const page = chunks.find(({ fileName, facadeModuleId }) => facadeModuleId === POPUP && chunk?.dynamicImports.includes(fileName));
      if (!page) return [];
      const known = new Set(chunk?.imports);
      const importsOf = (file: string) => chunks.find(({ fileName }) => fileName === file)?.imports ?? [];
      const files = new Set([page.fileName]);
      for (const file of files) for (const next of importsOf(file)) files.add(next);
      return [...files]
        .filter((file) => !known.has(file))
        .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' }));
    },
  },
};
