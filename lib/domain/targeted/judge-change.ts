import type { Failure } from '#lib/domain/failure';
import { decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import { isOver } from './campaign-status';
import {
  type CampaignChange,
  type CampaignInput,
  type CampaignStep,
  CHECK_AFTER,
  type ChangePart,
  type CheckChangeStep,
  MOST_SENDS_AGAIN,
  type PartEnd,
  withParts,
} from './campaign-steps';

/** A campaign as its settings show it. Moments in Unix ms; null: not told. */
export interface ShownCampaign {
  readonly name: string | null;
  readonly status: string | null;
  readonly start: number | null;
  /** null: no end. */
  readonly end: number | null;
  /** Whether it has a budget; null: not told. */
  readonly hasBudget: boolean | null;
  readonly budget: string | null;
  readonly message: string | null;
  readonly affiliateIds: readonly string[];
  readonly products: readonly { readonly itemId: string; readonly rate: number | null }[];
}

export interface JudgedChange {
  readonly ends: readonly PartEnd[];
  /** Steps that follow: another reading, or sending again what did not happen. */
  readonly more: readonly CampaignStep[];
  /** Nothing follows for some, and nobody knows how they came out. */
  readonly open: boolean;
}

/** Whether the campaign shows one part of a change as it was asked for. That it does not is no proof of the contrary: what is read may lag. */
export function isShown({ asked }: Pick<CheckChangeStep, 'asked'>, part: ChangePart, shown: ShownCampaign): boolean {
  const rateOf = (id: string) => shown.products.find(({ itemId }) => itemId === id)?.rate;
  switch (asked.change) {
    case 'create':
      if (part.of === 'campaign') return sameName(shown.name, asked.input.name);
      if (part.of === 'affiliate') return shown.affiliateIds.includes(part.id);
      return rateOf(part.id) === asked.input.products.find(({ itemId }) => itemId === part.id)?.rate;
    case 'addProducts':
    case 'setRates':
      return rateOf(part.id) === asked.products.find(({ itemId }) => itemId === part.id)?.rate;
    case 'removeProducts':
      return rateOf(part.id) === undefined;
    case 'addAffiliates':
      return shown.affiliateIds.includes(part.id);
    case 'removeAffiliates':
      return !shown.affiliateIds.includes(part.id);
    case 'terminate':
      return isOver(shown.status);
    case 'basics': {
      const { name, start, end, budget } = asked.basics;
      return (
        (name === undefined || sameName(shown.name, name)) &&
        (start === undefined || sameMoment(shown.start, start)) &&
        (end === undefined || sameMoment(shown.end, end)) &&
        (budget === undefined || sameBudget(shown, budget))
      );
    }
  }
}

/**
 * What one reading of a campaign means for each part of a change.
 *
 * What AMS has accepted and does not show is read again. Of what was sent with a lost answer the campaign's settings decide: they are the
 * campaign's own, so what they do not show did not happen, and is sent again. A doubted refusal stands once the last reading does not
 * show what was asked for.
 *
 * @param last no later reading is planned
 */
export function judgeChange(step: CheckChangeStep, shown: ShownCampaign, last = isLastCheck(step)): JudgedChange {
  const seen = step.open.filter((part) => isShown(step, part, shown));
  const rest = step.open.filter((part) => !seen.includes(part));
  const ends = seen.map((part): PartEnd => ({ ...part, end: 'done' }));
  if (rest.length === 0) return { ends, more: [], open: false };
  if (step.refusal) return last ? { ends: [...ends, ...refusedParts(rest, step.refusal)], more: [], open: false } : later(step, ends, rest);
  if (step.lost && step.again < MOST_SENDS_AGAIN && (step.round > 0 || last)) {
    const more = notDone(step, rest).map((asked): CampaignStep => ({ do: 'send', asked, again: step.again + 1 }));
    if (more.length) return { ends, more, open: false };
  }
  if (!last) return later(step, ends, rest);
  const end = step.lost ? 'unknown' : 'sent';
  return { ends: [...ends, ...rest.map((part): PartEnd => ({ ...part, end }))], more: [], open: true };
}

/**
 * Whether a campaign that bears the name of one that was sent is that one: its period and message are the ones sent, and it has no product
 * at another rate, and no affiliate, that nobody asked for.
 */
export function isMadeOf(input: CampaignInput, shown: ShownCampaign): boolean {
  const rates = new Map(input.products.map(({ itemId, rate }) => [itemId, rate as number]));
  return (
    sameName(shown.name, input.name) &&
    sameMoment(shown.start, input.period.start, START_SLACK) &&
    sameMoment(shown.end, input.period.end) &&
    (shown.message === null || shown.message.trim() === input.message.trim()) &&
    shown.products.every(({ itemId, rate }) => rates.has(itemId) && (rate === null || rate === rates.get(itemId))) &&
    shown.affiliateIds.every((id) => input.affiliateIds.includes(id))
  );
}

/** The reading that comes last of those that are planned. */
export const isLastCheck = ({ round }: CheckChangeStep): boolean => round >= CHECK_AFTER.length - 1;

/** Names are compared as a person reads them. */
export const sameName = (a: string | null, b: string): boolean => a !== null && a.trim().normalize() === b.trim().normalize();

/** Parts that were refused for one reason. */
export const refusedParts = (parts: readonly ChangePart[], failure: Failure): PartEnd[] =>
  parts.map((part): PartEnd => ({ ...part, end: 'refused', failure }));

/** What has to be sent once more. What a campaign that was made lacks is added to it: its list of refusals was lost with the answer. */
function notDone({ asked, campaignId }: CheckChangeStep, rest: readonly ChangePart[]): CampaignChange[] {
  if (asked.change !== 'create') return [withParts(asked, rest)].filter((one) => one !== null);
  if (campaignId === null) return [];
  const { name, products, affiliateIds } = asked.input;
  const named = { campaignId, name };
  return [
    withParts({ change: 'addProducts', ...named, products }, rest),
    withParts({ change: 'addAffiliates', ...named, affiliateIds }, rest),
  ].filter((one) => one !== null);
}

const later = (step: CheckChangeStep, ends: readonly PartEnd[], open: readonly ChangePart[]): JudgedChange => ({
  ends,
  more: [{ ...step, open, round: step.round + 1 }],
  open: false,
});

/** A start that lay in the past by moments may have been moved to the moment of the call. */
const START_SLACK = 15 * 60_000;
const sameMoment = (a: number | null, b: number | null, slack = 0): boolean =>
  a === null || b === null ? a === b : Math.abs(Math.floor(a / 1000) - Math.floor(b / 1000)) * 1000 <= slack;

function sameBudget({ hasBudget, budget }: ShownCampaign, wanted: string | null): boolean {
  if (wanted === null) return hasBudget !== true;
  return hasBudget !== false && plain(budget) === plain(wanted);
}

const plain = (amount: string | null): string | null => {
  const read = parseDecimal(amount ?? '');
  return read && decimalText(read);
};
