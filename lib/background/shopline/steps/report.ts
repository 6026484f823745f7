import { explainRefusal } from '#lib/background/shopline/account-read';
import { patiently } from '#lib/background/shopline/patiently';
import type { ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { Doing, StepOf, StepOutcome } from './doing';

/**
 * Has SHOPLINE mail a campaign's report to its partner, once. Nothing tells afterwards whether the mail went out: without an answer the
 * outcome stays unknown, and only a person may ask for another mail.
 */
export async function runReport({ store, client, signal }: Doing, { campaignId, locale }: StepOf<'report'>): Promise<StepOutcome> {
  const params = { id: campaignId, ...(locale === null ? {} : { localeCode: locale }) };
  const answer = await explainRefusal(store, client, await patiently(() => client.exportReport(params, { signal }), signal));
  return answer.ok ? { is: 'done', value: { campaignId, link: null } } : outcomeOf<ShoplineStepDone>(answer, 'create', Date.now());
}
