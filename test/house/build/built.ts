import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildFolder, type Target } from '#scripts/setup/build';

export const TARGETS = ['chrome', 'firefox'] as const satisfies readonly Target[];

export interface BuiltFile {
  /** Inside of the build, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Every file of a finished build. `npm test` builds first. */
export function builtFiles(target: Target): BuiltFile[] {
  const folder = buildFolder(target);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: readFileSync(file) }));
}

export function builtFile(target: Target, path: string): string {
  const found = builtFiles(target).find((file) => file.path === path);
  if (!found) throw new Error(`the ${target} build has no ${path}`);
  return found.bytes.toString('utf8');
}

export interface Manifest extends Record<string, unknown> {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly commands: Readonly<Record<string, unknown>>;
}

export const builtManifest = (target: Target): Manifest => JSON.parse(builtFile(target, 'manifest.json')) as Manifest;
