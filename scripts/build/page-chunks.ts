import { join } from 'node:path';
import type { InlineConfig, Rolldown } from 'vite';
import { ROOT } from '#scripts/setup/root';

const POPUP = join(ROOT, 'entrypoints', 'popup', 'main.tsx');
const COPIES = join(ROOT, 'entrypoints', 'offscreen', 'main.ts');

/**
 * What the popup opens with lies in one file, whoever else needs a piece of it: each file that a page asks for costs it a moment. The page that
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
    id !== POPUP && loadedBy(POPUP, context).has(id) && !loadedBy(COPIES, context).has(id);
  const codeSplitting = {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'first', name: (id: string, context: Rolldown.ChunkingContext) => (isFirst(id, context) ? 'first' : null) }],
  };
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
