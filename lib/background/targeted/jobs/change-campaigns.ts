import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { openShop } from '#lib/background/shops/writable-shop';
import type { CampaignChange, CampaignStep, CampaignStepValue } from '#lib/domain/targeted/campaign-steps';
import type { JobKind, StepContext } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { ChangeOutcome, Changing } from './change-context';
import { checkChange, checkNow } from './check-change';
import { follow, refusedWhole, sendChange } from './send-change';

export interface ChangeCampaignsParams {
  readonly shopAccountId: string;
  readonly changes: readonly CampaignChange[];
}
interface StoredParams {
  readonly shopAccountId: string;
  readonly changes: number;
}

/**
 * Makes, changes and ends targeted campaigns: first the calls, then each campaign is read until it shows what was asked. Nothing counts as
 * done before it is seen there; what was sent without an answer is looked up, a new campaign by its name, and never sent again blindly.
 */
export const changeCampaigns: JobKind<ChangeCampaignsParams, CampaignStep, CampaignStepValue, StoredParams> = {
  kind: 'changeCampaigns',
  *steps({ changes }) {
    for (const asked of changes) yield { do: 'send', asked, again: 0 };
  },
  ahead: ({ changes }) => ({ looks: changes.length }),
  keep: ({ shopAccountId, changes }) => ({ shopAccountId, changes: changes.length }),
  repetition: (step) => (step.do === 'check' ? 'read' : step.asked.change === 'create' ? 'create' : 'set'),
  units: () => 0,
  async run(step, context) {
    const changing = await changingOf(step, context);
    if ('is' in changing) return changing;
    if (step.do === 'check') return checkChange(changing, step);
    const sent = await sendChange(changing, step);
    return sent.is === 'wait' ? sent : { ...sent, ahead: { looks: Math.max(0, (context.job.ahead?.['looks'] ?? 0) - 1) } };
  },
  /** A call whose answer was lost joins those that are checked; a check that was cut off is made once more, at once. */
  async checkAgain(step, context) {
    const { job } = context;
    if (step.do === 'send' && job.state !== 'cancelled') {
      const campaignId = step.asked.change === 'create' ? null : step.asked.campaignId;
      return follow({ shop: { id: context.params.shopAccountId }, jobId: job.id }, step, campaignId, job.intentAt ?? Date.now());
    }
    const changing = await changingOf({ ...step, do: 'check' } as CampaignStep, context);
    if ('is' in changing) return changing;
    return checkNow(changing, step.do === 'check' ? step : cutOff(step), true);
  },
};

/** A call of a job that was cancelled meanwhile: it is read once, and sent no more. */
function cutOff(step: Extract<CampaignStep, { do: 'send' }>): Extract<CampaignStep, { do: 'check' }> {
  const campaignId = step.asked.change === 'create' ? null : step.asked.campaignId;
  const [check] = (follow({ shop: { id: '' }, jobId: '' }, step, campaignId, 0) as { more?: readonly CampaignStep[] }).more ?? [];
  if (check?.do !== 'check') throw new Error('a change without parts');
  return { ...check, again: Number.POSITIVE_INFINITY };
}

async function changingOf(step: CampaignStep, { job, params, signal }: StepContext<StoredParams>): Promise<Changing | ChangeOutcome> {
  const shop = await (step.do === 'send' ? openShop : shops.byId)(params.shopAccountId);
  const cannot = (failure: Parameters<typeof refusedWhole>[2]): ChangeOutcome =>
    step.do === 'check' ? { is: 'unknown', failure } : refusedWhole({ shop: { id: params.shopAccountId }, jobId: job.id }, step, failure);
  if (!shop.ok) return cannot(shop.failure);
  const client = await shopClient(shop.value);
  if (client.ok) return { shop: shop.value, client: client.value, jobId: job.id, signal, urged: job.urged === true };
  const outcome = outcomeOf(client, 'read', Date.now());
  return outcome.is === 'wait' ? outcome : cannot(client.failure);
}
