import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Plain JavaScript without dependencies: this runs on a fresh checkout, before anything is installed. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs the locked packages when they are missing or older than the lock. Output goes to standard error. */
export function ensureDependencies() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs) return;
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

/** Runs a TypeScript file of this folder with the same streams and arguments, and ends as it ends. */
export function runScript(file, args = process.argv.slice(2)) {
  ensureDependencies();
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', file), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
}
