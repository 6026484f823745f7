import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import { ok } from '#lib/domain/result';
import { type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { readSetting } from '#lib/settings/settings';
import { webLocks } from '#test/support/web-locks';
import { factsOf, markPosted, nextToPost } from './posted';

vi.mock('#lib/records/jobs/jobs');

const made = (index: number, about = true): StepRow['result'] =>
  ({
    jobId: 'j',
    index,
    end: 'done',
    failure: null,
    value: {
      link: `https://s.shopee.com.br/${index}`,
      market: 'BR',
      ...(about ? { about: { ...bareFacts('BR'), name: `P${index}` } } : {}),
    },
  }) as never;
const failed = (index: number): StepRow['result'] =>
  ({ jobId: 'j', index, end: 'failed', failure: { code: 'offline' }, value: null }) as never;

function listOf(results: readonly StepRow['result'][]) {
  const rows = results.map((result, index) => ({ index, step: {}, result }));
  vi.mocked(stepRows).mockImplementation(async (_id, from, count) => ok(rows.slice(from, from + count)));
  return { id: 'j', counts: { total: rows.length } as never };
}
const nextIn = async (job: ReturnType<typeof listOf>) => {
  const next = await nextToPost(job);
  return next.ok ? (next.value?.index ?? null) : next.failure.code;
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: webLocks() });
});

it('goes from one caption to the next, past rows without a link', async () => {
  const job = listOf([failed(0), made(1), null, made(3), made(4, false)]);
  for (const index of [1, 3, 4]) {
    expect(await nextIn(job)).toBe(index);
    await markPosted('j', index, true);
  }
  expect(await nextIn(job)).toBeNull();
  await markPosted('j', 3, false);
  expect(await nextIn(job), 'an unticked row is next again').toBe(3);
});

it('finds the next one far down a long list', async () => {
  const job = listOf(Array.from({ length: 950 }, (_, index) => (index === 947 ? made(index) : failed(index))));
  expect(await nextIn(job)).toBe(947);
});

it('knows the link alone of a row of an older version', () => {
  expect(factsOf({ index: 4, step: {}, result: made(4, false) })).toEqual(bareFacts('BR', 'https://s.shopee.com.br/4'));
  expect(factsOf({ index: 0, step: {}, result: failed(0) })).toBeNull();
  expect(factsOf({ index: 0, step: {}, result: null })).toBeNull();
});

it('loses no tick that two windows set at the same moment', async () => {
  await Promise.all([0, 1, 2, 3].map((index) => markPosted('j', index, true)));
  expect([...((await readSetting('postedCaptions'))['j'] ?? [])].sort()).toEqual([0, 1, 2, 3]);
});

it('ends with the last word on each row, whatever the order, and keeps lists apart', async () => {
  const word = fc.record({ job: fc.constantFrom('a', 'b'), index: fc.nat(4), posted: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 20 }), async (words) => {
      fakeBrowser.reset();
      for (const { job, index, posted } of words) await markPosted(job, index, posted);
      const all = await readSetting('postedCaptions');
      for (const job of ['a', 'b']) {
        const last = new Map(words.filter((one) => one.job === job).map(({ index, posted }) => [index, posted]));
        const ticked = [...last].flatMap(([index, posted]) => (posted ? [index] : []));
        expect([...(all[job] ?? [])].sort()).toEqual(ticked.sort());
      }
    }),
    { numRuns: 50 },
  );
});

it('remembers the ticks of the newest lists only', async () => {
  for (let at = 0; at < 40; at += 1) await markPosted(`j${at}`, 0, true);
  const all = Object.keys(await readSetting('postedCaptions'));
  expect(all).toHaveLength(30);
  expect(all).toContain('j39');
  expect(all).not.toContain('j0');
});
