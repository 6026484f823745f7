import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOfLocal } from '#lib/domain/local-time';
import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import { recognise } from '#lib/domain/reports/files/recognise';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import { asOfFile } from './as-of';
import { exactAmount, exactNumber, exactRate, momentReader, readCount } from './cells';
import { commissionReader } from './commission-reader';
import { currencyOf, formOf } from './file-form';
import { rowKeys, rowReader } from './row-reader';
import { splitSubIds } from './sub-ids';

const POINT = { decimal: '.', dates: 'ymd' } as const;
const headOf = (names: readonly string[]) => {
  const found = recognise([names]);
  if (!found.ok) throw new Error(found.refused.why);
  return found.head;
};

describe('a number in a file', () => {
  it('is what exact arithmetic says, or none', () => {
    const written = fc.oneof(
      fc
        .tuple(fc.boolean(), fc.integer({ min: 0, max: 2_000_000_000 }), fc.stringMatching(/^(\.\d{1,7})?$/u))
        .map(([minus, whole, rest]) => `${minus ? '-' : ''}${whole}${rest}`),
      fc.stringMatching(/^[-+0-9.,e]{0,8}$/u),
    );
    fc.assert(
      fc.property(written, fc.constantFrom(0, 4, 5), (text, scale) => {
        const decimal = parseDecimal(text);
        const units = decimal && atScale(decimal, scale);
        expect(exactNumber(text, scale)).toBe(units === null || units > 2n ** 53n - 1n ? null : Number(units) + 0);
        expect(exactNumber(text.replaceAll('.', ','), scale, ',')).toBe(
          text.includes(',') ? exactNumber(text.replaceAll(',', '.'), scale) : exactNumber(text, scale),
        );
      }),
    );
  });

  it.each([
    ['0.2', 'parts', 200_000],
    ['0.055000000000000004', 'parts', 55_000],
    ['1', 'parts', 1_000_000],
    ['20%', 'parts', 200_000],
    ['20', 'parts', null],
    ['20', undefined, 200_000],
    ['0.5', undefined, 5_000],
  ] as const)('is the rate %s of a file whose rates are %s', (text, rates, rate) =>
    expect(exactRate(text, rates ? { ...POINT, rates } : POINT)).toBe(rate),
  );

  it.each([
    ['(450.5)', -45_050_000],
    ['−450.5', -45_050_000],
    ['450.5-', -45_050_000],
    ['-450.5', -45_050_000],
    ['17148.600000000002', 1_714_860_000],
    ['-2572.2900000000004', -257_229_000],
    ['0.29999999999999999', 30_000],
    ['105.33333333333333', null],
    ['12.00001000012345', null],
    ['(-450.5)', null],
    ['((1))', null],
    ['450-5', null],
    ['—', 0],
  ])('is the amount %s', (text, amount) => expect(exactAmount(text, POINT)).toBe(amount));

  it.each([
    ['1.0', 1],
    ['1.00', 1],
    ['1.000', null],
    ['1,000', null],
    ['12.000', null],
    ['1000', 1_000],
  ])('is the count %s', (text, count) => expect(readCount(text, POINT)).toBe(count));

  it.each([
    ['20.00%', 200_000],
    ['4.5 %', 45_000],
    ['0.00%', 0],
    ['', 0],
    ['--', 0],
    ['101%', null],
    ['-1%', null],
    ['a%', null],
  ])('is the rate %s', (text, rate) => expect(exactRate(text, POINT)).toBe(rate));
});

