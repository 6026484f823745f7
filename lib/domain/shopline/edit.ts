import type { ShoplineCampaign, ShoplineLine } from './campaign';
import type { CampaignChange, ChangedLine } from './campaign-input';
import { type CampaignDraft, type DraftLine, lineOf } from './draft';
import { type DraftProblem, isEmail, nameProblem } from './field-problems';
import { type ShoplinePlace, shoplineZone } from './place';
import { localText, momentOfText } from './zone-time';

/** What may be changed of a campaign, as a form holds it. `lineIds`: ids of present lines that stay; `added`: new ones. */
export interface CampaignEdit {
  readonly name: string;
  readonly promotion: string;
  readonly start: string;
  readonly end: string;
  readonly partnerName: string;
  readonly partnerEmail: string;
  readonly remarks: Readonly<Record<string, string>>;
  readonly lineIds: readonly string[];
  readonly added: readonly DraftLine[];
}
export type EditProblem = DraftProblem;
export type EditProblems = Readonly<Partial<Record<'name' | 'start' | 'end' | 'partnerEmail' | 'lines', EditProblem>>>;

export type CheckedEdit =
  | { readonly ok: true; readonly change: CampaignChange; readonly seen: readonly string[] | null }
  | { readonly ok: false; readonly problems: EditProblems };

export const editOf = (campaign: ShoplineCampaign, place: ShoplinePlace): CampaignEdit => ({
  name: campaign.name,
  promotion: campaign.promotionId ?? 'none',
  start: localText(campaign.startAt, shoplineZone(place)),
  end: localText(campaign.endAt, shoplineZone(place)),
  partnerName: campaign.partner?.name ?? '',
  partnerEmail: campaign.partner?.email ?? '',
  remarks: campaign.remarks,
  lineIds: campaign.lines.map(lineKey),
  added: [],
});

/** What a line is told apart by. */
export const lineKey = ({ id, productId }: { readonly id: string | null; readonly productId: string }): string => id ?? productId;

/** The change that a form asks for: only what differs is sent. A changed list of products names every line that stays. */
export function checkEdit(edit: CampaignEdit, campaign: ShoplineCampaign, place: ShoplinePlace): CheckedEdit {
  const before = editOf(campaign, place);
  const zone = shoplineZone(place);
  const startAt = edit.start === '' ? null : momentOfText(edit.start, zone);
  const endAt = edit.end === '' ? null : momentOfText(edit.end, zone);
  const added = edit.added.map((line) => lineOf(rewardOf(campaign), line, place));
  const email = edit.partnerEmail.trim();
  const lines = linesOf(edit, campaign, added);
  const problems: EditProblems = {
    ...problem('name', nameProblem(edit.name.trim())),
    ...problem('start', startAt === null && before.start !== edit.start ? 'start' : undefined),
    ...problem('end', edit.end === before.end && endAt === null ? undefined : endProblem(edit, startAt, endAt)),
    ...problem('partnerEmail', email !== '' && !isEmail(email) ? 'email' : undefined),
    ...problem('lines', added.includes(null) ? 'lineValue' : lines?.length === 0 ? 'linesMissing' : undefined),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const partner = { name: edit.partnerName.trim(), email };
  const change: CampaignChange = {
    ...(edit.name.trim() === before.name ? {} : { name: edit.name.trim() }),
    ...(edit.promotion === before.promotion ? {} : { promotionId: edit.promotion === 'none' ? null : edit.promotion }),
    ...(partner.name === before.partnerName && email === before.partnerEmail ? {} : { partner }),
    ...(lines ? { lines } : {}),
    ...(edit.start === before.start || startAt === null ? {} : { startAt }),
    ...(edit.end === before.end ? {} : { endAt }),
    ...(sameTexts(edit.remarks, before.remarks) ? {} : { remarks: edit.remarks }),
  };
  return { ok: true, change, seen: lines ? before.lineIds : null };
}

export const rewardOf = ({ rewardType }: ShoplineCampaign): CampaignDraft['reward'] => rewardType ?? 'none';

function linesOf(edit: CampaignEdit, campaign: ShoplineCampaign, added: readonly ReturnType<typeof lineOf>[]): ChangedLine[] | null {
  const stored = campaign.lines.filter((line) => edit.lineIds.includes(lineKey(line)));
  if (stored.length === campaign.lines.length && added.length === 0) return null;
  return [...stored.map(storedLine), ...added.flatMap((line) => line ?? [])];
}

/** A line that SHOPLINE gave no id stays only if it is sent again. */
const storedLine = ({ id, productId, rate, amount }: ShoplineLine): ChangedLine =>
  id ? { id, productId } : { productId, ...(rate === null ? {} : { rate }), ...(amount ? { amount: amount.amount } : {}) };

function endProblem(edit: CampaignEdit, startAt: number | null, endAt: number | null): EditProblem | undefined {
  if (edit.end !== '' && endAt === null) return 'end';
  return endAt !== null && startAt !== null && endAt <= startAt ? 'endFirst' : undefined;
}

const problem = (field: keyof EditProblems, what: EditProblem | undefined): EditProblems => (what ? { [field]: what } : {});

const sameTexts = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((language) => (one[language] ?? '') === (other[language] ?? ''));
