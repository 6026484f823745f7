import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { moneyFromWire } from '#lib/domain/money';
import { cellText, marketForms } from './cell-text';
import type { Column } from './column';
import { columnNumbers, sortedPlaces } from './order';
import { outTable } from './out-table';

interface Row {
  readonly sales: ReturnType<typeof moneyFromWire> | 0 | null;
  readonly share: ReturnType<typeof rateFromBasisPoints>;
  readonly gap: number | null;
  readonly orders: number | null;
  readonly name: string | null;
  readonly day: number | null;
  readonly states: readonly string[];
}

const COLUMNS = [
  { id: 'name', title: 't.name', width: 9, kind: 'text', value: ({ name }) => name },
  { id: 'sales', title: 't.sales', width: 9, kind: 'money', value: ({ sales }) => sales },
  { id: 'share', title: 't.share', width: 9, kind: 'rate', value: ({ share }) => share },
  { id: 'gap', title: 't.gap', width: 9, kind: 'points', value: ({ gap }) => gap },
  { id: 'orders', title: 't.orders', width: 9, kind: 'count', value: ({ orders }) => orders },
  { id: 'day', title: 't.day', width: 9, kind: 'date', value: ({ day }) => day },
  { id: 'at', title: 't.at', width: 9, kind: 'time', value: ({ day }) => day },
  { id: 'state', title: 't.state', width: 9, kind: 'status', value: ({ states }) => states },
  { id: 'late', title: 't.late', width: 9, kind: 'date', value: ({ day }) => day, sortBy: ({ day }) => day ?? Infinity },
] as const satisfies readonly Column<Row>[];
type Id = (typeof COLUMNS)[number]['id'];
const column = (id: Id): Column<Row> => COLUMNS.find((one) => one.id === id)!;

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const row: fc.Arbitrary<Row> = fc.record({
  sales: fc.oneof(
    fc.constant(0 as const),
    maybe(fc.integer({ min: 0, max: 90_000 }).map((cents) => moneyFromWire((cents / 100).toFixed(2), 'BRL'))),
  ),
  share: maybe(fc.integer({ min: 0, max: 40 }).map((points) => rateFromBasisPoints(points)!)),
  gap: maybe(fc.integer({ min: -9, max: 9 })),
  orders: maybe(fc.integer({ min: 0, max: 9 })),
  name: maybe(fc.constantFrom('Órgão', 'orgao', 'Zebra', 'ábaco', '')),
  day: maybe(fc.integer({ min: 0, max: 5 }).map((days) => days * 86_400_000)),
  states: fc.array(fc.constantFrom('on', 'off'), { maxLength: 2 }),
});

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
/** What a row sorts by, as one would write it without a thought for speed. */
const KEYS: Readonly<Record<Id, (one: Row) => number | string | null>> = {
  name: ({ name }) => (name ? plain(name) : null),
  sales: ({ sales }) => (sales === null ? null : sales === 0 ? 0 : Number(sales.amount)),
  share: ({ share }) => share,
  gap: ({ gap }) => gap,
  orders: ({ orders }) => orders,
  day: ({ day }) => day,
  at: ({ day }) => day,
  state: ({ states }) => states.join() || null,
  late: ({ day }) => day ?? Infinity,
};

describe('an order by any column', () => {
  it('is that of a plain stable sort, what is not known last in both directions', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom(...COLUMNS.map(({ id }) => id)),
        fc.boolean(),
        (rows, id, descending) => {
          const known = rows.map((one, place) => ({ place, key: KEYS[id](one) }));
          const expected = [
            ...known
              .filter(({ key }) => key !== null)
              .sort((a, b) => (a.key === b.key ? a.place - b.place : a.key! < b.key! === descending ? 1 : -1)),
            ...known.filter(({ key }) => key === null),
          ].map(({ place }) => place);
          expect([...sortedPlaces(columnNumbers<Row, Id>(rows, COLUMNS).of(id), descending)]).toEqual(expected);
        },
      ),
    );
  });

  it('sorts some of the rows as it sorts all', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.infiniteStream(fc.boolean()), (rows, picks) => {
        const { of } = columnNumbers<Row, Id>(rows, COLUMNS);
        const among = Uint32Array.from(rows.flatMap((_, place) => (picks.next().value ? [place] : [])));
        const all = [...sortedPlaces(of('orders'), true)];
        expect([...sortedPlaces(of('orders'), true, among)]).toEqual(all.filter((place) => among.includes(place)));
      }),
    );
  });

  it('makes the numbers of a column once', () => {
    let asked = 0;
    const counted: Column<Row, 'a'> = { ...(column('orders') as Column<Row, 'a'>), id: 'a', sortBy: () => asked++ };
    const { of } = columnNumbers([fc.sample(row, 1)[0]!], [counted]);
    expect(of('a')).toBe(of('a'));
    expect(asked).toBe(1);
  });
});

