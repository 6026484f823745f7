import { createClock, type ServerClock } from '#lib/http/clock';
import { readSetting, writeSetting } from '#lib/settings/settings';

const clocks = new Map<string, ServerClock>();
const MINUTE = 60_000;

/** One clock per API host; to the minute, what one of them learned outlives the worker. Pages count days by it, and say it. */
export async function serverClock(host: string): Promise<ServerClock> {
  const known = clocks.get(host);
  if (known) return known;
  const clock = createClock(() => Date.now(), -(await readSetting('clockOff')) * MINUTE);
  const learning: ServerClock = {
    ...clock,
    learn: (serverTime) => {
      const before = clock.minutesOff();
      clock.learn(serverTime);
      const off = clock.minutesOff();
      if (off !== before) void writeSetting('clockOff', off);
    },
  };
  clocks.set(host, learning);
  return learning;
}
