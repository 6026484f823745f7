/**
 * The stand-in world as a process: `npm run -s world -- --port 0`.
 * The first line on standard output is one line of JSON (`http`, `https`, `ca`, `spki`, `accounts`); all else goes to standard error.
 */
import { parseArgs } from 'node:util';
import { startWorld } from '#test/world/index';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'https-port': { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});

const world = await startWorld({ httpPort: Number(values.port), httpsPort: Number(values['https-port']), seed: Number(values.seed) });
const { http, https, ca, spki, accounts } = world;
process.stdout.write(`${JSON.stringify({ http, https, ca, spki, accounts })}\n`);
process.stderr.write(`The stand-in world serves on ${http} and ${https}; control under ${http}/__world/. Stop it with Ctrl+C.\n`);

const stop = () => {
  void world.close().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