describe('a moment in a file', () => {
  it('is of the zone of its market, and its day is the one that is written', () => {
    const zones = fc.constantFrom('America/Sao_Paulo', 'Asia/Ho_Chi_Minh', 'Asia/Jakarta', 'Asia/Singapore', 'UTC');
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), zones, (date, zone) => {
        const text = date.toISOString().slice(0, 19);
        const read = momentReader(zone, 'ymd')(text.replace('T', ' '));
        expect(read).toEqual({ time: momentOfLocal(text, zone) / 1000, day: Math.floor(Date.parse(`${text}Z`) / 86_400_000) });
      }),
    );
  });

  it('is the right one in every quarter of an hour around changes of the clock, whatever was read before', () => {
    const changes = [
      ['America/Sao_Paulo', '2018-02-16'],
      ['America/Sao_Paulo', '2018-11-03'],
      ['America/Santiago', '2026-04-04'],
      ['America/Santiago', '2026-09-05'],
      ['America/Mexico_City', '2022-10-29'],
    ] as const;
    for (const [zone, day] of changes) {
      const read = momentReader(zone, 'ymd');
      const begin = Date.parse(`${day}T00:00:00Z`);
      const texts = Array.from({ length: 4 * 96 }, (_, at) =>
        new Date(begin + at * 900_000 + (at % 900) * 1000).toISOString().slice(0, 19),
      );
      const times = (list: readonly string[]) => list.map((text) => read(text.replace('T', ' '))?.time);
      expect([zone, times(texts)]).toEqual([zone, texts.map((text) => momentOfLocal(text, zone) / 1000)]);
      expect(times([...texts].reverse())).toEqual(times(texts).reverse());
    }
  });

  it('is the same however its numbers are written', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1960, max: 2050 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 61 }),
      fc.integer({ min: 0, max: 61 }),
    );
    const read = momentReader('Asia/Jakarta', 'ymd');
    fc.assert(
      fc.property(parts, ([year, ...rest]) => {
        const [month, date, hour, minute, second] = rest.map((part) => String(part).padStart(2, '0'));
        const plain = read(`${year}-${month}-${date} ${hour}:${minute}:${second}`);
        expect(read(`${year}/${month}/${date}T${hour}:${minute}:${second}`)).toEqual(plain);
        expect(momentReader('Asia/Jakarta', 'dmy')(`${date}/${month}/${year} ${hour}:${minute}:${second}`)).toEqual(plain);
        const local = `${year}-${month}-${date}T${hour}:${minute}:${second}Z`;
        const isReal = new Date(Number.isNaN(Date.parse(local)) ? 0 : local).toISOString() === local.replace('Z', '.000Z');
        expect(plain !== null).toBe(isReal && year >= 1971 && year <= 2037);
      }),
    );
  });

  it.each([
    '2026-02-30 10:00:00',
    '2026-04-1x 10:00:00',
    '2026-04-14 10:00-00',
    '2026-04-14 10:00:0\u0663',
    '2026-13-01',
    '14/04/2026 23:58',
    '2026-04-14 24:00',
    '2026-04-14 23:60',
    '46127.998',
    '1492-01-01',
    'x',
  ])('is none: %s', (text) => expect(momentReader('UTC', 'ymd')(text)).toBeNull());

  it('is read in the order of its file', () => {
    expect(momentReader('UTC', 'dmy')('14/04/2026 23:58')).toEqual(momentReader('UTC', 'mdy')('4/14/2026 23:58'));
    expect(momentReader('UTC', 'dmy')('4/14/2026 23:58')).toBeNull();
  });
});

