import type { CommissionRate } from '#lib/domain/commission-rate';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { afterRefundsOf, groupLines, isSold, type SaleSums, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { channelName } from '#lib/domain/reports/conversions/channel-name';
import { affiliateKey } from '#lib/domain/reports/conversions/sale-filter';
import type { ProfitScope } from '#lib/domain/reports/profit/profit';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { type AffiliateNet, netByAffiliate } from './net-by-affiliate';
import { type Sample, type SampleResult, sampleResults, withSamples } from './samples';

export const STANDINGS = ['new', 'rising', 'steady', 'oneOrder', 'sleeping', 'unsold', 'undated'] as const;
/** How an affiliate sells lately: see `standingOf`. */
export type Standing = (typeof STANDINGS)[number];

/** What the person wrote of an affiliate. */
export interface BookNote {
  readonly affiliateId: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly contacted: string | null;
  readonly promisedRate: CommissionRate | null;
  readonly mergedInto: string | null;
  readonly erasedAt: number | null;
  readonly samples?: readonly Sample[];
}

/** What is known of affiliates besides what they sold. */
export interface BookSources {
  readonly names: ReadonlyMap<string, { readonly name: string | null; readonly username: string | null }>;
  readonly notes: readonly BookNote[];
  readonly campaigns: readonly { readonly name: string; readonly affiliateIds: readonly string[] }[];
  /** By performance, of the last 30 days; null: not told. */
  readonly performance: ReadonlyMap<string, { readonly clicks: number | null; readonly newBuyers: number | null }>;
  /** Places in Shopee's list of recommended affiliates. */
  readonly recommended: ReadonlyMap<string, number>;
}

/** One affiliate of the book. Amounts are whole numbers of 1/100,000 of the currency, days since 1970 (0: none). */
export interface BookRow extends SaleSums, Pick<BookNote, 'tags' | 'note' | 'contacted' | 'promisedRate'> {
  readonly id: string;
  /** `''`: not told, or erased. */
  readonly name: string;
  readonly username: string;
  /** What its sales left; null: the cost of something that it sold is missing. */
  readonly net: bigint | null;
  /** Net of products whose cost is known, and how many are left out. */
  readonly knownNet: bigint;
  readonly missing: number;
  readonly cost: bigint;
  /** Of all sales of the period, refunds taken off, basis points. */
  readonly share: number;
  /** Of all that is known, whatever the period. */
  readonly first: number;
  readonly last: number;
  readonly standing: Standing;
  readonly newBuyers: number | null;
  readonly clicks: number | null;
  readonly products: number;
  readonly channels: readonly string[];
  /** Of the highest level. */
  readonly categories: readonly string[];
  /** Names of targeted campaigns that it is in. */
  readonly campaigns: readonly string[];
  readonly recommended: number | null;
  /** Ids that were merged into this one. */
  readonly merged: readonly string[];
  readonly erased: boolean;
  /** Samples that it was sent, the newest first, and what came of them. */
  readonly samples: readonly SampleResult[];
}

/**
 * The affiliates of a shop, the highest sales after refunds first: all that sold, and all that are in a campaign, on a list or in the notes. Together they have
 * exactly what the shop has.
 *
 * @param range the days that are summed; standings are of `today`
 */
export function affiliateBook(
  lines: readonly SaleLine[],
  sources: BookSources,
  scope: ProfitScope,
  { range, today }: { readonly range: DayRange; readonly today: number },
): readonly BookRow[] {
  const standsFor = mergedIds(sources.notes);
  const keyOf = (line: SaleLine) => standsFor(affiliateKey(line));
  const counted = lines.filter(isSold);
  const within = counted.filter(({ day }) => day === 0 || (day >= range.from && day <= range.to));
  const ever = groupLines(counted, keyOf);
  const sold = groupLines(within, keyOf);
  const nets = netByAffiliate(within, keyOf, scope);
  const notes = new Map(sources.notes.map((note) => [note.affiliateId, note]));
  const campaigns = namesOfCampaigns(sources, standsFor);
  const merged = new Map<string, string[]>();
  for (const { affiliateId, mergedInto } of sources.notes) if (mergedInto !== null) append(merged, standsFor(affiliateId), affiliateId);
  const ids = new Set([
    ...ever.keys(),
    ...[...sources.performance.keys(), ...sources.recommended.keys(), ...sources.names.keys(), ...notes.keys()].map(standsFor),
    ...campaigns.keys(),
  ]);
  const total = within.reduce((sum, line) => sum + afterRefundsOf(line), 0n);
  return [...ids]
    .map((id): BookRow => {
      const all = ever.get(id) ?? [];
      const own = sold.get(id) ?? [];
      const sums = saleSums(own);
      const net: AffiliateNet = nets.get(id) ?? { fee: 0n, cost: 0n, net: 0n, missing: 0 };
      const note = notes.get(id);
      const erased = note?.erasedAt != null;
      const told = latestOf(all);
      const listed = sources.names.get(id);
      const performance = [id, ...(merged.get(id) ?? [])].flatMap((one) => sources.performance.get(one) ?? []);
      const days = all.flatMap(({ day }) => (day > 0 ? [day] : []));
      return {
        ...sums,
        id,
        name: erased ? '' : (listed?.name ?? told?.affiliateName ?? ''),
        username: erased ? '' : (listed?.username ?? told?.affiliateUsername ?? ''),
        net: net.missing > 0 ? null : net.net,
        knownNet: net.net,
        missing: net.missing,
        cost: net.cost,
        share: total > 0n ? Number((sums.afterRefunds * 10_000n + total / 2n) / total) : 0,
        first: least(days),
        last: most(days),
        standing: standingOf(all, today),
        newBuyers: sumOf(performance.map(({ newBuyers }) => newBuyers)),
        clicks: sumOf(performance.map(({ clicks }) => clicks)),
        products: new Set(own.map(({ itemId }) => itemId)).size,
        channels: distinct(own.map(({ channel }) => channelName(channel))),
        categories: distinct(own.map(({ category1 }) => category1)),
        campaigns: campaigns.get(id) ?? [],
        recommended: sources.recommended.get(id) ?? null,
        merged: merged.get(id) ?? [],
        erased,
        tags: note?.tags ?? [],
        note: note?.note ?? '',
        contacted: note?.contacted ?? null,
        promisedRate: note?.promisedRate ?? null,
        samples: sampleResults(samplesOf([id, ...(merged.get(id) ?? [])], notes), all, scope),
      };
    })
    .sort((one, other) => compareAmounts(other.afterRefunds, one.afterRefunds) || other.last - one.last || (one.id < other.id ? -1 : 1));
}

const SPAN = 30;

/**
 * `unsold`: nothing yet; `sleeping`: nothing for 30 days; `new`: its first sale is younger than that; `oneOrder`: a single one; `rising`: in 30 days
 * half as much again as in those before; `undated`: it sold, and nobody tells when.
 */
export function standingOf(lines: readonly Pick<SaleLine, 'day' | 'orderId' | 'value' | 'refund'>[], today: number): Standing {
  if (lines.length === 0) return 'unsold';
  // Some files tell no day: such a line is neither the first nor the last one.
  const days = lines.flatMap(({ day }) => (day > 0 ? [day] : []));
  if (days.length === 0) return 'undated';
  if (most(days) <= today - SPAN) return 'sleeping';
  if (least(days) > today - SPAN) return 'new';
  if (new Set(lines.map(({ orderId }) => orderId)).size === 1) return 'oneOrder';
  const between = (from: number, to: number) =>
    lines.reduce((sum, line) => (line.day > from && line.day <= to ? sum + afterRefundsOf(line) : sum), 0n);
  const [now, before] = [between(today - SPAN, today), between(today - 2 * SPAN, today - SPAN)];
  return now > 0n && now * 2n >= before * 3n ? 'rising' : 'steady';
}

/** Which id stands for each: merges follow each other, and never go round. */
export function mergedIds(notes: readonly Pick<BookNote, 'affiliateId' | 'mergedInto'>[]): (id: string) => string {
  const into = new Map(notes.flatMap(({ affiliateId, mergedInto }) => (mergedInto === null ? [] : [[affiliateId, mergedInto] as const])));
  return (id) => {
    const seen = new Set<string>();
    let at = id;
    for (let next = into.get(at); next !== undefined && !seen.has(next); next = into.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
}

function namesOfCampaigns({ campaigns }: BookSources, standsFor: (id: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, affiliateIds } of campaigns) for (const id of new Set(affiliateIds.map(standsFor))) append(found, id, name);
  return found;
}

/** Of a person under several ids each order is one sample. */
const samplesOf = (ids: readonly string[], notes: ReadonlyMap<string, BookNote>): readonly Sample[] =>
  withSamples(
    [],
    ids.flatMap((id) => notes.get(id)?.samples ?? []),
  );

function append(lists: Map<string, string[]>, key: string, one: string): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

const latestOf = (lines: readonly SaleLine[]): SaleLine | undefined =>
  lines.reduce<SaleLine | undefined>((one, other) => (one && one.placed >= other.placed ? one : other), undefined);
const least = (days: readonly number[]): number => days.reduce((one, other) => (one === 0 || other < one ? other : one), 0);
const most = (days: readonly number[]): number => days.reduce((one, other) => Math.max(one, other), 0);
const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].filter(Boolean).sort();
/** The order of amounts, the lowest first. */
export const compareAmounts = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

/** Null where nobody told any of them. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length > 0 ? known.reduce((sum, number) => sum + number, 0) : null;
}
