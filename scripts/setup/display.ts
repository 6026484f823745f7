import { aptInstall } from './apt';
import { which } from './which';

/** What a virtual display takes: a server, a window manager (without one no window has the focus), and keys and clicks. */
const TOOLS = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

/** Makes sure that real keys can be pressed without a screen; Linux only. Throws with the next step when it cannot be. */
export function ensureDisplayTools(): void {
  const missing = missingTools();
  if (missing.length > 0) aptInstall(...missing);
  const still = missingTools();
  if (still.length > 0)
    throw new Error(`The virtual display lacks ${still.join(', ')}. Install them (Debian: apt-get install ${still.join(' ')}).`);
}

const missingTools = (): string[] =>
  Object.entries(TOOLS)
    .filter(([program]) => !which(program))
    .map(([, name]) => name);