describe('how a file writes', () => {
  const head = headOf(['Order id', 'Order Time', 'Affiliate Net Commission(₱)', 'Item id']);
  const form = (rows: readonly string[][]) =>
    formOf(
      head,
      rows.map(([time = '2026-04-14', amount = '1', item = '7']) => ['o', time, amount, item]),
    );
  it.each([
    [[['2026-04-14 23:58:28', '17148.6']], { decimal: '.', dates: 'ymd' }],
    [
      [
        ['2026-04-14', '12345.275'],
        ['2026-04-14', '105.33333'],
      ],
      { decimal: '.', dates: 'ymd' },
    ],
    [
      [
        ['14/04/2026 23:58', '17148,6'],
        ['02/04/2026 23:58', '12,345'],
      ],
      { decimal: ',', dates: 'dmy' },
    ],
    [[['4/14/2026 11:58', '3']], { decimal: '.', dates: 'mdy' }],
  ])('is told by its rows: %j', (rows, expected) => expect(form(rows)).toEqual({ ok: true, form: expected }));

  it.each([
    ['grouped', [['2026-04-14', '12,345']]],
    ['grouped', [['2026-04-14', '1.234,50']]],
    ['grouped', [['2026-04-14', '1.234.567']]],
    ['grouped', ['119.400', '20.000', '1.194', '21.194', '5.250'].map((amount) => ['2026-04-14', amount])],
    ['grouped', [['2026-04-14', '119.400']]],
    ['dates', [['02/04/2026 23:58', '3']]],
    [
      'dates',
      [
        ['14/04/2026', '3'],
        ['04/14/2026', '3'],
      ],
    ],
    ['rounded', [['2026-04-14', '3', '2.00E+10']]],
    ['rounded', [['2026-04-14', '3', '8.2E17']]],
    ['rounded', [['2026-04-14', '3', '82000000000000000.0']]],
  ])('is never guessed: %s of %j', (fault, rows) => expect(form(rows)).toEqual({ ok: false, fault }));

  const rated = headOf(['Order id', 'Order Time', 'Affiliate Net Commission(₱)', 'Item Shopee Commission Rate']);
  const rates = (list: readonly string[], amount = '1') =>
    formOf(
      rated,
      list.map((rate) => ['o', '2026-04-14', amount, rate]),
    );
  it.each([
    [['20.00%', '0%'], {}],
    [['0.2', '0', '1'], { rates: 'parts' }],
    [['0.2', '20'], {}],
    [['20', '5.5'], {}],
    [['20,00%', '0,00%'], { decimal: ',' }],
  ])('has rates by their own form: %j', (list, form) =>
    expect(rates(list)).toEqual({ ok: true, form: { decimal: '.', dates: 'ymd', ...form } }),
  );
  it.each([
    [['20%', '0.2'], '1'],
    [['20.00%', '0,5%'], '1'],
    [['20,00%'], '1.5'],
  ])('has no rates that are one thing or another: %j', (list, amount) =>
    expect(rates(list, amount)).toEqual({ ok: false, fault: 'grouped' }),
  );

  it('has the currency of its head, else of what stands in its rows', () => {
    const offers = headOf(['ID Produk', 'Harga', 'Komisi']);
    expect(currencyOf(offers, [['1', 'Rp5.780.000', 'Rp12.700']])).toMatchObject({ is: 'known', market: 'ID' });
    expect(currencyOf(offers, [['1', '5.780.000', '--']])).toEqual({ is: 'none' });
    expect(currencyOf(offers, [['1', 'Rp5.780.000', '₫1']])).toMatchObject({ is: 'mixed' });
    expect(currencyOf(headOf(['Payout', 'Validity', 'Currency']), [['1', 'x', 'MYR']])).toMatchObject({ code: 'MYR', market: 'MY' });
    expect(currencyOf(head, [['o', 'Rp5', '1']])).toMatchObject({ code: 'PHP' });
  });
});

describe('five sub ids in one column', () => {
  it.each([
    ['MuseStudio-dress---', ['MuseStudio', 'dress', '', '', '']],
    ['----', ['', '', '', '', '']],
    ['', ['', '', '', '', '']],
    ['a-b-c-d-e', ['a', 'b', 'c', 'd', 'e']],
    ['a-b', null],
    ['spring-sale-x---', null],
  ])('%s', (joined, parts) => expect(splitSubIds(joined)).toEqual(parts));

  it('that hold dashes themselves are told apart by known ones, where one way alone is left', () => {
    expect(splitSubIds('spring-sale-x---', new Set(['spring-sale', 'x']))).toEqual(['spring-sale', 'x', '', '', '']);
    expect(splitSubIds('spring-sale-x---', new Set(['spring-sale', 'x', 'spring', 'sale-x']))).toBeNull();
  });

  it('come back as they were joined', () => {
    const part = fc.stringMatching(/^[a-z]{0,4}(-[a-z]{1,3})?$/u);
    fc.assert(
      fc.property(fc.tuple(part, part, part, part, part), (parts) => {
        const split = splitSubIds(parts.join('-'), new Set(parts));
        if (split) expect(split.join('-')).toBe(parts.join('-'));
        if (parts.every((one) => !one.includes('-'))) expect(split).toEqual(parts);
      }),
    );
  });
});

