import { explainRefusal } from '#lib/background/shopline/account-read';
import { type CampaignRead, campaignRow } from '#lib/background/shopline/campaign-row';
import { patiently } from '#lib/background/shopline/patiently';
import { failure } from '#lib/domain/failure';
import type { CampaignChange, ChangedLine, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { ShoplineCampaignRow } from '#lib/records/shopline/shopline-rows';
import { read } from '#lib/records/transact';
import type { Doing, StepCheck, StepOf, StepOutcome } from './doing';
import { keepCampaign } from './keep-campaign';
import { OTHER_CAMPAIGN } from './partner';

/**
 * Changes what SHOPLINE lets change. A new list of products takes the place of the whole old one, so the present one is read first: where
 * it is not what the person saw, nothing is sent.
 */
export async function runChange(doing: Doing, step: StepOf<'change'>): Promise<StepOutcome> {
  const { store, client, signal } = doing;
  if (step.seen) {
    const now = await explainRefusal(store, client, await client.campaign({ id: step.campaignId }, { signal }));
    if (!now.ok) return outcomeOf<ShoplineStepDone>(now, 'read', Date.now());
    if (!sameIds(lineIds(now.value), step.seen)) return { is: 'failed', refused: true, failure: failure('storeChanged') };
  }
  const changed = await explainRefusal(store, client, await patiently(() => send(doing, step), signal));
  if (changed.ok && answersTo(changed.value, step)) return done(doing, step, changed.value);
  const outcome = outcomeOf<ShoplineStepDone>(changed.ok ? OTHER_CAMPAIGN : changed, 'set', Date.now());
  if (outcome.is !== 'unknown') return outcome;
  const checked = await findChange(doing, step);
  return checked.is === 'again' || checked.is === 'wait' ? outcome : checked;
}

/** Whether an answer is of this campaign, with what was sent in it; a server may write amounts and times in its own way. */
const answersTo = (answer: CampaignRead, { campaignId, change }: StepOf<'change'>): boolean =>
  answer.id === campaignId &&
  (change.name === undefined || answer.name === change.name) &&
  (change.promotionId === undefined || (answer.promotionId || null) === change.promotionId) &&
  (change.endAt === undefined || (answer.endAt === null) === (change.endAt === null)) &&
  (change.lines === undefined || (answer.campaignProducts ?? []).length === change.lines.length);

/** Whether the campaign already stands as it was asked for. */
export async function findChange(doing: Doing, step: StepOf<'change'>): Promise<StepCheck> {
  const now = await explainRefusal(
    doing.store,
    doing.client,
    await doing.client.campaign({ id: step.campaignId }, { signal: doing.signal }),
  );
  if (!now.ok) {
    const outcome = outcomeOf<ShoplineStepDone>(now, 'read', Date.now());
    return outcome.is === 'wait' ? outcome : { is: 'unknown', failure: now.failure };
  }
  const row = campaignRow(doing.store, now.value, null, doing.currency);
  // A partner cannot be read here; sent twice it is the same partner.
  return stands(row, step.change) && !step.change.partner ? done(doing, step, now.value) : { is: 'again' };
}

const send = ({ client, signal }: Doing, { campaignId, change }: StepOf<'change'>) =>
  client.updateCampaign(
    {
      id: campaignId,
      name: change.name,
      promotionId: change.promotionId,
      partnerInfo: change.partner && { ...change.partner },
      campaignProducts: change.lines?.map((line) =>
        'id' in line
          ? { id: line.id, productId: line.productId }
          : { productId: line.productId, affiliatePercentage: line.rate, affiliateAmount: line.amount },
      ),
      startAt: change.startAt,
      endAt: change.endAt,
      remarksTranslations: change.remarks && { ...change.remarks },
    },
    { signal },
  );

async function done({ store, currency }: Doing, { campaignId, change }: StepOf<'change'>, answer: CampaignRead): Promise<StepOutcome> {
  const known = await read(['storeCampaigns'], (transaction) =>
    transaction.objectStore('storeCampaigns').get(IDBKeyRange.only([store.id, campaignId])),
  );
  const row = campaignRow(store, answer, known.ok ? (known.value ?? null) : null, currency);
  const stored = change.partner ? { ...row, partner: change.partner } : row;
  return { is: 'done', value: { campaignId, link: row.link }, keep: keepCampaign(stored) };
}

function stands(row: ShoplineCampaignRow, change: CampaignChange): boolean {
  const same = <T>(wanted: T | undefined, is: T) => wanted === undefined || wanted === is;
  const remarks = Object.entries(change.remarks ?? {}).every(([language, text]) => (row.remarks[language] ?? '') === text);
  return (
    same(change.name, row.name) &&
    same(change.promotionId, row.promotionId) &&
    same(change.startAt, row.startAt ?? undefined) &&
    same(change.endAt, row.endAt) &&
    remarks &&
    (change.lines === undefined || linesStand(row, change.lines))
  );
}

const linesStand = (row: ShoplineCampaignRow, wanted: readonly ChangedLine[]): boolean =>
  row.lines.length === wanted.length &&
  wanted.every((line) =>
    row.lines.some(
      ({ id, productId, rate, amount }) =>
        productId === line.productId &&
        ('id' in line ? id === line.id : (rate ?? undefined) === line.rate && amount?.amount === line.amount),
    ),
  );

const lineIds = (answer: CampaignRead): string[] => (answer.campaignProducts ?? []).map(({ id, productId }) => id ?? productId);

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
