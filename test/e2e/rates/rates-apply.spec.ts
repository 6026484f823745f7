import type { Page } from '@playwright/test';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import { connectShop, shopAccount } from '#test/e2e/consent';
import { type Ext, expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { openSeller } from '#test/e2e/shops/seller';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { storedProductResults } from '#test/e2e/stored-results';
import { tell } from '#test/e2e/tell';
import type { World } from '#test/world';
import { accountOf, additionOf, editOf, type Picked, pickProducts, rateWrites, setAms, trueEntries } from './rates';

interface Started {
  readonly shopId: number;
  readonly accountId: string;
  readonly products: Picked;
}

/** The shop's lists lag little, and one of our own pages is in front. */
async function begin(page: Page, ext: Ext, world: World): Promise<Started> {
  const account = shopAccount(world);
  await page.goto(ext.url('options.html'));
  const accountId = await accountOf(page, account.shopId);
  await setAms(world, account.shopId, { lagMs: 1000 });
  return { shopId: account.shopId, accountId, products: await pickProducts(world, account.shopId) };
}

const apply = (page: Page, accountId: string, requestId: string, changes: RateChange[], shopConfirmed = false) =>
  tell(page, 'job.applyRates', { requestId, accountId, shopConfirmed, changes });

test('tells of each of fifty products how it came out: three are refused, with the reason', async ({ ext, page, world }) => {
  const { shopId, accountId, products } = await begin(page, ext, world);
  const changes = [...products.ongoing.slice(0, 47), ...products.capped.slice(0, 3)].map((entry) => editOf(entry, 1725));
  expect(changes).toHaveLength(50);
  expect(await apply(page, accountId, 'fifty', changes)).toEqual({ ok: true, value: { jobId: 'fifty', already: false } });
  expect((await untilJob(page, 'fifty', ENDED)).state).toBe('partlyFailed');
  expect(rateWrites(world)).toHaveLength(1);
  const results = await storedProductResults(page, 'fifty');
  const truth = new Map((await trueEntries(world, shopId)).map((entry) => [entry.campaignId, entry.rate]));
  const entries = new Map((await storedRows(page, 'entries')).map((entry) => [entry.campaignId, entry.rate]));
  for (const [place, { itemId, campaignId, before }] of changes.entries()) {
    const refused = place >= 47;
    expect(results.get(itemId)).toMatchObject({ end: refused ? 'refused' : 'done', failure: refused ? { code: 'rateTooHigh' } : null });
    expect(truth.get(campaignId ?? '')).toBe(refused ? before : 1725);
    if (!refused) expect(entries.get(campaignId ?? '')).toBe(1725);
  }
  const journal = await storedRows(page, 'journal');
  expect(journal).toHaveLength(50);
  expect(journal.filter(({ outcome }) => outcome === 'refused')).toHaveLength(3);
  expect(journal.filter(({ outcome, after, by }) => outcome === 'done' && after === 1725 && by === 'thisBrowser')).toHaveLength(47);
  expect(journal.every(({ requestId, jobId }) => requestId !== null && jobId === 'fifty')).toBe(true);
});

test('two windows apply the same: one runs', async ({ ext, page, world, context }) => {
  const { accountId, products } = await begin(page, ext, world);
  const other = await context.newPage();
  await other.goto(ext.url('options.html'));
  const changes = products.ongoing.slice(0, 30).map((entry) => editOf(entry, 1600));
  const [first, second] = await Promise.all([apply(page, accountId, 'one', changes), apply(other, accountId, 'two', changes)]);
  const reported = [first, second].map((answer) => (answer.ok ? answer.value : answer.failure));
  expect(reported.map((value) => 'already' in value && value.already).sort()).toEqual([false, true]);
  expect(new Set(reported.map((value) => 'jobId' in value && value.jobId)).size).toBe(1);
  // The same request once more, and another change of some of the same products.
  expect(await apply(page, accountId, 'one', changes)).toMatchObject({ ok: true });
  const some = changes.slice(0, 2).map((change) => ({ ...change, rate: 1700 as never }));
  expect(await apply(other, accountId, 'three', some)).toMatchObject({ ok: false, failure: { code: 'changesUnderWay' } });
  const [job] = await storedRows(page, 'jobs');
  await untilJob(page, job!.id, ['done']);
  expect(rateWrites(world)).toHaveLength(1);
  await other.close();
});

test('nothing is written to a shop that is read only, nor past the page of another shop', async ({ ext, page, world, context }) => {
  const { accountId, products } = await begin(page, ext, world);
  const changes = products.ongoing.slice(0, 2).map((entry) => editOf(entry, 1600));
  await tell(page, 'shop.change', { accountId, readOnly: true });
  expect(await apply(page, accountId, 'readOnly', changes)).toMatchObject({ failure: { code: 'shopReadOnly' } });
  expect(await tell(page, 'shop.setAutoAdd', { requestId: 'readOnly', accountId, shopConfirmed: true, on: true, rate: 500 })).toMatchObject(
    {
      failure: { code: 'shopReadOnly' },
    },
  );
  await tell(page, 'shop.change', { accountId, readOnly: false });
  const [, second, third] = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined);
  await connectShop(page, ext, second!);
  const seller = await context.newPage();
  const report = async (shopConfirmed: boolean) => {
    const answer = await apply(page, accountId, 'past', changes, shopConfirmed);
    return answer.ok ? answer.value.jobId : answer.failure.code;
  };
  await openSeller(seller, second!);
  await expect.poll(() => report(false), { intervals: [50, 100] }).toBe('pageOfOtherShop');
  expect(await report(true)).toBe('pageOfOtherShop');
  // Of a shop that nobody connected.
  await openSeller(seller, third!);
  await expect.poll(() => report(false), { intervals: [50, 100] }).toBe('shopNotConfirmed');
  expect(rateWrites(world)).toHaveLength(0);
  expect(await report(true)).toBe('past');
  await untilJob(page, 'past', ['done']);
  expect(rateWrites(world)).toHaveLength(1);
  await seller.close();
});

