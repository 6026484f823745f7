import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall } from './apt';
import { ROOT } from './root';
import { say } from './say';
import { which } from './which';

/** A Chromium to drive: CHROME_PATH, Playwright's own, the system's; else one is installed. Throws with the next step when there is none. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  say('no Chromium found');
  aptInstall('chromium', 'fonts-noto-core', 'fonts-noto-cjk');
  const installed = findChromium() ?? downloadChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium found and none could be installed. Install one (Debian: apt-get install chromium) or set CHROME_PATH to its program.',
  );
}

function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist. Correct it or unset it.`);
  }
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return which(...NAMES) ?? places().find((place) => existsSync(place));
}

function downloadChromium(): string | undefined {
  say("downloading Playwright's Chromium");
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  spawnSync(npx, ['playwright', 'install', 'chromium'], { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return findChromium();
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
];

function places(): string[] {
  if (process.platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => WINDOWS.map((name) => join(folder, name)));
}

const MAC = ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
