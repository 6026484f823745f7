import type { Page } from '@playwright/test';
import type { ReadShopStep } from '#lib/background/rates/reading/read-shop-step';
import { connectShop } from '#test/e2e/consent';
import { type Ext, expect, test } from '#test/e2e/fixtures';
import { createDice } from '#test/e2e/links/address-list';
import { t } from '#test/e2e/shell/texts';
import { storedCount, storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { isLong, writeProof } from '#test/proof';
import type { RecordedRequest, World } from '#test/world';

const SIZE = isLong ? 50_000 : 5_000;
const KILLS = 10;
const AMS = { path: '/api/v2/ams/' } as const;
const CALLS = {
  rates: 'batch_get_products_suggested_rate',
  suggestions: 'get_optimization_suggestion_product',
  entries: 'get_open_campaign_added_product',
  notAdded: 'get_open_campaign_not_added_product',
  addable: 'get_targeted_campaign_addable_product_list',
  sales: 'get_product_performance',
} as const;
/** The most calls of one step, and so the most that one death can lose. */
const CALLS_A_STEP = 8;

test(`reading a shop of ${SIZE} products, killed ${KILLS} times, asks for nothing twice that it has`, async ({ ext, page, world }) => {
  test.setTimeout(isLong ? 1_800_000 : 240_000);
  const account = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined)[isLong ? 2 : 1]!;
  await connectShop(page, ext, account);
  await page.goto(ext.url('sidepanel.html#jobs'));
  const before = world.requests().length;
  await page.getByRole('button', { name: t('jobs.shop.read') }).click();
  await expect(page.getByText(/^Reading the shop/).first()).toBeVisible();
  const [job] = await storedRows(page, 'jobs');
  const known = await killAgainAndAgain({ ext, page, world }, before);
  world.setFaults([]);
  const ended = await untilJob(page, job!.id, ['done', 'partlyFailed', 'failed'], isLong ? 1_500_000 : 180_000);
  expect(ended.state).toBe('done');

  const asked = readings(world, before);
  const twice = known.flatMap(({ has, from }) => asked.slice(from).filter((key) => has.has(key)));
  expect(twice, 'asked for although it was kept').toEqual([]);
  const extra = asked.length - new Set(asked).size;
  expect(extra, 'what a death loses is one step').toBeLessThanOrEqual(KILLS * CALLS_A_STEP);
  const entries = (await storedRows(page, 'entries')).map(({ itemId, campaignId }) => `${itemId} ${campaignId}`);
  expect(entries.sort()).toEqual((await entriesOf(world, account.shopId)).sort());
  // Products that are unlisted or banned stand in no list of AMS.
  const products = await storedCount(page, 'products');
  expect(products).toBeGreaterThan(SIZE * 0.95);
  expect(await storedCount(page, 'suggestedRates'), 'a rate for each product').toBe(products);
  await expect(page.getByText(/^As of \d\d:\d\d/)).toBeVisible();
  writeProof('read-shop-kills', {
    title: 'A whole shop read, the worker killed in between',
    what: `A shop of ${SIZE} products with its entries, suggestions and suggested rates, in real Chromium, killed ${KILLS} times.`,
    rows: [
      ['calls', asked.length],
      ['calls for what was kept already', twice.length],
      ['calls whose answer a death had lost', extra],
    ],
  });
});

/** The open campaign as it truly is, told by the world's setup route. */
async function entriesOf(world: World, shopId: number): Promise<string[]> {
  const answer = await fetch(`${world.http}/__world/ams/state?shopId=${shopId}`);
  const { entries } = JSON.parse((await answer.text()).replace(/("(?:item|campaign)_id":)(\d+)/g, '$1"$2"')) as {
    entries: { item_id: string; campaign_id: string; campaign_status: string }[];
  };
  return entries.filter(({ campaign_status }) => campaign_status !== 'Gone').map(({ item_id, campaign_id }) => `${item_id} ${campaign_id}`);
}

interface Known {
  /** Calls whose answers were kept when the worker was dead. */
  readonly has: ReadonlySet<string>;
  /** How many calls had been made by then. */
  readonly from: number;
}

async function killAgainAndAgain({ ext, page, world }: { ext: Ext; page: Page; world: World }, before: number): Promise<Known[]> {
  const dice = createDice(5);
  const known: Known[] = [];
  const room = Math.floor(SIZE / 20 / (KILLS + 1));
  for (let kill = 0; kill < KILLS; kill++) {
    const calls = 1 + Math.floor(dice() * room);
    world.setFaults([
      { ...AMS, kind: 'delay', delayMs: 5, times: calls },
      { ...AMS, kind: 'hold', times: 1 },
      { ...AMS, kind: 'delay', delayMs: 5 },
    ]);
    await untilStruck(world, 1, 1, 60_000);
    await ext.killWorker();
    world.release();
    known.push({ has: await answersStored(page), from: readings(world, before).length });
    expect((await tell(page, 'vault.status', {})).ok).toBe(true);
  }
  return known;
}

/** The calls of all steps that have a result. */
async function answersStored(page: Page): Promise<ReadonlySet<string>> {
  const steps = (await storedRows(page, 'jobSteps')).flatMap(({ from, steps: some }) =>
    some.map((step, place) => [from + place, step as ReadShopStep] as const),
  );
  const done = new Set((await storedRows(page, 'jobResults')).map(({ index }) => index));
  return new Set(steps.filter(([index]) => done.has(index)).flatMap(([, step]) => callsOf(step)));
}

function callsOf(step: ReadShopStep): string[] {
  switch (step.list) {
    case 'rates':
      return Array.from(
        { length: Math.ceil(step.itemIds.length / 20) },
        (_, n) => `rates ${step.itemIds.slice(n * 20, n * 20 + 20).join()}`,
      );
    case 'suggestions':
      return [`suggestions ${step.kind} ${step.pageNo}`];
    case 'entries':
    case 'notAdded':
    case 'addable':
      return [`${step.list} ${step.cursor ?? ''}`];
    case 'sales':
      return Array.from({ length: step.pages ?? 1 }, (_, n) => `sales ${step.pageNo + n}`);
    case 'categories':
    case 'sweep':
      return [];
  }
}

/** The same names for what has reached the world. */
const readings = (world: World, before: number): string[] => world.requests().slice(before).flatMap(nameOf);

function nameOf({ operation, query, body }: RecordedRequest): string[] {
  const list = (Object.keys(CALLS) as (keyof typeof CALLS)[]).find((each) => CALLS[each] === operation);
  if (!list) return [];
  const sent = new URLSearchParams(query);
  const value = (name: string) => sent.get(name) ?? String((body ? (JSON.parse(body) as Record<string, unknown>) : {})[name] ?? '');
  if (list === 'rates') return [`rates ${value('item_id_list')}`];
  if (list === 'sales') return [`sales ${value('page_no')}`];
  return [list === 'suggestions' ? `suggestions ${value('rcmd_reason_filter')} ${value('page_no')}` : `${list} ${value('cursor')}`];
}
