import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { writeKeyed } from '#lib/settings/keyed';
import { callsLeft, quotaOf } from './quota';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask);
const limit = { limit: 10, windowMs: 60_000 };
let used = 0;
let nth = 0;
/** A new account each time: what is followed is kept by its id. */
const newAccount = () => `a${nth++}`;
const count = (accountId: string, ...part: string[]) => writeKeyed('quota', { slices: { '0': used } }, accountId, ...part);

beforeEach(() => {
  used = 0;
  asked.mockReset();
  asked.mockImplementation((async () => ok({ used, ...limit, freeAt: 0 })) as never);
});

it('follows each call that is counted, whoever made it, and is one number for all who show it', async () => {
  const id = newAccount();
  const [footer, offers] = [vi.fn(), vi.fn()];
  const stops = [quotaOf(id).subscribe(footer), quotaOf(id).subscribe(offers)];
  await vi.waitFor(() => expect(quotaOf(id).now()?.used).toBe(0));
  for (used = 1; used <= 3; used++) {
    await count(id);
    await vi.waitFor(() => expect(quotaOf(id).now()?.used).toBe(used));
  }
  expect(footer.mock.calls.length).toBe(4);
  expect(offers.mock.calls.length).toBe(4);
  used = 9;
  await count(`${id}-other`);
  await count(id, 'searches');
  expect(quotaOf(id).now()?.used).toBe(3);
  for (const stop of stops) stop();
  await count(id);
  expect(quotaOf(id).now()?.used, 'nobody looks any more').toBe(3);
});

it('reads many calls that are counted at once together', async () => {
  const id = newAccount();
  quotaOf(id).subscribe(() => undefined);
  await vi.waitFor(() => expect(quotaOf(id).now()?.used).toBe(0));
  const before = asked.mock.calls.length;
  for (used = 1; used < 50; used++) quotaOf(id).read();
  await vi.waitFor(() => expect(quotaOf(id).now()?.used).toBe(50));
  expect(asked.mock.calls.length - before).toBe(2);
});

it('is read after the call that is being counted, and all the same while one call follows the other', async () => {
  vi.useFakeTimers({ now: 1_000 });
  try {
    const id = newAccount();
    quotaOf(id).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(10);
    const before = asked.mock.calls.length;
    await count(id);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.mock.calls.length - before).toBe(0);
    for (used = 1; used <= 10; used++) {
      await count(id);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(asked.mock.calls.length - before).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

it('is free again at the moment that was told, without a call', async () => {
  vi.useFakeTimers({ now: 1_000 });
  try {
    const id = newAccount();
    asked.mockImplementation((async () => ok({ used: Date.now() < 61_000 ? 10 : 4, ...limit, freeAt: 61_000 })) as never);
    quotaOf(id).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(10);
    expect(callsLeft(quotaOf(id).now()!)).toBe(0);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(callsLeft(quotaOf(id).now()!)).toBe(6);
  } finally {
    vi.useRealTimers();
  }
});
