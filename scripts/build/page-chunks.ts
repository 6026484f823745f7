import { join } from 'node:path';
import type { HtmlTagDescriptor, InlineConfig, Plugin, Rolldown } from 'vite';
import { ROOT } from '#scripts/setup/root';
import { ownPromises } from './instead';

const POPUP = join(ROOT, 'entrypoints', 'popup', 'main.tsx');
/** What begins to read before it. */
const BEGIN = join(ROOT, 'entrypoints', 'popup', 'begin.ts');
const COPIES = join(ROOT, 'entrypoints', 'offscreen', 'main.ts');

/**
 * For Chrome. What the popup opens with lies in three files, whoever else needs a piece of them: what every page needs, what begins to read (with all
 * styles), and the rest. Each file that a page asks for costs it a moment. The page that copies asks for the first alone: it is opened for a moment.
 */
export function joinFirstFiles(config: InlineConfig): void {
  const known = new Map<string, ReadonlySet<string>>();
  const loadedBy = (from: string, context: Rolldown.ChunkingContext): ReadonlySet<string> => {
    const found = known.get(from) ?? reachable(from, context);
    known.set(from, found);
    return found;
  };
  const files = { base: COPIES, begin: BEGIN, first: POPUP };
  const fileOf = (id: string, context: Rolldown.ChunkingContext): string | null => {
    if (Object.values(files).includes(id)) return null;
    if (id.startsWith('\0virtual:wxt-')) return 'base';
    return Object.entries(files).find(([, entry]) => loadedBy(entry, context).has(id))?.[0] ?? null;
  };
  config.plugins = [...(config.plugins ?? []), ownPromises];
  split(config, { includeDependenciesRecursively: false, groups: [{ debugName: 'files of the popup', name: fileOf }] });
}

/** A word of the house that several know, as it is written: no longer than this. */
const SMALL_WORD = 800;

/**
 * For Firefox, whose worker is built with the pages. Small pieces that several share would be a file each, dozens of them, each with what a
 * package says of a file: those that only say what words mean lie in one.
 */
export function joinSmallWords(config: InlineConfig): void {
  const group = { name: 'words', test: /\/lib\/domain\/[^?]*\.ts$/, minShareCount: 2, maxModuleSize: SMALL_WORD };
  // What they import comes along: a file never waits for one that waits for it.
  split(config, { includeDependenciesRecursively: true, groups: [group] });
}

function split(config: InlineConfig, codeSplitting: object): void {
  const build = config.build ?? {};
  const options = build.rolldownOptions ?? build.rollupOptions ?? {};
  config.build = { ...build, rolldownOptions: { ...options, output: { ...options.output, codeSplitting } } };
}

function reachable(from: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of context.getModuleInfo(from)?.importedIds ?? []) reachable(next, context, seen);
  return seen;
}

/**
 * The popup's page is asked for by its first small script: the browser is told of it, and of what it imports, before that runs. Styles of
 * the page that the first script does not name would be waited for in between: then the build fails.
 */
export const preloadPage: Plugin = {
  name: 'sidecar:preload-page',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { chunk, bundle = {} }): HtmlTagDescriptor[] => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const page = chunks.find(({ fileName, facadeModuleId }) => facadeModuleId === POPUP && chunk?.dynamicImports.includes(fileName));
      if (!page || !chunk) return [];
      const withImports = (first: string) => {
        const files = new Set([first]);
        for (const file of files) for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(next);
        return files;
      };
      const known = withImports(chunk.fileName);
      const later = [...withImports(page.fileName)].filter((file) => !known.has(file));
      const styles = later.flatMap((file) => [...(chunks.find(({ fileName }) => fileName === file)?.viteMetadata?.importedCss ?? [])]);
      const late = styles.filter((file) => !html.includes(file));
      if (late.length > 0) throw new Error(`the popup's begin.ts must import the styles of ${late.join(', ')}`);
      return later.map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' }));
    },
  },
};
