import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '#scripts/setup/root';

export interface SourceFile {
  /** From the repository's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** All files below these folders that end so; folders that do not exist yet have none. */
export function filesIn(folders: readonly string[], ends: RegExp): SourceFile[] {
  return folders.flatMap((folder) =>
    below(join(ROOT, folder))
      .filter((file) => ends.test(file))
      .map(read),
  );
}

/** What ships: no tests, no locale tables. */
export const shippedSource = (): SourceFile[] =>
  filesIn(['entrypoints', 'components', 'lib'], /\.tsx?$/).filter(({ path }) => !/\.test\.tsx?$/.test(path));

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function below(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function read(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  return { path: relative(ROOT, file).split(sep).join('/'), text, lines: text.trimEnd().split('\n').length };
}
