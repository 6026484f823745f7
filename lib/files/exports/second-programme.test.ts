import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { marketsOf } from '#lib/domain/reports/files/markets-of';
import { recognise } from '#lib/domain/reports/files/recognise';
import { ENCODINGS, onlyInspection, readWhole, tableText } from '#test/support/reports/exports';

/** Names that are known of Lazada's report, and how many a whole head has. */
const KNOWN = [
  'Conversion Time',
  'Fulfilled Time',
  'Delivered Time',
  'Check Out ID',
  'Order ID',
  'Sku Order ID',
  'Sub Order ID',
  'SKU',
  'SKU Name',
  'Item Name',
  'Order Amount',
  'Payout',
  'Adjustment',
  'Currency',
  'Order Status',
  'Payment Status',
  'Validity',
  'Sales Channel',
  'Aff Sub ID',
  ...Array.from({ length: 6 }, (_, at) => `Sub ID ${at + 1}`),
];
const WHOLE = 47;
const OF = { kind: 'lazadaConversions', language: 'en' };
/** Names of no report, those that look like known ones among them. */
const STRANGE = [
  'Payout (net)',
  'Commission',
  'Estimated Payout',
  'Bonus Payout',
  'Conversion ID',
  'Sub ID',
  'Sub ID 7',
  'Order',
  'Currency Code',
];
const strangers = [...STRANGE, ...Array.from({ length: WHOLE - KNOWN.length - STRANGE.length }, (_, at) => `Column ${at + 1}`)];
const CELLS: Readonly<Record<string, string>> = {
  'Conversion Time': '2026-04-14 10:00:00',
  'Fulfilled Time': '2026-04-20 10:00:00',
  'Delivered Time': '2026-04-19 10:00:00',
  'Order ID': '900000000000001',
  'Order Amount': '20000',
  Payout: '1234.5',
  Adjustment: '0',
  Currency: 'VND',
};
const cellsOf =
  (over: Readonly<Record<string, string>> = {}) =>
  (name: string): string =>
    ({ ...CELLS, ...over })[name] ?? (STRANGE.includes(name) ? '999999' : 'x');
const PLAIN = { separator: ',', lineBreak: '\n', quotes: 'needed' } as const;
const fileOf = (names: readonly string[], ...rows: readonly Readonly<Record<string, string>>[]) =>
  onlyInspection('conversions.csv', ENCODINGS['UTF-8'](tableText([names, ...rows.map((over) => names.map(cellsOf(over)))], PLAIN)));
const tableIn = async (...given: Parameters<typeof fileOf>) => {
  const { found } = await fileOf(...given);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.table;
};

describe('Lazada’s report, a programme beside Shopee’s', () => {
  it('has its known names mapped, all others wait, and none is taken by its place, in any order of columns', () => {
    const all = [...KNOWN, ...strangers];
    expect(all).toHaveLength(WHOLE);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: WHOLE }), (names) => {
        const found = recognise([names]);
        if (!found.ok) throw new Error(found.refused.why);
        const { kind, programme, places, quarantined, byPlace, missing } = found.head;
        expect([kind, programme, byPlace, missing]).toEqual(['lazadaConversions', 'lazada', [], []]);
        expect(
          Object.values(places)
            .map((place) => names[place ?? -1])
            .sort(),
        ).toEqual([...KNOWN].sort());
        expect(quarantined.map(({ name, why, proposal }) => [name, why, proposal]).sort()).toEqual(
          strangers.map((name) => [name, 'unknown', null]).sort(),
        );
      }),
    );
  });

  it('keeps nothing of columns that wait, whatever stands in them', async () => {
    const { rows, lines, end } = await readWhole(await fileOf([...KNOWN, ...strangers], {}, { 'Order ID': '900000000000002' }), 'VN');
    expect([lines, end.bad, rows.length]).toEqual([[], [], 2]);
    expect(rows.map(({ row }) => [row.orderId, row.payout, row.currency])).toEqual([
      ['900000000000001', 123_450_000, 'VND'],
      ['900000000000002', 123_450_000, 'VND'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('999999');
  });

  it('is read in Windows-1252, as Lazada writes it', async () => {
    const bytes = ENCODINGS['Windows-1252'](tableText([KNOWN, KNOWN.map(cellsOf({ 'Item Name': 'Café “2”' }))], PLAIN));
    const { rows } = await readWhole(await onlyInspection('a.csv', bytes ?? new Uint8Array()), 'VN');
    expect(rows[0]?.row.itemName).toBe('Café “2”');
  });

  it.each(MARKET_CODES)('is of the market whose currency it names: %s', async (market) => {
    const { head } = await tableIn(KNOWN, { Currency: MARKETS[market].currency });
    expect(marketsOf(head)).toEqual([market]);
  });

  it.each([
    ['another country’s', [{ Currency: 'USD' }]],
    ['more than one', [{ Currency: 'VND' }, { Currency: 'MYR' }]],
  ] as const)('is refused where its amounts are in %s currency', async (_what, rows) => {
    expect((await fileOf(KNOWN, ...rows)).found).toEqual({ ok: false, refusal: { code: 'currency' }, of: OF });
  });

  it('is refused where the only amount of a name is of a kind that nobody knows', async () => {
    const names = KNOWN.map((name) => (name === 'Payout' ? 'Payout (net)' : name));
    expect((await fileOf(names, {})).found).toEqual({ ok: false, refusal: { code: 'currency' }, of: OF });
  });

  it('is of any market, which only the person knows, where it names no currency', async () => {
    const { head } = await tableIn(
      KNOWN.filter((name) => name !== 'Currency'),
      {},
    );
    expect([head.currency, marketsOf(head)]).toEqual([{ is: 'none' }, MARKET_CODES]);
  });

  it('is refused, and never read as another report, without what it pays', () => {
    const others = strangers.filter((name) => name !== 'Payout (net)');
    const found = recognise([[...KNOWN.filter((name) => name !== 'Payout'), ...others]]);
    expect(found).toMatchObject({ ok: false, refused: { why: 'missingColumns', kind: 'lazadaConversions', names: ['Payout'] } });
  });
});
