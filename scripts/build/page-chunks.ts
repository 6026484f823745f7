import { join } from 'node:path';
import type { HtmlTagDescriptor, InlineConfig, Plugin, Rolldown } from 'vite';
import { ROOT } from '#scripts/setup/root';
import { ownPromises } from './instead';

const POPUP = join(ROOT, 'entrypoints', 'popup', 'main.tsx');
/** What begins to read before it. */
const BEGIN = join(ROOT, 'entrypoints', 'popup', 'begin.ts');
const COPIES = join(ROOT, 'entrypoints', 'offscreen', 'main.ts');
/** What else a person opens; and what runs behind the pages, which Firefox builds with them. */
const PAGES = ['sidepanel', 'options', 'first-run'].map((name) => join(ROOT, 'entrypoints', name, 'main.tsx'));
const BACKGROUND = join(ROOT, 'entrypoints', 'background.ts');
const WORKER = join(ROOT, 'entrypoints', 'page-worker', 'main.ts');

/** The worker of the pages is built with them: what both need lies in the package once. */
export function addPageWorker(config: InlineConfig): void {
  const { rolldownOptions, rollupOptions } = config.build ?? {};
  const options = rolldownOptions ?? rollupOptions ?? {};
  options.input = { ...(options.input as Record<string, string>), 'page-worker': WORKER };
}

/** What a module is loaded by, asked for by many. */
interface Graph {
  /** Whether an entry loads a module at once. */
  readonly loads: (entry: string, id: string) => boolean;
  /** Whether a page, or what runs behind the pages, loads it at once or later. */
  readonly ofPages: (id: string) => boolean;
}
type FileOf = (id: string, graph: Graph) => string | null;

/**
 * The worker starts with few files, for each costs it a moment, and none of them knows of pages: what all of these open with, what the large ones
 * open with, what views of theirs load later, and what is its own.
 */
const workerFile: FileOf = (id, { loads, ofPages }) => {
  if (!loads(WORKER, id)) return null;
  if ([COPIES, BEGIN, POPUP, BACKGROUND].some((entry) => loads(entry, id))) return 'base';
  return PAGES.some((entry) => loads(entry, id)) ? 'words' : ofPages(id) ? 'parts' : null;
};

/**
 * For Chrome. What the popup opens with lies in three files, whoever else needs a piece of them: what every page needs, what begins to read (with all
 * styles), and the rest. Each file that a page asks for costs it a moment. The page that copies asks for the first alone: it is opened for a moment.
 */
export function joinFirstFiles(config: InlineConfig): void {
  const files = { base: COPIES, begin: BEGIN, first: POPUP };
  const fileOf: FileOf = (id, graph) => {
    if (id.startsWith('\0virtual:wxt-')) return 'base';
    return workerFile(id, graph) ?? Object.entries(files).find(([, entry]) => graph.loads(entry, id))?.[0] ?? null;
  };
  config.plugins = [...(config.plugins ?? []), ownPromises];
  split(config, { includeDependenciesRecursively: false, groups: [{ debugName: 'files of the popup', name: nameBy(fileOf) }] });
}

/** A word of the house that several know, as it is written: no longer than this. */
const SMALL_WORD = 800;

/**
 * For Firefox, whose worker is built with the pages. Small pieces that several share would be a file each, dozens of them, each with what a
 * package says of a file: those that only say what words mean lie in one.
 */
export function joinSmallWords(config: InlineConfig): void {
  const small = { name: 'small', test: /\/lib\/domain\/[^?]*\.ts$/, minShareCount: 2, maxModuleSize: SMALL_WORD };
  const ofWorker = { name: nameBy(workerFile) };
  // What they import comes along: a file never waits for one that waits for it.
  split(config, { includeDependenciesRecursively: true, groups: [ofWorker, small] });
}

function nameBy(fileOf: FileOf): (id: string, context: Rolldown.ChunkingContext) => string | null {
  const known = new Map<string, ReadonlySet<string>>();
  return (id, context) => {
    const loadedBy = (entry: string, later: boolean): ReadonlySet<string> => {
      const key = `${entry}${later}`;
      const found = known.get(key) ?? reachable(entry, context, later);
      known.set(key, found);
      return found;
    };
    const graph: Graph = {
      loads: (entry, each) => loadedBy(entry, false).has(each),
      ofPages: (each) => [POPUP, ...PAGES, BACKGROUND].some((entry) => loadedBy(entry, true).has(each)),
    };
    return ENTRIES.includes(id) ? null : fileOf(id, graph);
  };
}
const ENTRIES: readonly string[] = [COPIES, BEGIN, POPUP, ...PAGES, BACKGROUND, WORKER];

function split(config: InlineConfig, codeSplitting: object): void {
  const build = config.build ?? {};
  const options = build.rolldownOptions ?? build.rollupOptions ?? {};
  config.build = { ...build, rolldownOptions: { ...options, output: { ...options.output, codeSplitting } } };
}

/** What is imported at once, `later`: or ever. */
function reachable(from: string, context: Rolldown.ChunkingContext, later: boolean, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  const { importedIds = [], dynamicallyImportedIds = [] } = context.getModuleInfo(from) ?? {};
  for (const next of later ? [...importedIds, ...dynamicallyImportedIds] : importedIds) reachable(next, context, later, seen);
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
