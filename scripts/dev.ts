import { ensureChromium } from './setup/chromium';
import { runTool } from './setup/run';

/** `npm run dev`: the framework's development mode, with the browser that the other commands use. Own Chromium profile, real network. */
const ran = await runTool('wxt', process.argv.slice(2), { loud: true, env: { CHROME_PATH: ensureChromium() } });
process.exitCode = ran.code;
