import type { Day } from '#lib/domain/day';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { saleSums } from '#lib/domain/reports/bills/sale-sums';
import { costAt } from '#lib/domain/reports/profit/cost-at';
import { type ProfitScope, profitReport, unitsOf } from '#lib/domain/reports/profit/profit';

export interface SampleItem {
  readonly itemId: string;
  /** `''`: not told. */
  readonly name: string;
  readonly quantity: number;
}

/** A sample that an affiliate was sent. */
export interface Sample {
  readonly orderId: string;
  /** Days since 1970, by the market's calendar. */
  readonly day: number;
  /** None: Shopee did not tell, the person did. */
  readonly items: readonly SampleItem[];
}

export const SAMPLE_OUTCOMES = ['paidBack', 'notYet', 'unsold', 'costMissing'] as const;

/** What came of a sample. Amounts are whole numbers of 1/100,000 of the currency. */
export interface SampleResult extends Sample {
  /** What the affiliate sold of these products from that day on, refunds taken off; of all products where they are not told. */
  readonly afterRefunds: bigint;
  readonly orders: number;
  /** What those sales left; null: the cost of something sold is missing. */
  readonly net: bigint | null;
  /** Of the goods that were sent; null: not known. */
  readonly cost: bigint | null;
  readonly outcome: (typeof SAMPLE_OUTCOMES)[number];
}

/**
 * Whether samples of one affiliate paid back. A sale counts for one sample alone: the last one of its product that had been sent by then.
 *
 * @param lines what the affiliate sold, as far as it counts
 */
export function sampleResults(samples: readonly Sample[], lines: readonly SaleLine[], scope: ProfitScope): readonly SampleResult[] {
  const inOrder = samples.toSorted((one, other) => one.day - other.day || (one.orderId < other.orderId ? -1 : 1));
  const sold = new Map<Sample, SaleLine[]>();
  for (const line of lines) {
    const sample = inOrder.findLast(
      ({ day, items }) => day <= line.day && (items.length === 0 || items.some((item) => item.itemId === line.itemId)),
    );
    if (!sample) continue;
    const known = sold.get(sample);
    if (known) known.push(line);
    else sold.set(sample, [line]);
  }
  return inOrder.toReversed().map((sample) => {
    const own = sold.get(sample) ?? [];
    const { afterRefunds, orders } = saleSums(own);
    const report = profitReport(own, scope);
    const net = report.missing.products > 0 ? null : (report.total.profit ?? 0n);
    const cost = costOf(sample, scope);
    return { ...sample, afterRefunds, orders, net, cost, outcome: outcomeOf(own.length, net, cost) };
  });
}

function outcomeOf(sold: number, net: bigint | null, cost: bigint | null): SampleResult['outcome'] {
  if (sold === 0) return 'unsold';
  if (net === null || cost === null) return 'costMissing';
  return net >= cost ? 'paidBack' : 'notYet';
}

function costOf({ day, items }: Sample, scope: ProfitScope): bigint | null {
  if (items.length === 0) return null;
  const date: Day = new Date(day * 86_400_000).toISOString().slice(0, 10);
  let sum = 0n;
  for (const { itemId, quantity } of items) {
    const history = scope.costOf(itemId);
    const cost = history && costAt(history, date);
    const units = cost && unitsOf(cost.amount);
    if (units === null) return null;
    sum += units * BigInt(quantity);
  }
  return sum;
}

/** Samples as they are kept: each order once, the newer word for it. */
export function withSamples(before: readonly Sample[], more: readonly Sample[]): readonly Sample[] {
  const all = new Map([...before, ...more].map((sample) => [sample.orderId, sample]));
  return [...all.values()];
}

/** So many days back orders are gone through for samples. */
export const SEARCHED_DAYS = 90;
/** What the job is called that does so, and what a step of it found. */
export const SEARCH_KIND = 'findSamples';
export interface SearchedPage {
  /** How many were gone through. */
  readonly orders: number;
  readonly samples: readonly Sample[];
}
/** A number as Shopee writes it. */
export const ORDER_NUMBER = /^[A-Z0-9]{8,20}$/;

/** Samples that were found and are nobody's yet, the newest first. */
export function freeSamples(pages: readonly SearchedPage[], taken: ReadonlySet<string>): readonly Sample[] {
  const found = withSamples(
    [],
    pages.flatMap(({ samples }) => samples),
  );
  return found
    .filter(({ orderId }) => !taken.has(orderId))
    .toSorted((one, other) => other.day - one.day || (one.orderId < other.orderId ? -1 : 1));
}

export const MOST_SAMPLES = 500;
const AT_ONCE = 200;

/** Order numbers out of pasted text, each once; `beyond`: more than are taken at once. */
export function pastedOrders(text: string): { readonly orderIds: readonly string[]; readonly beyond: number } {
  const found = [...new Set(text.toUpperCase().match(ORDER) ?? [])];
  return { orderIds: found.slice(0, AT_ONCE), beyond: Math.max(0, found.length - AT_ONCE) };
}
/** Six digits of the day, then letters and digits; other words of a table are none. */
const ORDER = /(?<![A-Z0-9])\d{6}[A-Z0-9]{6,12}(?![A-Z0-9])/g;
