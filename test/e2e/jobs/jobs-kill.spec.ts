import type { Page } from '@playwright/test';
import type { BulkLinkMade } from '#lib/domain/links/link-steps';
import { demoAccount } from '#scripts/check/demo-account';
import { affiliateTest, type Ext, expect, test } from '#test/e2e/fixtures';
import { type AddressList, addressList, createDice } from '#test/e2e/links/address-list';
import { linkRequests, proveLink } from '#test/e2e/links/links';
import { ENDED, storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { isLong, writeProof } from '#test/proof';
import type { World } from '#test/world';

/** The worker is stopped again and again while a list of links is being made; nothing is lost, nothing is made twice. */
const SEEDS = isLong ? 40 : 3;
const SIZE = isLong ? 500 : 60;
const KILLS = isLong ? 20 : 6;
const MIX = { repeated: 12, similar: 5 };
/** Every call takes so long, so that a free kill may hit any place of a step. */
const CALL_MS = 15;

interface Figures {
  kills: number;
  /** The world had the request, the history not yet the link. */
  beforeLink: number;
  /** The link was in the history, its row not yet told so. */
  beforeResult: number;
  extra: number;
}
const seen: Figures[] = [];

test.describe.configure({ mode: 'serial' });

for (let seed = 1; seed <= SEEDS; seed++) {
  affiliateTest(`keeps every row of ${SIZE} through kills of the worker, seed ${seed}`, async ({ ext, page, world }) => {
    test.setTimeout(isLong ? 300_000 : 90_000);
    const account = demoAccount(world, 'BR');
    await page.goto(ext.url('options.html#accounts'));
    const accountId = (await page.locator('[data-account]').getAttribute('data-account')) ?? '';
    const list = addressList(SIZE, { ...MIX, seed });
    const id = `kill-${seed}`;
    world.setFaults([{ kind: 'delay', delayMs: CALL_MS, operation: 'generateShortLink' }]);
    const request = { addresses: [...list.addresses], accountId, subIds: ['', '', '', '', ''], presetId: null };
    expect(await tell(page, 'job.bulkLinks', { ...request, requestId: id })).toEqual({ ok: true, value: { jobId: id } });
    const figures = await killAgainAndAgain({ ext, page, world, id, dice: createDice(seed), distinct: list.distinct });
    world.setFaults([]);
    await untilJob(page, id, ENDED, 120_000);
    figures.extra = linkRequests(world).length - list.distinct;
    await expectWhole(page, id, list);
    expect(figures.extra, 'at most one extra call for a kill').toBeLessThanOrEqual(figures.kills);
    seen.push(figures);
    for (const place of [0, Math.floor(SIZE / 2), SIZE - 1]) {
      const product = list.products[place];
      const made = (await storedRows(page, 'jobResults')).find(({ index }) => index === place)?.value as BulkLinkMade | null;
      if (product && made) await proveLink(ext, made.link, { product, account, utmContent: '----' });
    }
  });
}

test('at least half of the kills fell between a send and its stored answer', () => {
  const sum = (name: keyof Figures) => seen.reduce((all, figures) => all + figures[name], 0);
  const between = sum('beforeLink') + sum('beforeResult');
  expect(seen).toHaveLength(SEEDS);
  expect(between).toBeGreaterThanOrEqual(sum('kills') / 2);
  writeProof('bulk-kills', {
    title: 'A list of links, the worker killed again and again',
    what: `${SIZE} addresses with ${MIX.repeated} repeated ones and ${MIX.similar} look-alikes, in real Chromium, ${SEEDS} seeds: every row ended with exactly one link in the history, in the order of the list, none lost, none made twice.`,
    rows: [
      ['rows', SEEDS * SIZE],
      ['kills of the worker', sum('kills')],
      ['of these between the send and the stored link', sum('beforeLink')],
      ['of these between the stored link and its row', sum('beforeResult')],
      ['extra calls at the world', sum('extra')],
      ['rows lost, or with two links', 0],
    ],
  });
});

interface Target {
  readonly ext: Ext;
  readonly page: Page;
  readonly world: World;
  readonly id: string;
  readonly dice: () => number;
  readonly distinct: number;
}

/** Two kills of three hold an answer back and strike then; the third strikes wherever the step happens to be. */
async function killAgainAndAgain({ ext, page, world, id, dice, distinct }: Target): Promise<Figures> {
  const figures: Figures = { kills: 0, beforeLink: 0, beforeResult: 0, extra: 0 };
  const room = Math.floor(distinct / (KILLS + 1));
  for (; figures.kills < KILLS; figures.kills++) {
    const calls = 1 + Math.floor(dice() * (room - 1));
    const held = dice() < 2 / 3;
    const slow = { kind: 'delay', delayMs: CALL_MS, operation: 'generateShortLink' } as const;
    world.setFaults([
      { ...slow, times: calls },
      ...(held ? [{ kind: 'hold', operation: 'generateShortLink', times: 1 } as const] : []),
      slow,
    ]);
    await untilStruck(world, held ? 1 : 0, held ? 1 : calls);
    await ext.killWorker();
    world.release();
    const links = (await storedRows(page, 'links')).length;
    const reported = (await storedRows(page, 'jobResults')).filter(({ end }) => end === 'done').length;
    const lost = linkRequests(world).length - links - figures.beforeLink;
    expect(lost, 'a death loses one answer at most').toBeLessThanOrEqual(1);
    expect(links - reported, 'a death loses one row at most').toBeLessThanOrEqual(1);
    figures.beforeLink += lost;
    figures.beforeResult += links - reported;
    // Any message wakes the worker, as an open page would.
    expect((await tell(page, 'vault.status', {})).ok).toBe(true);
  }
  const job = await storedRows(page, 'jobs');
  expect(job.find((one) => one.id === id)?.kind).toBe('bulkLinks');
  return figures;
}

/** Every row has one end; every product one link in the history, at its own place of the list. */
async function expectWhole(page: Page, id: string, { addresses, products, distinct }: AddressList): Promise<void> {
  const job = await untilJob(page, id, ['partlyFailed']);
  const { repeated, similar } = MIX;
  expect(job.counts).toEqual({ total: SIZE, done: distinct, reused: repeated, refused: similar, failed: 0, unknown: 0 });
  const steps = (await storedRows(page, 'jobSteps')).flatMap(({ steps: some }) => some as { url: string }[]);
  expect(steps.map(({ url }) => url)).toEqual(addresses);
  const results = await storedRows(page, 'jobResults');
  expect(results.map(({ index }) => index)).toEqual(addresses.map((_, index) => index));
  const links = await storedRows(page, 'links');
  expect(links).toHaveLength(distinct);
  const wrong = results.filter(({ index, end, value }) => {
    const product = products[index];
    const made = value as BulkLinkMade | null;
    if (!product) return end !== 'refused' || made !== null;
    const mine = links.filter(({ itemId, shopId }) => itemId === product.itemId && shopId === product.shop.id);
    return mine.length !== 1 || mine[0]?.link !== made?.link;
  });
  expect(wrong).toEqual([]);
}
