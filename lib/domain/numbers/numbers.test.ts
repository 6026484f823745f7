import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatMoney, formatNumber, formatRate } from '#lib/domain/format';
import { MARKET_CODES, MARKETS, type MarketCode } from '#lib/domain/market';
import { decimalText } from './decimal';
import { formOfMarket, PLAIN_FORM } from './number-form';
import { readAmount, readCount, readRate } from './read-amount';
import { readNumber } from './read-number';
import { writeNumber, writeRate } from './write-number';

const COMMA: readonly MarketCode[] = ['BR', 'ID', 'VN'];
const DOT: readonly MarketCode[] = ['SG', 'MY', 'TH', 'TW', 'PH'];

const number = (text: string, market: MarketCode) => {
  const read = readNumber(text, formOfMarket(market));
  return read.ok ? read.value.number : read.fault;
};
const amount = (text: string, market: MarketCode, finest = 6) => {
  const { currency, currencyDigits } = MARKETS[market];
  const read = readAmount(text, { form: formOfMarket(market), currency, digits: currencyDigits, finest });
  return read.ok ? read.value : read.fault;
};
const rate = (text: string) => {
  const read = readRate(text);
  return read.ok ? read.value : read.fault;
};

describe('forms of numbers', () => {
  it('are known for every market', () => {
    expect(MARKET_CODES.filter((code) => formOfMarket(code).decimal === ',')).toEqual(COMMA);
    expect(MARKET_CODES.filter((code) => formOfMarket(code).decimal === '.').sort()).toEqual([...DOT].sort());
  });

  /** Text → with a decimal comma (BR, ID, VN) and with a decimal dot (SG, MY, TH, TW, PH). */
  it.each<readonly [text: string, comma: string, dot: string]>([
    ['0', '0', '0'],
    ['7', '7', '7'],
    ['1234', '1234', '1234'],
    ['1,000', '1', '1000'],
    ['1.000', '1000', '1'],
    ['1,234', '1.234', '1234'],
    ['1.234', '1234', '1.234'],
    ['12,000', '12', '12000'],
    ['25.000', '25000', '25'],
    ['0.875', '0.875', '0.875'],
    ['0.500', '0.5', '0.5'],
    ['0,875', '0.875', '0.875'],
    ['.500', '0.5', '0.5'],
    [',5', '0.5', '0.5'],
    ['012.345', 'ambiguous', 'ambiguous'],
    ['00.500', 'ambiguous', 'ambiguous'],
    ['12,50', '12.5', '12.5'],
    ['12.50', '12.5', '12.5'],
    ['1234,567', '1234.567', '1234.567'],
    ['1234.567', '1234.567', '1234.567'],
    ['12,3456', '12.3456', '12.3456'],
    ['1.234,56', '1234.56', '1234.56'],
    ['1,234.56', '1234.56', '1234.56'],
    ['1.234,567', '1234.567', '1234.567'],
    ['1.234.567', '1234567', '1234567'],
    ['1,234,567', '1234567', '1234567'],
    ['1.234.567,8', '1234567.8', '1234567.8'],
    ['1 234', '1234', '1234'],
    ['1 234,5', '1234.5', '1234.5'],
    ['1\u00a0234\u00a0567.5', '1234567.5', '1234567.5'],
    ['1\u2009234', '1234', '1234'],
    ['1\u202f234,50', '1234.5', '1234.5'],
    ["1'234.50", '1234.5', '1234.5'],
    ['1’234', '1234', '1234'],
    ['12,', '12', '12'],
    ['-3', '-3', '-3'],
    ['−3', '-3', '-3'],
    ['－３', '-3', '-3'],
    ['+3', '3', '3'],
    ['(3)', '-3', '-3'],
    ['１２', '12', '12'],
    ['１２．５', '12.5', '12.5'],
    ['１，０００', '1', '1000'],
    ['\u200e12\u200b', '12', '12'],
    ['1e5', 'rounded', 'rounded'],
    ['2,34981E+10', 'rounded', 'rounded'],
    ['2.34981e-2', 'rounded', 'rounded'],
    ['', 'empty', 'empty'],
    ['  \u00a0', 'empty', 'empty'],
    ...['-', ',', 'abc', '12a', 'a12', '--4', '-4-', '(-3)', '1,2,3', '12.34.5', '1.23,4,5', '1,23,456', '12 50', '1 2', '1  234 5'].map(
      (text) => [text, 'notNumber', 'notNumber'] as const,
    ),
    ...[
      '10–20',
      '10 mil',
      '1k',
      '2,8RB',
      '1万',
      '½',
      '²',
      '٥',
      '1.000.',
      '1.000,5.',
      '0.123,45',
      '1:30',
      '3/4',
      '0x10',
      '9'.repeat(300),
    ].map((text) => [text, 'notNumber', 'notNumber'] as const),
  ])('%j is %s with a decimal comma, %s with a decimal dot', (text, comma, dot) => {
    expect(COMMA.map((market) => number(text, market))).toEqual(COMMA.map(() => comma));
    expect(DOT.map((market) => number(text, market))).toEqual(DOT.map(() => dot));
  });

  it('of programs have no thousands: one sign that is no dot is not guessed', () => {
    const read = (text: string) => readNumber(text, PLAIN_FORM);
    expect(read('12345.275')).toMatchObject({ value: { number: '12345.275', tied: false } });
    expect(read('12.345')).toMatchObject({ value: { number: '12.345', tied: false } });
    expect(read('12,345')).toEqual({ ok: false, fault: 'ambiguous' });
  });
});

