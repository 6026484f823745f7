import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from '#scripts/setup/root';
import { readText } from './source-files';

interface Module {
  /** What is loaded with it. Types are not. */
  readonly imports: readonly string[];
  /** What is loaded when it is first needed. */
  readonly later: readonly string[];
  readonly text: string;
}

const modules = new Map<string, Module>();

/** A module of ours by its path in the repository. */
export function moduleAt(path: string): Module {
  const before = modules.get(path);
  if (before) return before;
  const text = /\.tsx?$/.test(path) ? readText(path) : '';
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap((hit) => resolve(path, hit[1] ?? ''));
  const module = {
    text,
    imports: found(/^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([.#][^'"]+)['"]/gm),
    later: found(/\bimport\(\s*['"]([.#][^'"]+)['"]\s*\)/g),
  };
  modules.set(path, module);
  return module;
}

/** A module and all that is loaded with it. */
export function loadedWith(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    moduleAt(path).imports.forEach(walk);
  };
  walk(entry);
  return seen;
}

function resolve(from: string, asked: string): string[] {
  // What the build makes of it: `?worker&url`.
  const to = asked.replace(/\?.*$/, '');
  const path = to.startsWith('#') ? to.slice(1) : posix.join(posix.dirname(from), to);
  const file = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => /\.\w+$/.test(one) && existsSync(join(ROOT, one)));
  if (!file) throw new Error(`${from} imports ${to}, which is no file`);
  return [file];
}
