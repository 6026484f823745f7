import { startChanges } from '#lib/background/rates/jobs/start-changes';
import { writableShop } from '#lib/background/shops/writable-shop';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import { type EntryNow, planApply } from '#lib/domain/rates/apply/plan-apply';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { rowsOfAccount, rowsOfItems } from '#lib/records/of-account';

const MANY = 1000;

export const jobApplyRates: Handlers['job.applyRates'] = async ({ requestId, accountId, shopConfirmed, changes }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const ids = changes.map(({ itemId }) => itemId);
  // One question for each product takes longer than all rows at once, where there are many.
  const entries = await (ids.length > MANY ? rowsOfAccount('entries', accountId) : rowsOfItems('entries', accountId, ids));
  if (!entries.ok) return entries;
  const known = new Map(entries.value.map(({ campaignId, rate, period }): [string, EntryNow] => [campaignId, { rate, end: period.end }]));
  const started = await startChanges(accountId, requestId, planApply(changes as readonly RateChange[], known));
  return started.ok ? ok(started.value) : started;
};
