import { spawnSync } from 'node:child_process';
import { say } from './say';
import { which } from './which';

let updated = false;

/** Whether packages of the system can be installed without asking anyone: Linux, root, apt-get. */
export const canInstall = (): boolean => process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get') !== undefined;

/** Installs packages of the system; tells whether it worked. Its own output goes to standard error. */
export function aptInstall(...packages: string[]): boolean {
  if (!canInstall()) return false;
  if (!updated) updated = apt('update', '-q');
  say(`installing ${packages.join(', ')}`);
  return apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
