import type { RateChange } from '../../domain/apply/apply-steps';
import { type EntryNow, planApply } from '../../domain/apply/plan-apply';
import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { rowsOfItems } from '../../records/of-account';
import { startChanges } from '../jobs/start-changes';
import { writableShop } from '../shops/writable-shop';

export const jobApplyRates: Handlers['job.applyRates'] = async ({ requestId, accountId, shopConfirmed, changes }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const ids = changes.map(({ itemId }) => itemId);
  const entries = await rowsOfItems('entries', accountId, ids);
  if (!entries.ok) return entries;
  const known = new Map(entries.value.map(({ campaignId, rate, period }): [string, EntryNow] => [campaignId, { rate, end: period.end }]));
  const started = await startChanges(accountId, requestId, planApply(changes as readonly RateChange[], known));
  return started.ok ? ok(started.value) : started;
};
