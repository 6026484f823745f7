import { browser } from 'wxt/browser';
import { createClock, type ServerClock } from '#lib/http/clock';

const clocks = new Map<string, ServerClock>();

/** One clock per API host; what it learned outlives the worker in storage.session. */
export async function serverClock(host: string): Promise<ServerClock> {
  const known = clocks.get(host);
  if (known) return known;
  const key = `clock:${host}`;
  const kept = (await browser.storage.session.get(key))[key];
  const clock = createClock(Date.now, typeof kept === 'number' ? kept : 0);
  const learning: ServerClock = {
    ...clock,
    learn: (serverTime) => {
      const before = clock.minutesOff();
      clock.learn(serverTime);
      if (clock.minutesOff() !== before) void browser.storage.session.set({ [key]: clock.now() - Date.now() });
    },
  };
  clocks.set(host, learning);
  return learning;
}
