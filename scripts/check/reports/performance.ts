import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { demoShop } from '#scripts/check/demo-account';
import { firstAccount } from '#scripts/check/first-account';
import type { CheckJob } from '#scripts/check/job';
import { ENDED, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { createShopClient } from '#test/world/open-platform/shop-client';
import { readTables } from './read-tables';

/** Three months are some two thousand calls, done beside all other jobs. */
const PATIENCE_MS = 120_000;
const JOB = 'check-shop-numbers';
const UNIT = 10 ** AMOUNT_SCALE;

/** Begins to read the demo shop's numbers; `performance` checks the result. Needs the shop that `badges` connected. */
export const performanceBegun: CheckJob = {
  name: 'a shop’s numbers, asked for',
  run: async ({ context, extension }) => {
    const options = await context.newPage();
    await options.goto(extension.url('options.html'));
    const accountId = await firstAccount(options, 'shops');
    const begun = await tell(options, 'reports.syncShop', { requestId: JOB, accountId, reason: 'person' });
    await options.close();
    assert.ok(begun.ok, 'the sync was not begun');
    return {};
  },
};

/** Three months of the demo shop: every day in every channel as the world has it, and the lists add up to the shop. Needs `performanceBegun`. */
export const performance: CheckJob = {
  name: 'a shop’s numbers',
  run: async ({ context, extension, world }) => {
    const options = await context.newPage();
    await options.goto(extension.url('options.html'));
    const accountId = await firstAccount(options, 'shops');
    // Another view may have asked first: then its job is the one.
    const { jobId } = await begun(options, accountId);
    const { counts } = await untilJob(options, jobId, ENDED, PATIENCE_MS);
    assert.equal(counts.failed + counts.refused, 0, 'not all could be read');
    const [rows = []] = await options.evaluate(readTables, ['performance']);
    await options.close();
    const days = rows.filter((row) => row['accountId'] === accountId && row['kind'] === 'Day') as unknown as Kept[];
    const of = (series: string) => new Map(days.filter((row) => row.series === series).map((row) => [row.day, row.numbers]));
    const client = createShopClient(world, demoShop(world));
    await client.connect();
    let equal = 0;
    const shop = of('shop:PlacedOrder:AllChannel');
    const [products, affiliates] = [of('product:PlacedOrder:AllChannel'), of('affiliate:PlacedOrder:AllChannel')];
    for (const [day, numbers] of shop) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      const asked = { period_type: 'Day', start_date: date, end_date: date, order_type: 'PlacedOrder', channel: 'AllChannel' };
      const { response } = await client.ams('get_shop_performance', asked);
      const reported = [response['sales'], response['est_commission']].map((amount) => Math.round(Number(amount) * UNIT));
      assert.deepEqual([sum(numbers.sales), sum(numbers.commission)], reported, `the world has other numbers for ${date}`);
      for (const list of [products, affiliates]) assert.equal(sum(list.get(day)?.sales), reported[0], `a list of ${date} does not add up`);
      equal += 1;
    }
    assert.ok(equal >= 85, `only ${equal} days are kept`);
    return { performance: { days: shop.size, equal } };
  },
};

interface Kept {
  readonly series: string;
  readonly day: number;
  readonly numbers: { readonly sales?: readonly number[]; readonly commission?: readonly number[] };
}

const sum = (values: readonly (number | null)[] = []): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);

async function begun(page: Page, accountId: string): Promise<{ readonly jobId: string }> {
  const answer = await tell(page, 'reports.syncShop', { requestId: JOB, accountId, reason: 'person' });
  assert.ok(answer.ok, 'the sync is unknown');
  return answer.value;
}
