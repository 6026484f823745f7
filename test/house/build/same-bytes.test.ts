import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runTool } from '#scripts/setup/run';
import { builtFiles } from './built';

const folder = mkdtempSync(join(tmpdir(), 'sidecar-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sums = (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) =>
  Object.fromEntries(
    files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

it('a second build of the same sources, in another folder, has the same files with the same bytes', async () => {
  const built = await runTool('wxt', ['build', '-b', 'chrome'], { env: { SIDECAR_OUT: folder, NODE_ENV: 'production', VITEST: '' } });
  expect(built.code, built.stderr).toBe(0);
  const again = join(folder, 'chrome-mv3');
  const files = readdirSync(again, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(again, file).split(sep).join('/'), bytes: readFileSync(file) }));
  expect(sums(files)).toEqual(sums(builtFiles('chrome')));
}, 180_000);
