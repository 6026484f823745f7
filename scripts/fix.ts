import { runTool } from './setup/run';

/** `npm run fix`: what the linter and the formatter can put right by themselves. */
const ran = await runTool('biome', ['check', '--write', ...process.argv.slice(2)], { loud: true });
process.exitCode = ran.code;
