import { pause } from '#lib/background/accounts/under-way';
import { explainRefusal } from '#lib/background/shopline/account-read';
import { campaignByCode } from '#lib/background/shopline/campaign-list';
import { type CampaignRead, campaignRow } from '#lib/background/shopline/campaign-row';
import { patiently } from '#lib/background/shopline/patiently';
import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { CampaignInput, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { sameCode } from '#lib/domain/shopline/code';
import { isMadeFrom } from '#lib/domain/shopline/made-from';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { ShoplineCampaignRow } from '#lib/records/shopline/shopline-rows';
import type { Doing, StepCheck, StepOf, StepOutcome } from './doing';
import { keepCampaign } from './keep-campaign';
import { setPartner } from './partner';

/** How long a server that sent no answer is left to finish before its list is asked. */
const SETTLE_MS = 1500;

/**
 * Makes one campaign and names its partner. The code is searched first; after a lost answer it is searched again, and only a campaign
 * that is not there is sent once more.
 */
export async function runCreate(doing: Doing, step: StepOf<'create'>): Promise<StepOutcome> {
  const taken = await campaignByCode(doing.store, doing.client, step.wish.code, doing.since, doing.signal);
  if (!taken.ok) return outcomeOf<ShoplineStepDone>(taken, 'read', Date.now());
  if (taken.value) return codeTaken(taken.value);
  for (let sent = 1; ; sent++) {
    const made = asAsked(
      await explainRefusal(doing.store, doing.client, await patiently(() => send(doing, step.wish), doing.signal)),
      step.wish,
    );
    if (made.ok) return finish(doing, step, campaignRow(doing.store, made.value, null, doing.currency));
    const outcome = outcomeOf<ShoplineStepDone>(made, 'create', Date.now());
    // A browser may send a request again by itself when its line breaks: the second one is refused for the code that the first has taken.
    const maybeOurs = made.failure.code === 'storeRefused';
    if (outcome.is !== 'unknown' && !maybeOurs) return outcome;
    if (!maybeOurs) await pause(SETTLE_MS);
    const found = await findCreated(doing, step);
    if (found.is === 'wait' || (maybeOurs && found.is !== 'done')) return outcome;
    if (found.is !== 'again') return found;
    if (sent === 2) return outcome;
  }
}

/** What became of a campaign whose answer was lost: it is there under its code, or it may be sent. */
export async function findCreated(doing: Doing, step: StepOf<'create'>): Promise<StepCheck> {
  const { store, client, currency, signal, since, serverTime } = doing;
  for await (const page of client.pages.campaigns({}, { signal })) {
    const answer = await explainRefusal(store, client, page);
    if (!answer.ok) {
      const outcome = outcomeOf<ShoplineStepDone>(answer, 'read', Date.now());
      return outcome.is === 'wait' ? outcome : { is: 'unknown', failure: answer.failure };
    }
    const found = answer.value.items.find(({ code }) => code !== null && sameCode(code, step.wish.code));
    if (!found) continue;
    const row = campaignRow(store, found, null, currency);
    const { wish: input, partner } = step;
    return isMadeFrom(row, { input, partner, currency, since: serverTime(since) }) ? finish(doing, step, row) : codeTaken(row);
  }
  return { is: 'again' };
}

/** An answer that tells another campaign is none to ours: what became of it is not known. */
const asAsked = (made: Result<CampaignRead>, { name, code }: CampaignInput): Result<CampaignRead> =>
  !made.ok || (made.value.name === name && made.value.code !== null && sameCode(made.value.code, code))
    ? made
    : fail(failure('outcomeUnknown', { field: 'code' }));

const send = ({ client, signal }: Doing, input: CampaignInput): Promise<Result<CampaignRead>> => {
  const { rewardType, promotionId, applyOn, applyMethod, rate, amount, minimum, lines, startAt, endAt, remarks, ...named } = input;
  return client.createCampaign(
    {
      ...named,
      rewardType,
      promotionId,
      applyOn,
      applyMethod,
      affiliatePercentage: rate,
      affiliateAmount: amount,
      conditionMinAmount: minimum,
      campaignProducts: lines?.map((line) => ({
        productId: line.productId,
        affiliatePercentage: line.rate,
        affiliateAmount: line.amount,
      })),
      startAt,
      endAt,
      remarksTranslations: remarks,
    },
    { signal },
  );
};

/** The campaign is there: what still misses is the partner, which a step of its own brings where it cannot be done now. */
async function finish(doing: Doing, { wish: input, partner, twin }: StepOf<'create'>, row: ShoplineCampaignRow): Promise<StepOutcome> {
  const value = { campaignId: row.campaignId, link: row.link };
  if (!partner) return { is: 'done', value, keep: keepCampaign(row, twin) };
  const named = await setPartner(doing, row.campaignId, partner);
  const known = named.is === 'done' ? { ...row, partner } : row;
  const more = named.is === 'done' ? [] : [{ do: 'partner' as const, campaignId: row.campaignId, name: input.name, partner }];
  return { is: 'done', value, keep: keepCampaign(known, twin), more };
}

const codeTaken = ({ name, code }: ShoplineCampaignRow): StepOutcome => ({
  is: 'failed',
  refused: true,
  failure: failure('storeCodeTaken', { field: 'code', detail: `${code}: ${name}` }),
});
