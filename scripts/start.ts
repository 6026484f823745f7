import { startWorld } from '#test/world';
import { check } from './check/check';
import { openSession } from './check/context';
import { showAround } from './check/show-around';
import { ensureBuild } from './setup/build';
import { reasonOf } from './setup/reason-of';
import { say } from './setup/say';
import { untilStopped, within } from './setup/until';

/**
 * `npm start`: the stand-in world, the built extension in Chromium, a demo account connected, a product page in front.
 * `npm start -- --check`: the same without a window; does the main jobs and ends with one line of JSON on standard output.
 */
const checking = process.argv.includes('--check');
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = checking || !display;
const print = (report: { errors: readonly string[] }) => process.stdout.write(`${JSON.stringify(report)}\n`);

try {
  if (checking) within(230_000, 'the check took longer than 230 seconds');
  await start();
} catch (reason) {
  const why = reasonOf(reason);
  say(`failed: ${why}`);
  if (checking) print({ errors: [why] });
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const folder = await ensureBuild('chrome');
  const world = await startWorld();
  say(`the stand-in world answers on ${world.http} and ${world.https}`);
  const stopped = untilStopped();
  try {
    const session = await openSession({ world, folder, headless });
    try {
      if (checking) {
        const report = await check(session, session.watch);
        for (const error of report.errors) say(`error: ${error}`);
        print(report);
        if (report.errors.length > 0) process.exitCode = 1;
      } else {
        await showAround(session);
        say(
          headless
            ? 'no display here, so the browser runs without a window; Ctrl+C ends everything'
            : 'have a look around; Ctrl+C ends everything',
        );
        await Promise.race([stopped, new Promise((resolve) => session.context.once('close', resolve))]);
      }
    } finally {
      await session.close();
    }
  } finally {
    await world.close();
  }
}
