import { createClock, type ServerClock } from '#lib/http/clock';
import { readKeyed, writeKeyed } from '#lib/settings/keyed';
import { writeSetting } from '#lib/settings/settings';

const clocks = new Map<string, ServerClock>();

/** One clock per API host; what it learned outlives the worker in storage.session. */
export async function serverClock(host: string): Promise<ServerClock> {
  const known = clocks.get(host);
  if (known) return known;
  const offset = await readKeyed('serverClock', host);
  const clock = createClock(() => Date.now(), typeof offset === 'number' ? offset : 0);
  const learning: ServerClock = {
    ...clock,
    learn: (serverTime) => {
      const before = clock.minutesOff();
      clock.learn(serverTime);
      const off = clock.minutesOff();
      if (off === before) return;
      void writeKeyed('serverClock', clock.now() - Date.now(), host);
      // Pages count days by it, and say it.
      void writeSetting('clockOff', off);
    },
  };
  clocks.set(host, learning);
  return learning;
}
