import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';
import { failed, passed, type Step } from './step';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

/** Optional (platform) packages that the lock lacks: `npm ci` would fail on them, and other systems break. */
export function missingInLock(lock: Lock): string[] {
  const places = Object.keys(lock.packages);
  return Object.entries(lock.packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !places.some((place) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`)))
      .map(([name, range]) => `${path}@${version} lacks ${name}@${range}`),
  );
}

export const lockCheck: Step = {
  name: 'lock file is complete',
  run: async () => {
    const missing = missingInLock(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock);
    return missing.length === 0 ? passed() : failed(missing.join('\n'));
  },
};
