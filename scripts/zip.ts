import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup/root';
import { runTool } from './setup/run';
import { say } from './setup/say';

/** `npm run zip`: the packages for the stores, for Firefox with its sources; the last lines on standard output are their paths. */
for (const target of ['chrome', 'firefox']) {
  say(`packing for ${target}`);
  const ran = await runTool('wxt', ['zip', '-b', target], { env: { SIDECAR_STORE: '1' } });
  if (ran.code !== 0) {
    process.stderr.write(ran.stdout + ran.stderr);
    process.exit(ran.code);
  }
}
const output = join(ROOT, '.output');
for (const name of readdirSync(output).filter((file) => file.endsWith('.zip'))) {
  process.stdout.write(`${join('.output', name)} ${statSync(join(output, name)).size} bytes\n`);
}