describe('a line of a commission report', () => {
  const names = ['Order id', 'Order Time', 'Item id', 'Model id', 'Promotion id', 'Item Total Commission(₱)', 'Item Seller Commission(₱)'];
  const more = ['Affiliate Net Commission(₱)', 'Affiliate Item Status', 'Buyer Status', 'Complete Time', 'Offer Type'];
  const row = ['o1', '2026-04-14 23:30:00', '7', '', '', '105.33333', '5', '100', 'Completed', 'Novo', '--', 'Komisi XTRA'];
  const reader = (columns = [...names, ...more]) => commissionReader({ head: headOf(columns), form: POINT, market: 'PH', asOf: 9 });

  it('has the money that stands in it, at the time of its market', () => {
    expect(reader().read(row)).toMatchObject({
      source: 'file',
      asOf: 9,
      shopee: 10_033_333,
      seller: 500_000,
      net: 10_000_000,
      state: 'completed',
      buyer: 'NEW',
      campaign: 'XTRA Comm',
      completeTime: 0,
      day: 20_557,
      purchaseTime: Date.UTC(2026, 3, 14, 15, 30) / 1000,
    });
  });

  it('keeps words that are not known, and counts them', () => {
    const one = reader();
    const strange = row.with(8, 'Đang giao').with(9, 'Baru').with(10, 'soon');
    expect([one.read(strange), one.read(strange)]).toMatchObject([{ state: 'pending', buyer: 'Baru', completeTime: 0 }, {}]);
    expect(one.unknownWords()).toEqual([
      { column: 'itemStatus', word: 'Đang giao', lines: 2 },
      { column: 'completeTime', word: 'soon', lines: 2 },
      { column: 'buyerStatus', word: 'Baru', lines: 2 },
    ]);
  });

  it.each([
    [0, '--', 'orderId'],
    [1, '14/04/2026', 'orderTime'],
    [5, '1,5', 'itemTotalCommission'],
    [7, 'x', 'netCommission'],
  ])('is none where cell %i is %j', (at, text, bad) => expect(reader().read(row.with(at, text))).toEqual({ bad, text }));

  it('is told from others of its order where columns of its key are missing', () => {
    const one = reader(['Order id', 'Order Time', 'Affiliate Net Commission(₱)']);
    const cells = ['o1', '2026-04-14 23:30:00', '1'];
    expect([one.read(cells), one.read(cells), one.read(cells.with(0, 'o2'))]).toMatchObject([
      { modelId: '' },
      { modelId: '#2' },
      { modelId: '' },
    ]);
  });
});

describe('what a cell of a commission report does not tell', () => {
  const told = {
    'Order id': 'o1',
    'Order Time': '2026-04-14 23:30:00',
    'Item id': '7',
    'Price(₱)': '50',
    Qty: '2',
    'Purchase Value(₱)': '100',
    'Refund Amount(₱)': '',
    'Item Shopee Commission Rate': '10.00%',
    'Item Shopee Commission(₱)': '6',
    'Item Seller Commission Rate': '3.00%',
    'Item Seller Commission(₱)': '3',
    'Item Total Commission(₱)': '9',
    'Linked MCN Name': 'Network',
    'MCN Management Fee(₱)': '1',
    'Affiliate Net Commission(₱)': '8',
    'Affiliate Item Status': 'Completed',
  };
  const read = (change: Partial<typeof told>, without: readonly (keyof typeof told)[] = []) => {
    const cells = Object.entries({ ...told, ...change }).filter(([name]) => !without.includes(name as keyof typeof told));
    const reader = commissionReader({ head: headOf(cells.map(([name]) => name)), form: POINT, market: 'PH', asOf: 9 });
    return { line: reader.read(cells.map(([, cell]) => cell)), untold: reader.untold() };
  };
  const MONEY = { net: 800_000, shopee: 600_000, seller: 300_000, fee: 100_000 };
  const PARTS = ['Item Shopee Commission(₱)', 'Item Seller Commission(₱)', 'Item Total Commission(₱)'] as const;

  it('is nothing of what was given back', () => expect(read({})).toMatchObject({ line: { ...MONEY, refund: 0 }, untold: [] }));

  it.each(['', '--'])('makes its row one that could not be read where it is what the row brought: %j', (nothing) => {
    expect(read({ 'Affiliate Net Commission(₱)': nothing }).line).toEqual({ bad: 'netCommission', text: nothing });
    expect(read({ 'MCN Management Fee(₱)': nothing }).line).toEqual({ bad: 'mcnFee', text: nothing });
    expect(read({ [PARTS[0]]: nothing, [PARTS[2]]: nothing }).line).toEqual({ bad: 'itemShopeeCommission', text: nothing });
    expect(read({ [PARTS[1]]: nothing, [PARTS[2]]: nothing }).line).toEqual({ bad: 'itemSellerCommission', text: nothing });
  });

  it.each(PARTS)('is what the others leave of the commission: %s', (part) => expect(read({ [part]: '' })).toMatchObject({ line: MONEY }));

  it('is 0 where a dash stands for that, where the rate is 0, without a network, and of what was cancelled', () => {
    expect(read({ 'Affiliate Net Commission(₱)': '-' }).line).toMatchObject({ net: 0 });
    expect(read({ [PARTS[1]]: '', [PARTS[2]]: '', 'Item Seller Commission Rate': '0.00%' }).line).toMatchObject({
      seller: 0,
      shopee: 600_000,
    });
    expect(read({ 'MCN Management Fee(₱)': '', 'Linked MCN Name': '' }).line).toMatchObject({ fee: 0, net: 800_000 });
    const nothing = { 'Affiliate Net Commission(₱)': '', 'Purchase Value(₱)': '', Qty: '', [PARTS[0]]: '', [PARTS[1]]: '', [PARTS[2]]: '' };
    expect(read({ ...nothing, 'Affiliate Item Status': 'Cancelled' })).toMatchObject({ line: { net: 0, value: 0 }, untold: [] });
  });

  it('is told of the file where the line counts all the same', () => {
    expect(read({ 'Purchase Value(₱)': '', Qty: '--' })).toMatchObject({ line: MONEY, untold: ['purchaseValue', 'quantity'] });
    expect(read({ 'Price(₱)': '' })).toMatchObject({ line: { ...MONEY, price: NOT_TOLD }, untold: [] });
  });

  it('is the commission less the fee where the file has no column of net money', () => {
    expect(read({}, ['Affiliate Net Commission(₱)']).line).toMatchObject(MONEY);
  });
});

