import type { ShoplineCampaign, ShoplinePartner } from './campaign';
import type { CampaignInput, InputLine } from './campaign-input';
import { codeProblem, type DraftProblem, isEmail, nameProblem, numberProblem, takenCodes } from './field-problems';
import { type ShoplinePlace, shoplineZone } from './place';
import { readPaid, readReward } from './read-reward';
import { momentOfText } from './zone-time';

/** A product in a form, with what was typed for it. */
export interface DraftLine {
  readonly productId: string;
  readonly title: string;
  readonly value: string;
}

/** A new campaign as a person fills it in: everything is text until it is sent. */
export interface CampaignDraft {
  readonly name: string;
  readonly code: string;
  readonly reward: 'none' | 'percentage' | 'amount';
  /** The whole order; all products alike; chosen products, each with its own. */
  readonly applies: 'order' | 'products' | 'items';
  readonly value: string;
  readonly minimum: string;
  readonly lines: readonly DraftLine[];
  /** `unset`: left to SHOPLINE; `none`: sent as none; else a promotion's id. */
  readonly promotion: string;
  /** By the store's clock, as the field holds it; empty: now. */
  readonly start: string;
  /** Empty: never. */
  readonly end: string;
  readonly remarks: Readonly<Record<string, string>>;
  /** Named after the campaign is made: SHOPLINE takes no partner before. */
  readonly partnerName: string;
  readonly partnerEmail: string;
}

export const EMPTY_DRAFT: CampaignDraft = {
  name: '',
  code: '',
  reward: 'percentage',
  applies: 'order',
  value: '',
  minimum: '',
  lines: [],
  promotion: 'unset',
  start: '',
  end: '',
  remarks: {},
  partnerName: '',
  partnerEmail: '',
};

export type DraftProblems = Readonly<
  Partial<Record<'name' | 'code' | 'value' | 'minimum' | 'lines' | 'start' | 'end' | 'partnerEmail', DraftProblem>>
>;

export type CheckedDraft =
  | { readonly ok: true; readonly input: CampaignInput; readonly partner: ShoplinePartner | null }
  | { readonly ok: false; readonly problems: DraftProblems; readonly badLines: readonly string[] };

/**
 * What a form asks for, or what is wrong with it.
 *
 * @param others the store's campaigns, whose codes are taken
 */
export function checkDraft(draft: CampaignDraft, place: ShoplinePlace, others: readonly ShoplineCampaign[]): CheckedDraft {
  const zone = shoplineZone(place);
  const name = draft.name.trim();
  const code = draft.code.trim();
  const byItem = draft.applies === 'items' && draft.reward !== 'none';
  const value = draft.reward === 'none' || byItem ? null : readReward(draft.reward, draft.value, place);
  const minimum = draft.applies === 'order' && draft.minimum.trim() !== '' ? readPaid(draft.minimum, place) : null;
  const lines = draft.applies === 'items' ? draft.lines.map((line) => lineOf(draft.reward, line, place)) : undefined;
  const badLines = draft.lines.flatMap(({ productId }, at) => (lines && !lines[at] ? [productId] : []));
  const startAt = draft.start === '' ? undefined : momentOfText(draft.start, zone);
  const endAt = draft.end === '' ? null : momentOfText(draft.end, zone);
  const partner = { name: draft.partnerName.trim(), email: draft.partnerEmail.trim() };
  const problems: DraftProblems = cleaned({
    name: nameProblem(name),
    partnerEmail: partner.email === '' || isEmail(partner.email) ? undefined : 'email',
    code: codeProblem(code, takenCodes(others)),
    value: value?.ok === false ? (draft.reward === 'amount' ? numberProblem(value.fault, 'amount') : 'rate') : undefined,
    minimum: minimum?.ok === false ? numberProblem(minimum.fault, 'minimum') : undefined,
    lines: lines?.length === 0 ? 'linesMissing' : badLines.length > 0 ? 'lineValue' : undefined,
    start: startAt === null ? 'start' : undefined,
    end: draft.end !== '' && endAt === null ? 'end' : endAt !== null && endAt <= (startAt ?? Date.now()) ? 'endFirst' : undefined,
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems, badLines };
  const remarks = Object.fromEntries(Object.entries(draft.remarks).filter(([, text]) => text.trim() !== ''));
  const input: CampaignInput = {
    name,
    code,
    rewardType: draft.reward === 'none' ? null : draft.reward,
    ...(draft.promotion === 'unset' ? {} : { promotionId: draft.promotion === 'none' ? null : draft.promotion }),
    applyOn: draft.applies === 'order' ? 'order' : 'product',
    applyMethod: draft.applies === 'items' ? 'item' : 'all',
    ...(value?.ok ? value.value : {}),
    ...(minimum?.ok ? { minimum: minimum.value } : {}),
    ...(lines ? { lines: lines.flatMap((line) => line ?? []) } : {}),
    ...(startAt ? { startAt } : {}),
    endAt,
    ...(Object.keys(remarks).length > 0 ? { remarks } : {}),
  };
  return { ok: true, input, partner: partner.name === '' && partner.email === '' ? null : partner };
}

/** One product's own reward; null where what was typed is none. */
export function lineOf(reward: CampaignDraft['reward'], { productId, value }: DraftLine, place: ShoplinePlace): InputLine | null {
  if (reward === 'none') return { productId };
  const own = readReward(reward, value, place);
  if (!own.ok) return null;
  const { rewardType: _type, ...what } = own.value;
  return { productId, ...what };
}

const cleaned = <T extends Record<string, DraftProblem | undefined>>(all: T): DraftProblems =>
  Object.fromEntries(Object.entries(all).filter(([, problem]) => problem !== undefined));
