import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress } from '#lib/domain/address/page-address';
import { bulkPlan } from '#lib/domain/links/bulk-plan';
import { addressesInText } from './addresses-in-text';
import { listed } from './listed-address';

const rows = JSON.parse(readFileSync('test/contract/addresses.json', 'utf8')) as { url: string; kind: string; canonical: string | null }[];
/** One that ends in a mark of a sentence cannot be told from the sentence. */
const known = rows.filter(({ url }) => /^https?:\/\/[^/?#\s]/i.test(url) && !/["<>`\s.,;:!?'*~|\\]$/.test(url));
const LINES = 10_000;

/** Words around an address, none of which is one: prices, dates, file names, foreign scripts, half addresses. */
const WORDS = [
  'R$ 79,90',
  '10/12/2026',
  'e/ou',
  'https://',
  'www',
  'oferta.imperdível',
  'kit_12.pdf',
  'ana@shopee.com.br',
  'shopee.com.br',
  '//comentário',
  'C:\\links\\hoje',
  '50% off!!!',
  '蝦皮 下殺',
  'ส่งฟรี',
  '👉',
  '(só hoje)',
  '[grupo 3]',
  '{"a":1}',
];
const BETWEEN = [' ', '\t', '  ', ' 👉 ', '"', '<', ' (', '\u200b'];
const AFTER: Readonly<Record<string, string>> = { '<': '>', '"': '"', ' (': ') ' };

/** A line is a stretch of numbers, so that 10,000 of them are made at once and shrink together. */
function line(numbers: Uint32Array, at: number, planted: string[]): string {
  const pick = <T>(list: readonly T[], place: number): T => list[(numbers[(at * 3 + place) % numbers.length] ?? 0) % list.length] as T;
  const word = pick(WORDS, 0);
  if ((numbers[at % numbers.length] ?? 0) % 4 === 0) return word;
  const { url } = pick(known, 1);
  const before = pick(BETWEEN, 2);
  planted.push(url);
  return `${word}${before}${url}${AFTER[before] ?? ' '}${word}`;
}

it('finds in 10,000 mixed lines every address that was put there, in order, and invents none', () => {
  expect(known.length).toBeGreaterThan(120);
  fc.assert(
    fc.property(fc.uint32Array({ minLength: 997, maxLength: 997 }), (numbers) => {
      const planted: string[] = [];
      const text = Array.from({ length: LINES }, (_, at) => line(numbers, at, planted)).join('\n');
      expect(addressesInText(text)).toEqual(planted);
    }),
    { numRuns: 20 },
  );
});

/** What makes an address end, go on or fall apart. */
const PIECES =
  'https://~HTTPS:///~shopee.com.br~/product/1/2~-i.1.2~-I.33.44~/Kit~Áo~ ~\n~"~“~\u200b~\u2028~<~👉~^~.~)~(~[a](~?a=1~;~7~/~-~%3F~²~/loja'.split(
    '~',
  );

it('reads a part of a long text as if it stood alone, whatever stands before and behind', () => {
  const part = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...known.map(({ url }) => url))), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), (parts) => {
      const texts = parts.map((pieces) => pieces.join(''));
      // No address, and no name that was broken at its blanks, goes on beyond a slash of its own.
      expect(addressesInText(texts.join('\n/\n'))).toEqual(texts.flatMap((text) => addressesInText(text)));
    }),
    { numRuns: 1_000 },
  );
});

it('names each of them as it is recorded, once', () => {
  const plan = bulkPlan(
    [...known, ...known].map(({ url }) => listed(url)),
    [],
    null,
  );
  for (const { url, kind } of known) expect(readAddress(url).kind).toBe(kind);
  const pages = known.map(({ url, canonical }) => canonical ?? url);
  expect(plan.length).toBeLessThanOrEqual(new Set(pages).size);
  expect(plan.reduce((sum, { times }) => sum + times, 0)).toBe(2 * known.length);
});