const NOON = Date.UTC(2026, 10, 28, 12);
const ROW: Row = {
  sales: moneyFromWire('1234.5', 'BRL')!,
  share: rateFromBasisPoints(950),
  gap: 450,
  orders: 1200,
  name: 'Iris',
  day: NOON,
  states: ['on', 'off'],
};
const NOTHING: Row = { sales: null, share: null, gap: null, orders: null, name: null, day: null, states: [] };
const status = (id: string, code: string) => `${id}:${code}`;

describe('what a cell reads', () => {
  const forms = marketForms('BR', 'en');
  const text = (id: Id, one: Row) => cellText(column(id), forms, status)(one).replaceAll('\u00a0', ' ');
  it.each([
    ['name', 'Iris'],
    ['sales', 'R$ 1.234,50'],
    ['share', '9,5%'],
    ['gap', '4,5'],
    ['orders', '1.200'],
    ['day', '28 Nov'],
    ['state', 'state:on · state:off'],
  ] as const)('%s: %s in the market’s form; nothing known is a dash', (id, words) => {
    expect(text(id, ROW)).toBe(words);
    expect(text(id, NOTHING)).toBe('—');
  });

  it('text of strangers neither turns its surroundings nor hides nor fills a page', () => {
    expect(text('name', { ...ROW, name: '\u202eevil\u200b\n<b>' })).toBe('evil <b>');
    expect(text('name', { ...ROW, name: '\u202e\u200b' })).toBe('—');
    expect(text('name', { ...ROW, name: 'x'.repeat(5_000) })).toHaveLength(200);
  });

  it('no sales at all is 0, of whatever currency; money of another currency keeps its sign', () => {
    expect(text('sales', { ...ROW, sales: 0 })).toBe('0');
    expect(text('sales', { ...ROW, sales: moneyFromWire('5', 'USD')! })).toContain('US$');
  });
});

describe('the same columns as a file', () => {
  const words = { title: (key: string) => `<${key}>`, status, timeZone: 'America/Sao_Paulo' };
  it('hold whole values in the place of words; what is not known is empty', () => {
    const columns = COLUMNS.filter(({ id }) => id !== 'late');
    expect(outTable<Row>(columns, [ROW, NOTHING, { ...NOTHING, sales: 0 }], words)).toEqual({
      head: ['<t.name>', '<t.sales>', '<t.share>', '<t.gap>', '<t.orders>', '<t.day>', '<t.at>', '<t.state>'],
      rows: [
        [
          'Iris',
          { amount: '1234.5' },
          { rate: 950 },
          { amount: '4.5' },
          1200,
          { at: NOON, timeZone: 'America/Sao_Paulo', as: 'day' },
          { at: NOON, timeZone: 'America/Sao_Paulo', as: 'time' },
          'state:on, state:off',
        ],
        [null, null, null, null, null, null, null, ''],
        [null, 0, null, null, null, null, null, ''],
      ],
    });
  });

  it('a column that says several things is several cells', () => {
    const several: Column<Row> = {
      ...column('gap'),
      file: [
        { title: 't.share', kind: 'rate', value: ({ share }) => share },
        { title: 't.gap', kind: 'points', value: ({ gap }) => gap },
      ],
    };
    expect(outTable([several], [ROW], words)).toEqual({ head: ['<t.share>', '<t.gap>'], rows: [[{ rate: 950 }, { amount: '4.5' }]] });
  });
});
