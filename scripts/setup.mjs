import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Plain JavaScript without dependencies: this runs on a fresh checkout, before anything is installed. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs the locked packages when others are installed, or none. Output goes to standard error. */
export function ensureDependencies() {
  if (isInstalled()) return;
  // `npm ci` empties the folder first: one that is only linked to belongs to another checkout and must stay as it is.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    process.stderr.write(
      'node_modules is a link to another place and holds other packages than package-lock.json. Install there, or remove the link, then start again.\n',
    );
    process.exit(1);
  }
  process.stderr.write('• installing packages (npm ci)\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('npm ci failed: see its message above. Check the network and the registry setting, then start again.\n');
    process.exit(1);
  }
}

/**
 * Whether npm's own list of what it has installed agrees with the lock. Only contents count: a folder that was copied, linked or touched,
 * and a lock that was checked out again, hold the same packages as before. What is optional (other systems' packages) may be missing.
 */
function isInstalled() {
  const list = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = readPackages(list);
  return Object.entries(readPackages(join(ROOT, 'package-lock.json'))).every(([place, wanted]) => {
    // The project itself.
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

/** An unreadable file is an empty list. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Runs a TypeScript file of this folder with the same streams and arguments, and ends as it ends. */
export function runScript(file, args = process.argv.slice(2)) {
  ensureDependencies();
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', file), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
}
