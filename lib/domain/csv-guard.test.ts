import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '#test/support/cpu-ms';
import { csvCell, guarded, unguarded } from './text';

const SEPARATORS = [',', ';', '\t', '|', '\n', '\r', '\r\n'];
const SIGNS = [...'=+-@＝＋－＠﹦﹢﹣﹫'];
/** Every sign of Unicode that shows nothing of itself: programs differ in which of them they drop. */
const UNSEEN = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u.test(sign))
  .filter((sign) => !SEPARATORS.includes(sign));

/** What a spreadsheet that takes a separator makes of a line: fields in quotes only where the quote begins them. */
function opened(line: string, separator: string): string[] {
  const fields: string[] = [];
  let [field, quoted, fresh] = ['', false, true];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (quoted && sign === '"' && line[at + 1] === '"') [field, at] = [`${field}"`, at + 1];
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && fresh && sign === '"') [quoted, fresh] = [true, false];
    else if (!quoted && (sign === separator || sign === '\n' || sign === '\r')) {
      fields.push(field);
      [field, fresh] = ['', true];
    } else [field, fresh] = [field + sign, false];
  }
  return [...fields, field];
}
const runs = (field: string) =>
  /^[\s"\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(field);

it.each(
  SIGNS.flatMap((sign) =>
    ['', ...SEPARATORS.map((separator) => `x${separator}`)].flatMap((before) => ['', ' ', '"'].map((gap) => `${before}${gap}${sign}1`)),
  ),
)('%j is run by no spreadsheet, whichever separator it takes', (text) => {
  for (const separator of [',', ';', '\t', '|'])
    expect(opened([csvCell('a'), csvCell(text), csvCell('b')].join(','), separator).filter(runs)).toEqual([]);
});

it('no sign that shows nothing hides a formula, at the start or after a separator, in any number', () => {
  expect(UNSEEN.length).toBeGreaterThan(4_000);
  for (const named of ['\0', '\u001f', '\u007f', '\u200b', '\u2060', '\u00ad', '\u202e', '\u180e', '\u3164', '\u115f', '\u2062', '\ufeff'])
    expect(UNSEEN).toContain(named);
  const bare = UNSEEN.flatMap((sign) =>
    [`${sign}=1`, `${sign}${sign}@x`, ` ${sign}"+1`, `x;${sign}-1`, `x\t${sign} ＝1`].filter(
      (text) => guarded(text).replaceAll("'", '') !== text || !guarded(text).includes("'") || unguarded(guarded(text)) !== text,
    ),
  );
  expect(bare).toEqual([]);
});

describe('any text', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...SEPARATORS, ...SIGNS, '"', "'", ' ', 'x', '1', '\u00a0'), fc.constantFrom(...UNSEEN)))
    .map((parts) => parts.join(''));
  it('is run by no spreadsheet', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom(',', ';', '\t', '|'),
        (cells, written, taken) => {
          expect(opened(cells.map(csvCell).join(written), taken).filter(runs)).toEqual([]);
        },
      ),
    );
  });
  it('is the same after the guard is taken off', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(unguarded(guarded(one))).toBe(one);
      }),
    );
  });
});

it.each([['\n'], ['\t '], ['"'], ["'"], [' '], ['=,'], [',"'], ['\0'], ['\u200b'], [',\u2060'], ['\u3164"']])(
  '100 kB of %j take no time',
  (part) => {
    const started = process.cpuUsage();
    expect(unguarded(guarded(part.repeat(100_000 / part.length))).length).toBeGreaterThan(0);
    expect(cpuMs(started)).toBeLessThan(1_000);
  },
);
