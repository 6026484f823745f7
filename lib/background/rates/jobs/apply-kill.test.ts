import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hasEnded } from '#lib/domain/jobs/job';
import { planApply } from '#lib/domain/rates/apply/plan-apply';
import { productResults } from '#lib/domain/rates/apply/product-results';
import { ok, type Result } from '#lib/domain/result';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { read } from '#lib/records/transact';
import { createFakeAms, fakeClient, fakeInputs, itemOf, LOST } from '#test/support/fake-ams';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { createFate, seeded } from '#test/support/jobs/fate';
import { applyRates } from './apply-rates';

/**
 * The worker dies at any await while rates are set: before and after each request, each transaction. Lists are up to a minute old, and
 * some answers are lost without a death. The next worker has nothing but the records.
 */
const LONG = Boolean(process.env['SIDECAR_LONG']);
const SEEDS = Array.from({ length: LONG ? 40 : 3 }, (_, seed) => seed + 1);
const PRODUCTS = 240;
const RATES = 4;
const DEATH = 0.04;
const LOSS = 0.05;
const isBarred = (n: number) => n % 7 === 3;

const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));
vi.mock('#lib/background/shops/writable-shop', () => ({ openShop: async () => ok(shop) }));

const clock = lifeOfJobs();

it.each(SEEDS)('every product is done, or refused with its reason, whatever dies (seed %i)', async (seed) => {
  const random = seeded(seed);
  const fate = createFate(random, DEATH);
  const barred = new Set(Array.from({ length: PRODUCTS }, (_, n) => itemOf(n, isBarred(n))).filter((id) => id.startsWith('8')));
  const ams = createFakeAms(
    () => clock.now,
    () => Math.floor(random() * 60_000),
    barred,
  );
  const changes = fakeInputs(ams, PRODUCTS, RATES, isBarred);
  const through = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
    clock.now += 200;
    const answer = await fate.guard(call)();
    return random() < LOSS ? LOST : answer;
  };
  hoisted.client = fakeClient(ams, through);
  const params = { shopAccountId: shop.id, products: PRODUCTS, steps: planApply(changes, new Map()) };
  const runnerNow = () => runnerOf(applyRates, clock, fate.guard);
  await fate.live(() => runnerNow().start(applyRates, params, { accountId: shop.id, id: 'job' }), false);
  for (let lives = 0; lives < 400; lives++) {
    const job = await jobById('job');
    if (job.ok && job.value && hasEnded(job.value) && job.value.state !== 'unknown') break;
    if (job.ok && job.value?.state === 'unknown') await fate.live(() => runnerNow().checkNow('job'), false);
    clock.now += 30_000;
    await fate.live(() => runnerNow().carryOn(), true);
  }
  const rows = await stepRows('job', 0, 10_000);
  const results = new Map(productResults(rows.ok ? rows.value : []).map((one) => [one.itemId, one]));
  const live = ams.truth().filter(({ status }) => status === 'Ongoing');
  const wrong = changes.filter(({ itemId, doing, rate, before }) => {
    const result = results.get(itemId);
    const mine = live.filter((entry) => entry.itemId === itemId).map((entry) => entry.rate);
    const asked = doing === 'remove' ? [] : [rate];
    const asBefore = before === null ? [] : [before];
    if (!barred.has(itemId)) return result?.end !== 'done' || String(mine) !== String(asked);
    return result?.end !== 'refused' || !result.failure || String(mine) !== String(asBefore);
  });
  expect(wrong.map((change) => [change, results.get(change.itemId)])).toEqual([]);
  const journal = await read(['journal'], (transaction) => transaction.objectStore('journal').getAll());
  expect(journal.ok && journal.value.map(({ itemId, outcome }) => `${itemId} ${outcome}`).sort()).toEqual(
    [...results.values()].map(({ itemId, end }) => `${itemId} ${end}`).sort(),
  );
  expect(fate.deaths).toBeGreaterThan(3);
});
