import assert from 'node:assert/strict';
import { expect, type Page } from '@playwright/test';
import { MARKETS } from '#lib/domain/market';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { demoAccount } from '#scripts/check/demo-account';
import { firstAccount } from '#scripts/check/first-account';
import type { CheckJob } from '#scripts/check/job';
import { tell } from '#test/e2e/tell';
import { readTables } from './read-tables';

/** Half a minute has to lie between two parts of a report: other jobs are done meanwhile. */
const PATIENCE_MS = 90_000;

/** Begins to read what the demo account earned; `conversions` checks the result. */
export const conversionsBegun: CheckJob = {
  name: 'what was earned, asked for',
  run: async ({ context, extension }) => {
    const options = await context.newPage();
    await options.goto(extension.url('options.html'));
    const accountId = await firstAccount(options);
    const begun = await tell(options, 'reports.syncEarnings', { requestId: crypto.randomUUID(), accountId, reason: 'person' });
    await options.close();
    assert.ok(begun.ok, 'the sync was not begun');
    return {};
  },
};

/** Three months of what the demo account earned: every line that the world has, once. Needs `conversionsBegun`. */
export const conversions: CheckJob = {
  name: 'what was earned',
  run: async ({ context, extension, world }) => {
    const account = demoAccount(world, 'BR');
    const options = await context.newPage();
    await options.goto(extension.url('options.html'));
    await expect.poll(() => ended(options), { message: 'the sync comes to its end', timeout: PATIENCE_MS, intervals: [250] }).toBe(true);
    const { rows, days, holes, first, asOf } = await storedLines(options, await firstAccount(options));
    const from = startOfDay(first, MARKETS.BR.timeZone) / 1000;
    const answer = await fetch(`${world.http}/__world/affiliate/lines?appId=${account.appId}&from=${from}&to=${Math.floor(asOf / 1000)}`);
    const reported = (await answer.json()) as { lines: unknown[] }[];
    const inWorld = reported.reduce((sum, { lines }) => sum + lines.length, 0);
    assert.equal(holes, 0, 'days could not be read');
    assert.equal(rows, inWorld, `the world has ${inWorld} lines`);
    const calls = world.requests().filter(({ operation }) => operation === 'conversionReport').length;
    await options.close();
    return { conversions: { rows, days, calls } };
  },
};

const ended = (page: Page): Promise<boolean> =>
  page
    .evaluate(readTables, ['reportSyncs'])
    .then(([syncs = []]) => syncs.some(({ list, endedAt }) => list === 'conversions' && endedAt !== null));

/** Lines that are stored, counted by their segments: made compact, each holds lines that count alone. */
async function storedLines(page: Page, account: string) {
  const tables = await page.evaluate(readTables, ['reportLines', 'reportDays']);
  // What affiliates sold of a shop stands in the same tables.
  const [segments = [], days = []] = tables.map((rows) => rows.filter(({ accountId }) => accountId === account));
  const rows = segments.reduce((sum, segment) => sum + (segment['hot'] as { shape: { rows: number } }).shape.rows, 0);
  return {
    rows,
    days: days.length,
    holes: days.filter((day) => day['hole'] !== null || day['asOf'] === null).length,
    first: days[0]?.['day'] as number,
    asOf: days.at(-1)?.['asOf'] as number,
  };
}
