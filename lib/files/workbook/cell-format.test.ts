import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costLines } from '#lib/domain/rates/review/cost-lines';
import { readMany } from '#lib/domain/shopline/many';
import { cpuMs } from '#test/support/cpu-ms';
import { formatOf } from './cell-format';
import { typedCell } from './typed-cell';

const cellOf = (value: number, code: string) => typedCell(value, formatOf(code), false);
/** What a partner in Taipei gets by a cell, with one and with the other kind for bare numbers. */
const rewardsOf = (value: number, code: string) =>
  ['10%', 'NT$50'].map((reward) => {
    const table = [
      ['name', 'reward'],
      ['Ann', cellOf(value, code)],
    ];
    const [row] = readMany(table, { code: 'a', reward, start: '', end: '' }, { currency: 'TWD', country: 'TW' }, []);
    return row?.input ? (row.input.rewardType === 'amount' ? `NT$${row.input.amount}` : `${Number(row.input.rate) / 100}%`) : row?.problem;
  });

describe('what a format writes beside a number is part of what it says', () => {
  it.each([
    [10, '0"%"', '10%'],
    [10, '0\\%', '10%'],
    [7.5, '0.0" %"', '7.5%'],
    [10, 'General"%"', '10%'],
    [10, '0 "pct"', '10%'],
    [10, 'General" percent"', '10%'],
    [10, '"百分之"0', '10%'],
    [10, '0％', '10%'],
    [0.1, '0%;-0%;"-"', '10%'],
    [0.1, '0.00_%%', '10%'],
    [10, '0*%', '10%'],
    [50, '\\$#,##0', 'NT$50'],
    [50, '#,##0\\ \\元', 'NT$50'],
    [50, '"NT$"#,##0', 'NT$50'],
    [50, '_("NT$"* #,##0_)', 'NT$50'],
    [50, '[$$-404]#,##0', 'NT$50'],
    [50, '"NT"\\$#,##0_);[Red]\\("NT$"#,##0\\)', 'NT$50'],
  ])('%d in the format %j is %s for whatever stands above it', (value, code, wanted) => {
    expect(rewardsOf(value, code)).toEqual([wanted, wanted]);
  });

  it.each([
    [50, '\\¥#,##0', 'otherCurrency'],
    [50, '#,##0\\đ', 'otherCurrency'],
    [50, '[$USD] #,##0', 'otherCurrency'],
    [50, 'US\\$0', 'otherCurrency'],
    [50, '0" SGD"', 'otherCurrency'],
    [50, '#,##0"元整"', 'reward'],
    [8, '0"折"', 'reward'],
    [8, '0"折";0"%"', 'reward'],
    [10, '0‰', 'reward'],
    [10, '0" off"', 'reward'],
    [0.1, '0%" off"', 'reward'],
    [10, '"R$"0"%"', 'reward'],
    [10, '"NT$"0" US$"', 'reward'],
    [10, '"-"0', 'reward'],
    [10, '0"00"', 'reward'],
    [1250, '0","00', 'reward'],
    [1250, '00\\.00', 'reward'],
    [50, '[<1]0%;0', 'reward'],
    [0.1, '[>=1]0;0%', 'reward'],
    [1, '"sim";"não"', 'reward'],
  ])('%d in the format %j is %s, and no other kind', (value, code, wanted) => {
    expect(rewardsOf(value, code)).toEqual([wanted, wanted]);
  });

  it.each([
    [10, '[>=1]0.0;0.00'],
    [10, '[Red]0_)'],
    [10, "#'##0"],
    [10, '# ##0'],
    [10, '@'],
    [10, '0.00E+00'],
    [10, '# ?/?'],
    [10, '#,##0.00;[Red]-#,##0.00'],
    [10, '0_%'],
    [10, '0* '],
  ])('%d in the format %j is a number alone', (value, code) => {
    expect(cellOf(value, code)).toEqual({ text: '10', number: '10' });
  });

  it('whatever the words, a number with any beside it is no bare one', () => {
    const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '' && !/["\p{Cf}]/u.test(text));
    const digits = fc.constantFrom('0', '#,##0', '0.00', 'General');
    fc.assert(
      fc.property(word, digits, fc.boolean(), fc.boolean(), (text, number, first, escaped) => {
        const written = escaped ? [...text].map((sign) => `\\${sign}`).join('') : `"${text}"`;
        const cell = cellOf(12, first ? written + number : number + written);
        expect(typeof cell === 'object' && cell.number !== undefined && cell.unit === undefined).toBe(false);
        const { lines } = costLines(
          [
            ['SKU', 'Cost'],
            ['a', cell],
          ],
          'SG',
        );
        expect(lines.every(({ amount }) => amount === '12')).toBe(true);
      }),
    );
  });
});

it.each([['[$'], ['[$-'], ['"'], ['\\'], ['['], ['[$a-'], [';'], ['0"%"'], ['_'], ['e+'], ['Rp'], ['[<1]0;']])(
  'a format of 100,000 signs of %j takes no time',
  (part) => {
    const started = process.cpuUsage();
    formatOf(part.repeat(100_000 / part.length));
    expect(cpuMs(started)).toBeLessThan(1_000);
  },
);
