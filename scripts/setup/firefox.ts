import { existsSync } from 'node:fs';
import { aptInstall } from './apt';
import { which } from './which';

/** A Firefox to drive: FIREFOX_PATH, the system's; else one is installed. Throws with the next step when there is none. */
export function ensureFirefox(): string {
  const found = findFirefox() ?? (aptInstall('firefox-esr') ? findFirefox() : undefined);
  if (found) return found;
  throw new Error(
    'No Firefox found and none could be installed. Install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to its program.',
  );
}

const findFirefox = (): string | undefined =>
  [process.env.FIREFOX_PATH, which('firefox-esr', 'firefox'), ...PLACES].find((place) => place !== undefined && existsSync(place));

const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'];
