import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hasEnded } from '#lib/domain/jobs/job';
import { planApply } from '#lib/domain/rates/apply/plan-apply';
import { productResults } from '#lib/domain/rates/apply/product-results';
import { ok, type Result } from '#lib/domain/result';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { createFakeAms, fakeClient, fakeInputs, LOST } from '#test/support/fake-ams';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { applyRates } from './apply-rates';

const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));
vi.mock('#lib/background/shops/writable-shop', () => ({ openShop: async () => ok(shop) }));

const clock = lifeOfJobs();
const DAY = 86_400_000;
const MINUTE = 60_000;
/** The list shows a change so much later: the first reading does not show it. */
const LAG_MS = 20_000;

/** AMS keeps its own time, whatever this computer's clock says. */
async function halfSent(answers: <T>(answer: Result<T>) => Result<T>) {
  let real = clock.now;
  const ams = createFakeAms(
    () => real,
    () => LAG_MS,
    new Set(),
  );
  const changes = fakeInputs(ams, 60, 2, () => false);
  hoisted.client = fakeClient(ams, async (call) => answers(await call()));
  const params = { shopAccountId: shop.id, products: 60, steps: planApply(changes, new Map()) };
  clock.now += DAY;
  const first = runnerOf(applyRates, clock);
  await first.start(applyRates, params, { accountId: shop.id, id: 'job' });
  await first.carryOn();
  const half = await jobById('job');
  expect(half.ok && half.value && hasEnded(half.value)).toBe(false);
  clock.now -= DAY;
  const began = clock.now;
  const next = runnerOf(applyRates, clock);
  for (let times = 0; times < 60; times++) {
    const job = await jobById('job');
    if (job.ok && job.value && hasEnded(job.value)) break;
    clock.now += MINUTE / 2;
    real = clock.now;
    await next.carryOn();
  }
  const rows = await stepRows('job', 0, 10_000);
  return { took: clock.now - began, ends: productResults(rows.ok ? rows.value : []).map(({ end }) => end) };
}

it('a clock that was a day ahead while half of it was sent holds the looks for minutes, not for a day', async () => {
  const { took, ends } = await halfSent((answer) => answer);
  expect(ends).toHaveLength(60);
  expect(ends.every((end) => end === 'done')).toBe(true);
  expect(took).toBeLessThan(10 * MINUTE);
});

it('nor where every other answer was lost', async () => {
  let count = 0;
  const { took, ends } = await halfSent((answer) => (count++ % 2 === 1 ? LOST : answer));
  expect(ends).toHaveLength(60);
  expect(took).toBeLessThan(20 * MINUTE);
});