test('an outcome that nobody could find out is found by "Look now"', async ({ ext, page, world }) => {
  const { shopId, accountId, products } = await begin(page, ext, world);
  const changes = [
    ...products.ongoing.slice(0, 5).map((entry) => editOf(entry, 1650)),
    ...products.free.slice(0, 5).map((id) => additionOf(id, 700)),
  ];
  world.setFaults([
    { kind: 'cutJson', operation: 'batch_edit_products_open_campaign_setting', times: 1 },
    { kind: 'cutJson', operation: 'batch_add_products_to_open_campaign', times: 1 },
    { kind: 'code', operation: 'get_open_campaign_added_product', code: 'error_auth', message: 'No permission to current api.' },
  ]);
  expect(await apply(page, accountId, 'lost', changes)).toMatchObject({ ok: true });
  await page.goto(ext.url('sidepanel.html#jobs/lost'));
  await untilJob(page, 'lost', ['unknown']);
  expect([...(await storedProductResults(page, 'lost')).values()].map(({ end }) => end)).toEqual(changes.map(() => 'unknown'));
  world.setFaults([]);
  await page.getByRole('button', { name: t('jobs.lookNow') }).click();
  await untilJob(page, 'lost', ['done']);
  expect([...(await storedProductResults(page, 'lost')).values()].map(({ end }) => end)).toEqual(changes.map(() => 'done'));
  expect(rateWrites(world)).toHaveLength(2);
  const truth = await trueEntries(world, shopId);
  for (const { itemId, rate } of changes) expect(truth.some((entry) => entry.itemId === itemId && entry.rate === rate)).toBe(true);
  expect((await storedRows(page, 'journal')).map(({ outcome }) => outcome)).toEqual(changes.map(() => 'done'));
});

test('an addition that the browser sent twice counts as done, one that was there before as refused', async ({ ext, page, world }) => {
  const { accountId, products } = await begin(page, ext, world);
  const [there] = products.ongoing;
  const changes = [...products.free.slice(0, 5), there!.itemId].map((id) => additionOf(id, 725));
  // The kept connection breaks after the world has acted: Chromium sends the same request again by itself.
  world.setFaults([{ kind: 'dropAfter', operation: 'batch_add_products_to_open_campaign', times: 1 }]);
  expect(await apply(page, accountId, 'twice', changes)).toMatchObject({ ok: true });
  await untilJob(page, 'twice', ENDED);
  const results = await storedProductResults(page, 'twice');
  expect([...results.values()].map(({ end }) => end)).toEqual(['done', 'done', 'done', 'done', 'done', 'refused']);
  expect(results.get(there!.itemId)?.failure?.code).toBe('alreadyInCampaign');
});
