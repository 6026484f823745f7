import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, ensureBuild, type Target } from '#scripts/setup/build';
import { failed, passed, type Step } from './step';

export const buildName = (target: Target): string => `builds for ${target}, twice the same`;

/** Two clean builds, byte for byte the same: what is published can be told from what was not built here. */
export const buildStep = (target: Target, after: readonly string[]): Step => ({
  name: buildName(target),
  after,
  run: async () => {
    const first = await cleanBuild(target);
    const second = await cleanBuild(target);
    const differ = [...new Set([...first.keys(), ...second.keys()])].filter((name) => first.get(name) !== second.get(name));
    return differ.length === 0 ? passed() : failed(`differ between two builds: ${differ.join(', ')}`);
  },
});

/** File name → hash. */
async function cleanBuild(target: Target): Promise<Map<string, string>> {
  rmSync(buildFolder(target), { recursive: true, force: true });
  const folder = await ensureBuild(target);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).map((file) => [file, hash(file)]));
}
