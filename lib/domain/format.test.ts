import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rateFromBasisPoints } from './commission-rate';
import { formatBytes, formatMoney, formatMoneyShort, formatNumber, formatRange, formatRate } from './format';
import { MARKET_CODES, MARKETS, type MarketCode } from './market';
import { moneyFromWire } from './money';
import { formatDate } from './time/format-date';

const money = (amount: string, market: MarketCode) => formatMoney(moneyFromWire(amount, MARKETS[market].currency), market);
const rate = (points: number, market: MarketCode) => formatRate(rateFromBasisPoints(points), market);

test('a key figure has no cents from a thousand on', () => {
  const short = (amount: string, market: MarketCode) => formatMoneyShort(moneyFromWire(amount, MARKETS[market].currency), market);
  expect(short('1234.56', 'BR')).toBe('R$\u00a01.235');
  expect(short('1000', 'BR')).toBe('R$\u00a01.000');
  expect(short('999.99', 'BR')).toBe('R$\u00a0999,99');
  expect(short('-12345.5', 'BR')).toBe('\u2212R$\u00a012.346');
  expect(short('1234567', 'VN')).toBe(money('1234567', 'VN'));
  expect(formatMoneyShort(null, 'BR')).toBe('—');
  expect(money('1234.56', 'BR')).toBe('R$\u00a01.234,56');
});

describe('formatMoney', () => {
  it.each([
    ['BR', '1234.56', 'R$\u00a01.234,56'],
    ['BR', '-11.82', '\u2212R$\u00a011,82'],
    ['BR', '1.5992', 'R$\u00a01,60'],
    ['BR', '-0.001', 'R$\u00a00,00'],
    ['SG', '27.25', '$27.25'],
    ['MY', '8.13', 'RM\u00a08.13'],
    ['TH', '1234.5', '฿1,234.50'],
    ['TW', '1234.4', '$1,234'],
    ['ID', '27000', 'Rp\u00a027.000'],
    ['VN', '90000', '90.000\u00a0₫'],
    ['PH', '273', '₱273.00'],
  ] as const)('writes %s %s as %s', (market, amount, text) => {
    expect(money(amount, market)).toBe(text);
  });

  it('loses no digit of a large sum', () => {
    expect(money('9007199254740993.01', 'BR')).toBe('R$\u00a09.007.199.254.740.993,01');
  });

  it('shows a dash for no data', () => {
    expect([formatMoney(null, 'BR'), formatRate(null, 'BR'), formatNumber(null, 'BR'), formatNumber(Number.NaN, 'BR')]).toEqual([
      '—',
      '—',
      '—',
      '—',
    ]);
  });

  it('has the digits of the market, everywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MARKET_CODES), fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), (market, units) => {
        const decimals = MARKETS[market].currencyDigits;
        expect(money((units / 1000).toFixed(3), market)).toMatch(decimals ? /\d[.,]\d{2}(?!\d)/ : /^[^\d]*\d{1,3}([.,]\d{3})*[^\d]*$/);
        expect(money((units / 1000).toFixed(3), market)).not.toMatch(/[-\u0020\u202f]/);
      }),
    );
  });
});

describe('formatRate', () => {
  it.each([
    [500, 'BR', '5%'],
    [950, 'BR', '9,5%'],
    [123, 'BR', '1,23%'],
    [525, 'SG', '5.25%'],
    [950, 'VN', '9,5%'],
    [950, 'ID', '9,5%'],
    [10_000, 'TW', '100%'],
    [0, 'TH', '0%'],
  ] as const)('writes %d basis points in %s as %s', (points, market, text) => {
    expect(rate(points, market)).toBe(text);
  });
});

describe('formatNumber', () => {
  it('groups as the market does', () => {
    expect([formatNumber(1234, 'BR'), formatNumber(1234, 'SG'), formatNumber(-5, 'SG'), formatNumber(4.8, 'BR')]).toEqual([
      '1.234',
      '1,234',
      '−5',
      '4,8',
    ]);
  });
});

describe('formatRange', () => {
  it('says once what both ends share', () => {
    expect(formatRange(rate(950, 'BR'), rate(1300, 'BR'))).toBe('9,5–13%');
    expect(formatRange(money('45.99', 'BR'), money('55.99', 'BR'))).toBe('R$\u00a045,99–55,99');
    expect(formatRange(money('45000', 'VN'), money('55000', 'VN'))).toBe('45.000–55.000\u00a0₫');
    expect(formatRange('1 Nov', '21 Nov')).toBe('1–21 Nov');
    expect(formatRange('28 Nov', '3 Dec')).toBe('28 Nov–3 Dec');
    expect(formatRange('28 Nov 2026', '3 Dec 2026')).toBe('28 Nov 2026–3 Dec 2026');
  });

  it('keeps a minus and an end without data', () => {
    expect(formatRange(money('-5', 'BR'), money('-2', 'BR'))).toBe('−R$\u00a05,00–−R$\u00a02,00');
    expect(formatRange('—', '5%')).toBe('—–5%');
  });

  it('shows equal ends as one value', () => {
    expect(formatRange('5%', '5%')).toBe('5%');
  });
});

describe('formatDate', () => {
  const at = Date.UTC(2026, 10, 28, 2, 5);

  it('speaks the language of the person in the zone of the market', () => {
    expect(formatDate(at, 'en', 'Asia/Singapore', 'day')).toBe('28 Nov');
    expect(formatDate(at, 'pt-BR', 'Asia/Singapore', 'day')).toBe('28 nov.');
    expect(formatDate(at, 'pt-BR', 'America/Sao_Paulo', 'dayTime')).toBe('27 nov. 23:05');
    expect(formatDate(at, 'en', 'America/Sao_Paulo', 'dayYear')).toBe('27 Nov 2026');
    expect(formatDate(Date.UTC(2026, 8, 1), 'en', 'UTC', 'time')).toBe('00:00');
  });

  it('shows a dash for no data', () => {
    expect([
      formatDate(null, 'en', 'UTC', 'day'),
      formatDate(Number.NaN, 'en', 'UTC', 'day'),
      formatDate(9e15, 'en', 'UTC', 'day'),
    ]).toEqual(['—', '—', '—']);
  });
});

it.each([
  [80_918_300_000, 'en', '80.9 GB'],
  [80_918_300_000, 'pt-BR', '80,9 GB'],
  [999_949, 'en', '999.9 kB'],
  [1_000_000, 'pt-BR', '1 MB'],
  [12_345, 'en', '12.3 kB'],
  [0, 'en', '0 kB'],
  [4e15, 'en', '4,000 TB'],
])('%d bytes in %s are %s', (bytes, language, text) => {
  expect(formatBytes(bytes, language).replace(/\s/g, ' ')).toBe(text);
});
