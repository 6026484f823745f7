import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from './json';

const INT64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

it('reads any 64-bit integer with all its digits', () => {
  fc.assert(
    fc.property(INT64, (id) => {
      const read = readJson(`{"id":${id},"list":[${id}]}`) as { id: string | number; list: unknown[] };
      expect(String(read.id)).toBe(String(id));
      expect(String(read.list[0])).toBe(String(id));
      expect(typeof read.id).toBe(id >= -(2n ** 53n) + 1n && id <= 2n ** 53n - 1n ? 'number' : 'string');
    }),
  );
});

it('writes any 64-bit integer as an integer', () => {
  fc.assert(
    fc.property(INT64, (id) => {
      expect(writeJson({ id })).toBe(`{"id":${id}}`);
    }),
  );
});

describe('everything else', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(
        fc.json().filter((text) => !/\d{16}/.test(text)),
        (text) => {
          // A long integer in the same text must not change how its neighbours are read.
          expect(readJson(`[${text},12345678901234567890]`)).toEqual([JSON.parse(text), '12345678901234567890']);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is refused as JSON.parse refuses it', () => {
    expect(() => readJson('{"a":')).toThrow(SyntaxError);
    expect(() => readJson('{"a":12345678901234567890')).toThrow(SyntaxError);
  });

  it.each([
    '{12345678901234567890:1}',
    '{"a":1,12345678901234567890}',
    '{"a" 12345678901234567890}',
    '[1 12345678901234567890]',
    '[12345678901234567890 1]',
    '[12345678901234567890"a"]',
    '[012345678901234567890]',
    '[+12345678901234567890]',
    '[--12345678901234567890]',
    '[12345678901234567890.]',
    '[12345678901234567890n]',
    '["12345678901234567890]',
    '12345678901234567890,',
  ])('a long integer mends no bad JSON: %s', (text) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => readJson(text)).toThrow(SyntaxError);
  });

  it.each([
    ['[9007199254740991,9007199254740992,-9007199254740992]', [9007199254740991, '9007199254740992', '-9007199254740992']],
    ['[1234567890123456.5,1234567890123456789e3,-0,0]', [1234567890123456.5, Number('1234567890123456789e3'), -0, 0]],
    [
      '{"a\\"1":12345678901234567890 , "b\\\\":\n-12345678901234567890\n}',
      { 'a"1': '12345678901234567890', 'b\\': '-12345678901234567890' },
    ],
    ['12345678901234567890', '12345678901234567890'],
    ['"[12345678901234567890]"', '[12345678901234567890]'],
  ])('%s', (text, value) => {
    expect(readJson(text)).toEqual(value);
  });

  it('is written as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(writeJson(value)).toBe(JSON.stringify(value));
      }),
    );
    expect(writeJson({ a: undefined, b: [undefined, 1n], c: null })).toBe('{"b":[null,1],"c":null}');
    expect(writeJson(undefined)).toBe('null');
  });

  it('keeps text with many digits as text', () => {
    expect(readJson('{"a":"12345678901234567890","b":1e400}')).toMatchObject({ a: '12345678901234567890' });
  });
});
