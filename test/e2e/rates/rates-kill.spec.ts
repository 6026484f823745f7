import type { Page } from '@playwright/test';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import { connectShop } from '#test/e2e/consent';
import { type Ext, expect, test } from '#test/e2e/fixtures';
import { createDice } from '#test/e2e/links/address-list';
import { ENDED, storedJob, storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { storedProductResults } from '#test/e2e/stored-results';
import { tell } from '#test/e2e/tell';
import { isLong, writeProof } from '#test/proof';
import type { World } from '#test/world';
import { accountOf, additionOf, editOf, pickProducts, rateWrites, setAms, type TrueEntry, trueEntries } from './rates';

/** The worker is stopped again and again while 600 products get 12 rates; no product is lost, none gets a rate that nobody asked for. */
const SEEDS = isLong ? 13 : 3;
const KILLS = isLong ? 16 : 4;
const PRODUCTS = 600;
const RATES = Array.from({ length: 12 }, (_, n) => 1600 + n * 50);
/** Of each rate so many products are changed and so many added, one of them refused. */
const HALF = PRODUCTS / RATES.length / 2;
/** Copies of the lists are between so old and so old. */
const LAGS = isLong ? [0, 60_000] : [0, 1500];
const AMS = { path: '/api/v2/ams/' } as const;
const LIST = { operation: 'get_open_campaign_added_product' } as const;
const WRITES = { path: '/api/v2/ams/batch_' } as const;

interface Figures {
  kills: number;
  /** The world had acted, the answer was not stored. */
  between: number;
  calls: number;
}
const seen: Figures[] = [];

test.describe.configure({ mode: 'serial' });

for (let seed = 1; seed <= SEEDS; seed++) {
  test(`every one of ${PRODUCTS} products is done, refused or looked up through kills of the worker, seed ${seed}`, async ({
    ext,
    page,
    world,
  }) => {
    test.setTimeout(isLong ? 1_200_000 : 120_000);
    const account = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined)[1]!;
    await connectShop(page, ext, account);
    const accountId = await accountOf(page, account.shopId);
    await setAms(world, account.shopId, { lagMs: LAGS[0], lagMostMs: LAGS[1] });
    const before = await trueEntries(world, account.shopId);
    const changes = await inputs(world, account.shopId);
    const id = `apply-${seed}`;
    const request = { requestId: id, accountId, shopConfirmed: false, changes: [...changes.values()] };
    const start = async () =>
      expect(await tell(page, 'job.applyRates', request)).toEqual({ ok: true, value: { jobId: id, already: false } });
    const figures = await killAgainAndAgain({ ext, page, world, id, dice: createDice(seed) }, start);
    world.setFaults([]);
    const job = await untilJob(page, id, ENDED, isLong ? 900_000 : 60_000);
    expect(job.state).toBe('partlyFailed');
    figures.calls = rateWrites(world).length;
    expect(figures.calls).toBeGreaterThanOrEqual(2 * RATES.length);
    await expectWhole(page, id, changes, before, await trueEntries(world, account.shopId));
    seen.push(figures);
  });
}

test('at least half of those kills fell between a send and its stored answer', () => {
  const sum = (name: keyof Figures) => seen.reduce((all, figures) => all + figures[name], 0);
  expect(seen).toHaveLength(SEEDS);
  expect(sum('between')).toBeGreaterThanOrEqual(sum('kills') / 2);
  writeProof('rates-kills', {
    title: 'Rates of 600 products, the worker killed again and again',
    what: `${PRODUCTS} products at ${RATES.length} rates (half changed, half added, a refused one in each call), lists ${LAGS[0]! / 1000} to ${LAGS[1]! / 1000} s old, in real Chromium, ${SEEDS} seeds: every product ended as done or as refused with its reason, and the world holds what was asked and nothing else.`,
    rows: [
      ['products', SEEDS * PRODUCTS],
      ['kills of the worker', sum('kills')],
      ['of these between the send and the stored answer', sum('between')],
      ['writing calls', sum('calls')],
      ['products lost', 0],
      ['products at a rate nobody asked for', 0],
    ],
  });
});