describe('an amount', () => {
  it.each([
    ['R$ 1.234,56', 'BR', '1234.56'],
    ['1.234,56 BRL', 'BR', '1234.56'],
    ['BRL 10', 'BR', '10'],
    ['R$10,00 BRL', 'BR', '10'],
    ['$ 10', 'BR', '10'],
    ['10 reais', 'BR', '10'],
    ['Rp15.000,-', 'ID', '15000'],
    ['Rp 1.250,-', 'ID', '1250'],
    ['฿1,299.-', 'TH', '1299'],
    ['1,299.- บาท', 'TH', '1299'],
    ['R$ 12,–', 'BR', '12'],
    ['12,50-', 'BR', 'notNumber'],
    ['12,-5', 'BR', 'notNumber'],
    ['1 250,50', 'BR', '1250.5'],
    ['１，２９９元', 'TW', '1299'],
    ['15rb', 'ID', 'notNumber'],
    ['120k', 'VN', 'notNumber'],
    ['(12.50)', 'SG', 'negative'],
    ['US$ 10', 'BR', 'otherCurrency'],
    ['10 €', 'BR', 'otherCurrency'],
    ['−R$ 11,82', 'BR', 'negative'],
    ['S$12', 'SG', '12'],
    ['$1,000.00', 'SG', '1000'],
    ['NT$ 12', 'SG', 'otherCurrency'],
    ['RM1,250.50', 'MY', '1250.5'],
    ['rm 5', 'MY', '5'],
    ['$5', 'MY', 'otherCurrency'],
    ['฿1,250', 'TH', '1250'],
    ['1,250 บาท', 'TH', '1250'],
    ['NT$1,000', 'TW', '1000'],
    ['NT$ 12,000', 'TW', '12000'],
    ['ＮＴ＄１，０００', 'TW', '1000'],
    ['1,000元', 'TW', '1000'],
    ['TWD 45', 'TW', '45'],
    ['Rp5.780.000', 'ID', '5780000'],
    ['Rp. 25.000', 'ID', '25000'],
    ['Rp.25.000', 'ID', '25000'],
    ['25.000 IDR', 'ID', '25000'],
    ['12.500đ', 'VN', '12500'],
    ['12.500 VND', 'VN', '12500'],
    ['12.500 ₫', 'VN', '12500'],
    ['12.500 đồng', 'VN', '12500'],
    ['₱1,000', 'PH', '1000'],
    ['1.005', 'TW', 'ambiguous'],
    ['12,345', 'VN', 'ambiguous'],
    ['12,3450', 'VN', '12.345'],
    ['NT$1,0000', 'TW', 'ambiguous'],
    ['10,00000 TWD', 'TW', 'ambiguous'],
    ['S$1,0000', 'SG', 'ambiguous'],
    ['12,0000', 'BR', '12'],
    ['12.0000', 'BR', '12'],
    ['12.0000', 'SG', '12'],
    ['1,000.0000', 'SG', '1000'],
    ['10%', 'BR', 'isRate'],
    ['10％', 'TW', 'isRate'],
    ['10 percent', 'SG', 'isRate'],
    ['10 por cento', 'BR', 'isRate'],
    ['百分之10', 'TW', 'isRate'],
    ['ร้อยละ 10', 'TH', 'isRate'],
    ['10 phần trăm', 'VN', 'isRate'],
    ['R$ 10%', 'BR', 'notNumber'],
    ['10 %%', 'BR', 'notNumber'],
    ['10 off', 'SG', 'notNumber'],
    ['1.0000001', 'SG', 'tooFine'],
    ['1234567890123456', 'SG', 'tooLarge'],
  ] as const)('%j in %s is %s', (text, market, wanted) => {
    expect(amount(text, market)).toBe(wanted);
  });

  it.each([
    ['1.000', 'SG', 'ambiguous'],
    ['1,000', 'BR', 'ambiguous'],
    ['80.00', 'SG', '80'],
    ['80,0', 'SG', '80'],
    ['80.505', 'SG', 'ambiguous'],
    ['80.5050', 'SG', 'tooFine'],
  ] as const)('that is paid out is no finer than its currency: %j in %s is %s', (text, market, wanted) => {
    expect(amount(text, market, 2)).toBe(wanted);
  });
});

