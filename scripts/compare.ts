import { readFileSync } from 'node:fs';
import { comparePackages } from './release/compare-packages';
import { say } from './setup/say';

/** `npm run compare -- <published .crx or .xpi> <our .zip>`: each file that differs on standard output; none: it is what we have built. */
const [published, ours] = process.argv.slice(2);
if (!published || !ours) {
  say('npm run compare -- <the published .crx or .xpi> <our .zip of .output/>');
  process.exit(2);
}
const differences = comparePackages(readFileSync(published), readFileSync(ours));
for (const { path, how } of differences) process.stdout.write(`${how} ${path}\n`);
say(
  differences.length === 0
    ? 'the published package is the one that was built'
    : `${differences.length} files differ: do not keep it published`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
