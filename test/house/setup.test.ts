import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/setup/root';

/** A checkout of two packages, one of them for another system only, with an npm that only notes how it was called. */
let folder = '';
const at = (...names: string[]) => join(folder, ...names);
const LOCK = {
  '': { name: 'made-up' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
  'node_modules/other-system': { version: '2.0.0', integrity: 'sha512-two', optional: true },
};
const INSTALLED = { 'node_modules/one': LOCK['node_modules/one'] };

const writeLock = (packages: object) => writeFileSync(at('package-lock.json'), JSON.stringify({ packages }));
function install(packages: object = INSTALLED, place = at('node_modules')): void {
  mkdirSync(join(place, 'one'), { recursive: true });
  writeFileSync(join(place, '.package-lock.json'), JSON.stringify({ packages }));
}

/** Starts as any command of the project does, and tells whether packages were installed. */
function start(): { installs: boolean; code: number | null; words: string } {
  rmSync(at('called'), { force: true });
  const script = `import(${JSON.stringify(at('scripts', 'setup.mjs'))}).then((setup) => setup.ensureDependencies())`;
  const ran = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, PATH: [at('bin'), process.env.PATH].join(delimiter) },
  });
  return { installs: existsSync(at('called')), code: ran.status, words: ran.stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidecar-setup-'));
  mkdirSync(at('bin'));
  mkdirSync(at('scripts'));
  cpSync(join(ROOT, 'scripts', 'setup.mjs'), at('scripts', 'setup.mjs'));
  writeFileSync(at('bin', 'npm'), `#!/bin/sh\necho "$@" > "${at('called')}"\n`);
  chmodSync(at('bin', 'npm'), 0o755);
  writeLock(LOCK);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what installs packages before a command runs', () => {
  it.each<[string, () => void]>([
    ['nothing is installed', () => undefined],
    ['another version is installed', () => install({ 'node_modules/one': { version: '0.9.0', integrity: 'sha512-old' } })],
    ['the same version with other contents', () => install({ 'node_modules/one': { version: '1.0.0', integrity: 'sha512-else' } })],
    ['a package is missing', () => install({})],
    [
      'the list of what is installed was cut off',
      () => {
        install();
        writeFileSync(at('node_modules', '.package-lock.json'), '{"pack');
      },
    ],
  ])('%s', (_, prepare) => {
    prepare();
    expect(start()).toMatchObject({ installs: true, code: 0 });
  });
});

describe('what does not', () => {
  const YEAR = 365 * 86_400;
  const now = Date.now() / 1000;
  it.each<[string, () => void]>([
    ['the locked packages are there', () => install()],
    [
      'the lock was touched after them',
      () => {
        install();
        utimesSync(at('package-lock.json'), now + YEAR, now + YEAR);
      },
    ],
    [
      'they lie in a copy that is older than the lock',
      () => {
        install();
        utimesSync(at('node_modules', '.package-lock.json'), 1, 1);
      },
    ],
    [
      'they are linked from another checkout',
      () => {
        install(INSTALLED, at('elsewhere'));
        symlinkSync(at('elsewhere'), at('node_modules'));
      },
    ],
    ['more than the lock says is there', () => install({ ...INSTALLED, 'node_modules/more': { version: '3.0.0' } })],
    ['the package for the other system is there too', () => install(LOCK)],
  ])('%s', (_, prepare) => {
    prepare();
    expect(start()).toEqual({ installs: false, code: 0, words: '' });
  });

  it('a linked folder with other packages, which belongs to another checkout: it is left alone and the next step is told', () => {
    install({}, at('elsewhere'));
    symlinkSync(at('elsewhere'), at('node_modules'));
    const { installs, code, words } = start();
    expect([installs, code]).toEqual([false, 1]);
    expect(words).toContain('Install there, or remove the link');
    expect(existsSync(at('elsewhere', 'one'))).toBe(true);
  });
});