describe('a rate', () => {
  it.each([
    ['9,5', 950],
    ['9.5', 950],
    [' 9,50 % ', 950],
    ['９．５％', 950],
    ['%9,5', 950],
    ['10 percent', 1000],
    ['10 por cento', 1000],
    ['0,01', 1],
    ['0.500', 50],
    ['100', 10_000],
    ['1,234', 'tooLarge'],
    ['1.234', 'ambiguous'],
    ['1.000', 'ambiguous'],
    ['1,000', 'tooLarge'],
    ['1.000,5', 'tooLarge'],
    ['100,01', 'tooLarge'],
    ['0', 'tooLarge'],
    ['-1', 'negative'],
    ['R$ 9', 'isMoney'],
    ['NT$10', 'isMoney'],
    ['9 reais', 'isMoney'],
    ['nine', 'notNumber'],
    ['5,5,5', 'notNumber'],
    ['٥', 'notNumber'],
  ] as const)('%j is %s', (text, wanted) => {
    expect(rate(text)).toBe(wanted);
  });
});

it.each([
  ['12', 0, 12],
  ['1,5', 0, 'tooFine'],
  ['1,5', 2, 1.5],
  ['5%', 2, 'isRate'],
  ['R$ 5', 2, 'isMoney'],
  ['-5', 2, 'negative'],
  ['1234567890', 0, 'tooLarge'],
] as const)('a count %j with %d decimals is %s', (text, finest, wanted) => {
  for (const market of MARKET_CODES) {
    const read = readCount(text, formOfMarket(market), finest);
    expect(read.ok ? read.value : read.fault, market).toBe(wanted);
  }
});

describe('what was written is read as it was, in every market', () => {
  const market = fc.constantFrom(...MARKET_CODES);
  const decimal = (scale: number, most = 10n ** 14n) => fc.bigInt({ min: 0n, max: most }).map((units) => decimalText({ units, scale }));

  it('money as it is shown', () => {
    fc.assert(
      fc.property(market, fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (code, units) => {
        const { currency, currencyDigits: scale } = MARKETS[code];
        const plain = decimalText({ units, scale });
        const read = readNumber(formatMoney({ amount: plain, currency }, code), formOfMarket(code));
        expect(read).toMatchObject({ ok: true, value: { number: plain, percent: false } });
        expect(amount(formatMoney({ amount: plain, currency }, code), code)).toBe(units < 0n ? 'negative' : plain);
      }),
    );
  });

  it('counts', () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 0, max: 999_999_999 }), (code, count) => {
        expect(number(formatNumber(count, code), code)).toBe(String(count));
      }),
    );
  });

  it('rates, shown or in a field; and no amount is ever made of one', () => {
    fc.assert(
      fc.property(
        market,
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom('%', ' %', '％', ' percent', ' por cento'),
        (code, points, sign) => {
          const one = rateFromBasisPoints(points);
          if (one === null) throw new TypeError('A rate');
          expect(rate(formatRate(one, code))).toBe(points);
          expect(rate(writeRate(one, formOfMarket(code)))).toBe(points);
          expect(rate(`${writeRate(one, formOfMarket(code))}${sign}`)).toBe(points);
          expect(amount(formatRate(one, code), code)).toBe('isRate');
          expect(amount(`${writeRate(one, formOfMarket(code))}${sign}`, code)).toBe('isRate');
        },
      ),
    );
  });

  it('no rate is ever made of money', () => {
    fc.assert(
      fc.property(market, decimal(2, 10_000n), (code, plain) => {
        expect(rate(formatMoney({ amount: plain, currency: MARKETS[code].currency }, code))).toBe('isMoney');
      }),
    );
  });

  it('amounts in a field, with up to six decimals', () => {
    fc.assert(
      fc.property(
        market,
        fc.integer({ min: 0, max: 6 }).chain((scale) => decimal(scale)),
        (code, plain) => {
          expect(amount(writeNumber(plain, formOfMarket(code), MARKETS[code].currencyDigits), code)).toBe(plain);
        },
      ),
    );
  });

  it('any text at all is refused or read, never thrown at', () => {
    fc.assert(
      fc.property(market, fc.string({ unit: fc.constantFrom(...'0123456789.,- %$R\u00a0E+()元') }), (code, text) => {
        const read = readNumber(text, formOfMarket(code));
        if (read.ok) expect(read.value.number).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});
