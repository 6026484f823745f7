import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';
import { runTool } from './run';
import { say } from './say';

export type Target = 'chrome' | 'firefox';

/** Where the build of a browser lies. */
export const buildFolder = (target: Target): string => join(ROOT, '.output', `${target}-mv3`);

/** Builds the extension unless the build is of exactly these sources. Answers with its folder; throws when it fails, with the tool's words on standard error. */
export async function ensureBuild(target: Target): Promise<string> {
  const folder = buildFolder(target);
  const stamp = `${folder}.stamp`;
  const now = stampOf(SOURCES.map((name) => join(ROOT, name)));
  if (existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return folder;
  say(`building the extension for ${target}`);
  const built = await runTool('wxt', ['build', '-b', target]);
  if (built.code !== 0) {
    process.stderr.write(`${built.stdout}\n${built.stderr}\n`);
    throw new Error(`the build for ${target} failed; its words stand above`);
  }
  writeFileSync(stamp, now);
  return folder;
}

const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'scripts/build',
  'scripts/texts',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

/** One value over names and contents of all source files. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn).sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