/** Changes and additions at twelve rates, by product; in each call one product that the world refuses. */
async function inputs(world: World, shopId: number): Promise<Map<string, RateChange>> {
  const { ongoing, capped, free, barred } = await pickProducts(world, shopId);
  const changes = RATES.flatMap((rate, n) => {
    const edits = [...ongoing.slice(n * (HALF - 1), (n + 1) * (HALF - 1)), capped[n]!].map((entry) => editOf(entry, rate));
    const additions = [...free.slice(n * (HALF - 1), (n + 1) * (HALF - 1)), barred[n]!].map((itemId) => additionOf(itemId, rate));
    return [...edits, ...additions];
  });
  expect(changes).toHaveLength(PRODUCTS);
  return new Map(changes.map((change) => [change.itemId, change]));
}

interface Target {
  readonly ext: Ext;
  readonly page: Page;
  readonly world: World;
  readonly id: string;
  readonly dice: () => number;
}

/**
 * Three kills of four hold the answer of a write back and strike then. The others strike at a reading of the list, over many runs wherever a
 * step happens to be: an addition that was written down and not yet sent is searched in the list for two minutes.
 */
async function killAgainAndAgain({ ext, page, world, id, dice }: Target, start: () => Promise<void>): Promise<Figures> {
  const figures: Figures = { kills: 0, between: 0, calls: 0 };
  const slow = { ...AMS, kind: 'delay', delayMs: 10 } as const;
  for (; figures.kills < KILLS; figures.kills++) {
    const calls = Math.floor(dice() * 1.3);
    const held = figures.kills % 4 !== 3;
    const free = isLong ? [slow] : [{ ...LIST, kind: 'hold', times: 1 } as const, slow];
    world.setFaults(held ? [{ ...WRITES, kind: 'delay', delayMs: 10, times: calls }, { ...WRITES, kind: 'hold', times: 1 }, slow] : free);
    // Any message wakes the worker, as an open page would.
    if (figures.kills === 0) await start();
    else expect((await tell(page, 'vault.status', {})).ok).toBe(true);
    await untilStruck(world, held ? 1 : 0, held || !isLong ? 1 : calls + 1);
    await ext.killWorker();
    const { intent } = await storedJob(page, id);
    if (held && intent !== null) figures.between++;
    world.release();
  }
  world.setFaults([]);
  expect((await tell(page, 'vault.status', {})).ok).toBe(true);
  return figures;
}

/** Each product has one end, the world holds just what that says, and the journal has a row of it. */
async function expectWhole(
  page: Page,
  id: string,
  changes: ReadonlyMap<string, RateChange>,
  before: readonly TrueEntry[],
  after: readonly TrueEntry[],
): Promise<void> {
  const results = await storedProductResults(page, id);
  const ends = [...results.values()].map(({ end }) => end);
  expect([...results.keys()].sort()).toEqual([...changes.keys()].sort());
  expect(new Set(ends)).toEqual(new Set(['done', 'refused']));
  expect(ends.filter((end) => end === 'refused')).toHaveLength(2 * RATES.length);
  expect([...results.values()].filter(({ end, failure }) => end === 'refused' && failure === null)).toEqual([]);
  const old = new Map(before.map((entry) => [entry.campaignId, entry]));
  // An entry is as it was, or as it was asked for and told done.
  const wrong = after.filter(({ itemId, campaignId, rate, status }) => {
    const was = old.get(campaignId);
    if (was && was.rate === rate) return false;
    return status === 'Gone' || results.get(itemId)?.end !== 'done' || changes.get(itemId)?.rate !== rate;
  });
  expect(wrong, 'at a rate that nobody asked for').toEqual([]);
  const missing = [...changes.values()].filter(({ itemId, rate }) => {
    const mine = after.filter(
      (entry) => entry.itemId === itemId && entry.rate === rate && entry.status !== 'Gone' && entry.status !== 'Terminating',
    );
    return results.get(itemId)?.end === 'done' && mine.length !== 1;
  });
  expect(missing, 'told done, and is not').toEqual([]);
  const journal = await storedRows(page, 'journal');
  expect(journal.map(({ itemId, outcome }) => `${itemId} ${outcome}`).sort()).toEqual(
    [...results.values()].map(({ itemId, end }) => `${itemId} ${end}`).sort(),
  );
}
