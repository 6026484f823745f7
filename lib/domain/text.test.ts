import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, plainText } from './text';

describe('plainText', () => {
  it.each([
    ['  Caneca\n\tTérmica  ', 'Caneca Térmica'],
    ['a\0b\u0007c\u0085', 'abc'],
    ['price \u202e00.99\u202c now', 'price 00.99 now'],
    ['\u2066x\u2069\u200fy', 'xy'],
    ['bad \ud800 half', 'bad half'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['น้ำหอม 50ml 👨‍👩‍👧', 'น้ำหอม 50ml 👨‍👩‍👧'],
    ['Pay\u2060Pal \u00adShop\u3164\u115f\uffa0\u2800\u034f\ufeff', 'PayPal Shop'],
    ['a\u200db\u200cc x\ufe0f \u{e0041}y', 'abc x y'],
    ['\u200d\u200c', ''],
    // Emoji that are joined, coloured, keycaps, and a flag of tags; Persian, Hindi and Sinhala words; a form of a Han character.
    [
      '❤️‍🔥 👩🏽‍🚀 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '❤️‍🔥 👩🏽‍🚀 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['می\u200cخواهم क्\u200dष ශ්\u200dරී 葛\u{e0100}', 'می\u200cخواهم क्\u200dष ශ්\u200dරී 葛\u{e0100}'],
    ['🔥\u200d\u200d\u200d', '🔥\u200d'],
    [`z${'\u0301'.repeat(500)}`, `z${'\u0301'.repeat(4)}`],
  ])('makes %j plain', (text, plain) => {
    expect(plainText(text, 100)).toBe(plain);
  });

  it('cuts between visible characters', () => {
    expect(plainText('abcdef', 6)).toBe('abcdef');
    expect(plainText('abcdefg', 6)).toBe('abcde…');
    expect(plainText('ab 👨‍👩‍👧👨‍👩‍👧', 4)).toBe('ab…');
    expect(plainText('ab👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4)).toBe('ab👨‍👩‍👧…');
  });

  it('makes a name of 100 kB short', () => {
    expect(plainText('x'.repeat(100_000), 120)).toHaveLength(120);
    expect(plainText('👨\u200d'.repeat(30_000), 120).length).toBeLessThanOrEqual(120 * 12 + 1);
  });

  it('leaves nothing harmful, whatever comes, and nothing for a second pass', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(
          '\ud800',
          '\udc00',
          '\u202e',
          '\0',
          ' ',
          '\u0301',
          '\u2060',
          '\u00ad',
          '\u3164',
          '\u200d',
          '\ufe0f',
          '🔥',
          '\u{e0062}',
          '🏴',
        ),
      ),
    });
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const plain = plainText(text, max);
        expect(plain).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s\s/u);
        expect(plain).not.toMatch(/[\u00ad\u115f\u1160\u2060\u2800\u3164\uffa0]/u);
        expect(plainText(plain, max)).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+55', "'+55"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    // A program that separates by tabs, or by breaks of line, begins a cell behind them.
    ['\t=1', '"\'\t\'=1"'],
    ['\r=1', '"\'\r\'=1"'],
    ['\tx', '"\'\tx"'],
    ['x;=WEBSERVICE(A1);y', '"x;\'=WEBSERVICE(A1);y"'],
    ['＝1', "'＝1"],
    ['a-b', 'a-b'],
    ['a, b', '"a, b"'],
    [' =1', "' =1"],
    ['a "b", c', '"a ""b"", c"'],
    ['plain', 'plain'],
    [-11.82, '-11.82'],
    [Number.NaN, ''],
    [null, ''],
  ])('writes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