describe('a row of another report', () => {
  it('has what its columns hold, under their meanings', () => {
    const head = headOf(['Klik ID', 'Waktu Klik', 'Wilayah Klik', 'Tag_link', 'Perujuk']);
    const read = rowReader({ head, form: POINT, market: 'ID', asOf: 1 }).read(['ab', '2026-04-15 00:30:00', 'Indonesia', 'a----', '']);
    expect(read).toEqual({
      clickId: 'ab',
      clickTime: Date.UTC(2026, 3, 14, 17, 30) / 1000,
      clickTimeDay: 20_558,
      clickRegion: 'Indonesia',
      subIds: 'a----',
    });
  });

  it('is none without what it is about', () => {
    const head = headOf(['Campaign name', 'Amount spent (IDR)', 'Reporting starts']);
    const { read } = rowReader({ head, form: POINT, market: 'ID', asOf: 1 });
    expect(read(['a', '5000.5', '2026-08-01'])).toMatchObject({ campaignName: 'a', spend: 500_050_000 });
    expect(read(['a', '', '2026-08-01'])).toEqual({ bad: 'spend', text: '' });
  });

  it('has a key of its own in each file, and the same in the next', () => {
    const head = headOf(['ID do Pedido', 'Qtd', 'despesas(R$)', 'Preço(R$)']);
    const keys = () => {
      const keyOf = rowKeys(head);
      return [keyOf({ orderId: 'a' }), keyOf({ orderId: 'a' }), keyOf({ orderId: 'b' })];
    };
    expect(new Set(keys()).size).toBe(3);
    expect(keys()).toEqual(keys());
  });
});

it.each([
  ['AffiliateCommissionReport202604150803.csv', '2026-04-15T01:03:00Z', 'name'],
  ['AffiliateCommissionReport_20260415080302 (1).csv', '2026-04-15T01:03:02Z', 'name'],
  ['SellerConversionReport_1776212580000.csv', '1970-01-01T00:00:07Z', 'modified'],
  ['report 209913011200.csv', '1970-01-01T00:00:07Z', 'modified'],
])('a file %s was made at %s, by its %s', (name, made, asOfBy) => {
  expect(asOfFile(name, 7, 'VN')).toEqual({ asOf: Date.parse(made) / 1000, asOfBy });
});
