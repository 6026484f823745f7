import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Period } from '#lib/domain/period';
import { folded } from '#lib/domain/table/order';
import { CAMPAIGN_STATUSES, isOver } from './campaign-status';

/** What of a campaign its settings tell, where they were read. */
export interface CampaignHeld {
  readonly hasBudget: boolean | null;
  /** Decimal text in whole units; null: not told. */
  readonly budget: string | null;
  readonly spent: string | null;
  readonly products: readonly { readonly itemId: string; readonly name: string | null }[];
}
/** A campaign as the list shows it. */
export interface CampaignLine {
  readonly campaignId: string;
  readonly name: string;
  /** One of AMS's eight words, or another one as it came. */
  readonly status: string;
  readonly source: string | null;
  readonly period: Period;
  readonly products: number | null;
  readonly affiliates: number | null;
  readonly minRate: CommissionRate | null;
  readonly maxRate: CommissionRate | null;
  /** null: its settings were not read yet. */
  readonly held: CampaignHeld | null;
  /** When they were read, Unix ms; null: never. */
  readonly heldAt: number | null;
  /** Of the last 30 days that were read, in units of `AMOUNT_SCALE`; null: not known. */
  readonly sales: bigint | null;
  readonly commission: bigint | null;
  readonly marks: readonly CampaignMark[];
}

export const CAMPAIGN_MARKS = ['endsSoon', 'sellsNothing'] as const;
export type CampaignMark = (typeof CAMPAIGN_MARKS)[number];

const DAY = 86_400_000;
/** So many days before its end a running campaign ends soon. */
export const ENDS_SOON_DAYS = 7;
/** A campaign that is younger has had no time to sell. */
const NO_SALES_DAYS = 7;

/** What the person should see of a running campaign. */
export function campaignMarks({ status, period, sales }: Pick<CampaignLine, 'status' | 'period' | 'sales'>, now: number): CampaignMark[] {
  if (status !== 'Ongoing') return [];
  const endsSoon = period.end !== null && period.end > now && period.end - now <= ENDS_SOON_DAYS * DAY;
  const sellsNothing = sales === 0n && now - period.start >= NO_SALES_DAYS * DAY;
  return [...(endsSoon ? (['endsSoon'] as const) : []), ...(sellsNothing ? (['sellsNothing'] as const) : [])];
}

/** Shopee runs it: sellers see it and can change nothing of it. */
export const isManaged = (source: string | null | undefined): boolean => source === 'ShopeeManaged';

/** Whether the shop may change it. A source or a status of another word is the shop's own until AMS says otherwise. */
export const mayChange = ({ status, source }: { readonly status: string; readonly source?: string | null | undefined }): boolean =>
  !isManaged(source) && !isOver(status);

/** Found by a part of its name, its id, or a product that it is known to hold. */
export function matchesLine({ name, campaignId, held }: CampaignLine, typed: string): boolean {
  const wanted = folded(typed.trim());
  if (wanted === '' || folded(name).includes(wanted) || campaignId === wanted) return true;
  return (held?.products ?? []).some((product) => product.itemId === wanted || folded(product.name ?? '').includes(wanted));
}

/** How many campaigns are in each status: AMS's own eight in their order, then words that are not known, as they came. */
export function statusCounts(lines: readonly Pick<CampaignLine, 'status'>[]): readonly (readonly [status: string, count: number])[] {
  const counts = new Map<string, number>(CAMPAIGN_STATUSES.map((status) => [status, 0]));
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts];
}
/** What is wanted of the list; null: all. */
export interface LineFilter {
  readonly typed: string;
  readonly status: string | null;
  readonly mark: CampaignMark | null;
}

export const filterLines = (lines: readonly CampaignLine[], { typed, status, mark }: LineFilter): readonly CampaignLine[] =>
  lines.filter(
    (line) => (status === null || line.status === status) && (mark === null || line.marks.includes(mark)) && matchesLine(line, typed),
  );
