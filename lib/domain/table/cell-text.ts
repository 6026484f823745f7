import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatMoney, formatNumber, formatPoints, formatRate } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { NO_DATA } from '#lib/domain/no-data';
import { plainText } from '#lib/domain/text';
import { momentsOf } from '#lib/domain/time/moments';
import type { CellKind, CellValues, Column } from './column';

/** How values read in one place: in the form of a market or a store, by its clock. What is not known reads "—". */
export type CellForms = { readonly [Kind in Exclude<CellKind, 'text' | 'status'>]: (value: CellValues[Kind]) => string };

/** How the market writes what a table of its rows shows. Rows come by the dozen while scrolling: what was written once is remembered. */
export function marketForms(market: MarketCode, language: string): CellForms {
  const { timeZone, currency } = MARKETS[market];
  const moments = momentsOf(language, timeZone);
  const rate = remembered((points: CommissionRate) => formatRate(points, market));
  const count = remembered((number: number) => formatNumber(number, market));
  return cellForms({
    rate,
    count,
    money: remembered((amount: string) => formatMoney({ amount, currency }, market)),
    foreign: (money) => formatMoney(money, market),
    currency,
    points: remembered((points: number) => formatPoints(points, market)),
    date: remembered(moments.day),
    time: remembered(moments.at),
  });
}

export interface KnownForms {
  readonly currency: string;
  /** An amount of that currency. */
  readonly money: (amount: string) => string;
  /** Money of another one. */
  readonly foreign: (money: Money) => string;
  readonly rate: (rate: CommissionRate) => string;
  readonly points: (points: number) => string;
  readonly count: (count: number) => string;
  readonly date: (ms: number) => string;
  readonly time: (ms: number) => string;
}

/** Forms out of writers that know nothing of what is not known. */
export function cellForms({ currency, money, foreign, rate, points, count, date, time }: KnownForms): CellForms {
  const known =
    <Value>(write: (value: Value) => string) =>
    (value: Value | null) =>
      value === null ? NO_DATA : write(value);
  return {
    money: (one) => (one === null ? NO_DATA : one === 0 ? count(0) : one.currency === currency ? money(one.amount) : foreign(one)),
    rate: known(rate),
    points: known(points),
    count: known(count),
    date: known(date),
    time: known(time),
  };
}

/** The words of a column's cell. `status`: how a code of it reads. */
export function cellText<Row, Id extends string>(
  column: Column<Row, Id>,
  forms: CellForms,
  status: (id: Id, code: string) => string,
): (row: Row) => string {
  const { id } = column;
  switch (column.kind) {
    case 'text': {
      const { value } = column;
      return (row) => shown(value(row) ?? '') || NO_DATA;
    }
    case 'status': {
      const { value } = column;
      return (row) => statusWords(value(row), (code) => status(id, code)) || NO_DATA;
    }
    default:
      return formed(column.value as (row: Row) => never, forms[column.kind] as (value: never) => string);
  }
}

/** Text from strangers, as long as a cell can use. */
const shown = remembered((text: string) => plainText(text, 200));

export const statusWords = (codes: CellValues['status'], says: (code: string) => string, between = ' · '): string =>
  (typeof codes === 'string' ? [codes] : (codes ?? [])).map(says).join(between);

const formed =
  <Row, Value>(value: (row: Row) => Value, form: (value: Value) => string) =>
  (row: Row) =>
    form(value(row));

const MOST_REMEMBERED = 20_000;

export function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(key, made);
    return made;
  };
}
