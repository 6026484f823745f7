import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { SourceOrder } from './orders-of-source';

/**
 * Why two sources say different things of an order.
 *
 * Only in the API: `beforeFiles`, `afterFiles`: no file covers its day; `afterAsOf`: bought after the file was made; `notInFile`.
 * Only in a file: `neverAsked`: the API was not asked for its day; `tooOld`: nor will it answer, its reports reach back three months; `hole`:
 * its answer failed; `askedEarlier`: bought after the API was asked; `notInApi`.
 * In both: `zone`: on two days; `state`, `refund`, `cap`, `fee`: of two times or by another rule; `lines`: of another number of lines; `unknown`.
 */
export type DifferenceCause =
  | 'beforeFiles'
  | 'afterFiles'
  | 'afterAsOf'
  | 'notInFile'
  | 'neverAsked'
  | 'tooOld'
  | 'hole'
  | 'askedEarlier'
  | 'notInApi'
  | 'zone'
  | 'state'
  | 'refund'
  | 'cap'
  | 'fee'
  | 'lines'
  | 'unknown';

export interface DifferenceRow {
  readonly key: string;
  /** By the API, where it has the order. */
  readonly day: number;
  /** Net of the order in the period; null: the source has it not, or on a day outside. */
  readonly api: bigint | null;
  readonly file: bigint | null;
  /** What the API says less what the file says. */
  readonly difference: bigint;
  readonly why: DifferenceCause;
  /** Where a line of it stands, to find its number. */
  readonly place: SourceOrder['place'];
}

export interface SourceTotal {
  readonly orders: number;
  readonly net: bigint;
}

export interface Reconciled {
  /** Largest difference first. */
  readonly rows: readonly DifferenceRow[];
  /** Orders of which both say the same. */
  readonly equal: number;
  readonly api: SourceTotal;
  readonly file: SourceTotal;
  /** Of each cause how many rows, and the sum of their differences: all of them add up to `api.net - file.net`. */
  readonly causes: readonly { readonly why: DifferenceCause; readonly orders: number; readonly difference: bigint }[];
}

export interface ReconcileScope {
  readonly period: DayRange;
  /** Day → when (Unix ms) the API was asked; null: the last try failed, or it never answered. */
  readonly asked: ReadonlyMap<number, number | null>;
  /** First day that the API answers for now. */
  readonly reach: number;
  /** First and last day of the files' lines; null: there are none. */
  readonly files: DayRange | null;
  /** When (Unix ms) the newest file was made. */
  readonly madeAt: number;
}

type Orders = ReadonlyMap<string, SourceOrder>;

/** Orders of a period as two sources have them: what is not equal, and why. The rows add up to the difference of the totals. */
export function reconcile(api: Orders, file: Orders, scope: ReconcileScope): Reconciled {
  const rows: DifferenceRow[] = [];
  const [ofApi, ofFile] = [totalIn(api, scope.period), totalIn(file, scope.period)];
  let equal = 0;
  for (const key of new Set([...api.keys(), ...file.keys()])) {
    const [one, other] = [api.get(key), file.get(key)];
    const [here, there] = [within(one, scope.period), within(other, scope.period)];
    if (!here && !there) continue;
    const row = {
      key,
      day: (one ?? other)?.day ?? 0,
      api: here?.net ?? null,
      file: there?.net ?? null,
      difference: (here?.net ?? 0n) - (there?.net ?? 0n),
      place: ((one ?? other) as SourceOrder).place,
    };
    const why = one && other ? causeOfBoth(one, other) : one ? causeInApi(one, scope) : other ? causeInFile(other, scope) : null;
    if (why === null) equal += 1;
    else rows.push({ ...row, why });
  }
  rows.sort((one, other) => compare(size(other.difference), size(one.difference)) || one.day - other.day || (one.key < other.key ? -1 : 1));
  const causes = new Map<DifferenceCause, { why: DifferenceCause; orders: number; difference: bigint }>();
  for (const { why, difference } of rows) {
    const known = causes.get(why) ?? { why, orders: 0, difference: 0n };
    causes.set(why, { why, orders: known.orders + 1, difference: known.difference + difference });
  }
  return { rows, equal, api: ofApi, file: ofFile, causes: [...causes.values()] };
}

const within = (order: SourceOrder | undefined, { from, to }: DayRange): SourceOrder | undefined =>
  order && order.day >= from && order.day <= to ? order : undefined;

function totalIn(orders: Orders, period: DayRange): SourceTotal {
  const own = [...orders.values()].filter((order) => within(order, period));
  return { orders: own.length, net: own.reduce((sum, { net }) => sum + net, 0n) };
}

/** Null: they say the same. */
function causeOfBoth(api: SourceOrder, file: SourceOrder): DifferenceCause | null {
  if (api.day !== file.day) return 'zone';
  if (api.net === file.net) return null;
  if (api.states !== file.states) return 'state';
  if (api.refund !== file.refund) return 'refund';
  if (api.lines !== file.lines) return 'lines';
  if (api.fee !== file.fee) return 'fee';
  return api.gross === file.gross && api.seller === file.seller && api.shopee !== file.shopee ? 'cap' : 'unknown';
}

function causeInApi({ day, purchaseTime }: SourceOrder, { files, madeAt }: ReconcileScope): DifferenceCause {
  if (!files || day < files.from) return 'beforeFiles';
  if (purchaseTime * 1000 > madeAt) return 'afterAsOf';
  return day > files.to ? 'afterFiles' : 'notInFile';
}

function causeInFile({ day, purchaseTime }: SourceOrder, { asked, reach }: ReconcileScope): DifferenceCause {
  const at = asked.get(day);
  if (at === undefined) return day < reach ? 'tooOld' : 'neverAsked';
  if (at === null) return 'hole';
  return purchaseTime * 1000 > at ? 'askedEarlier' : 'notInApi';
}

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);
