import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesInText } from './addresses-in-text';

const rows = JSON.parse(readFileSync('test/contract/addresses.json', 'utf8')) as { url: string }[];
/** Every recorded web address; one that ends in a mark of a sentence cannot be told from the sentence. */
const known = rows.map(({ url }) => url).filter((url) => /^https?:\/\/[^/?#\s]/i.test(url) && !/["<>`\s.,;:!?'*~|\\]$/.test(url));

describe('addresses in a text', () => {
  it('knows enough addresses to say something', () => expect(known.length).toBeGreaterThan(120));

  it.each(known)('finds %s alone', (url) => expect(addressesInText(url)).toEqual([url]));

  it('finds every address of any text, in order, as written', () => {
    const words = fc.stringMatching(/^[a-zà-ÿA-Z0-9 ,.!?()ก-๙一-龠🛒*_-]{0,20}$/u);
    const around = fc.constantFrom(
      [' ', ' '],
      ['\n', '\n'],
      ['\t', '\t'],
      [' (', ') '],
      ['"', '"'],
      ['<', '>'],
      [' 👉 ', ' '],
      // A digit behind the mark could belong to the ids: then nothing is found (pasted.test.ts).
      ['\u200b', '\u200b '],
      [' [', '], '],
    );
    const piece = fc.tuple(words, around, fc.constantFrom(...known));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), words, (pieces, end) => {
        const text = pieces.map(([word, [before, after], url]) => `${word}${before}${url}${after}`).join('') + end;
        expect(addressesInText(text)).toEqual(pieces.map(([, , url]) => url));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, and answers absolute addresses only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(addressesInText(text).filter((url) => !/^https?:\/\//i.test(url))).toEqual([]);
      }),
    );
  });

  it.each([
    [
      'shopee.com.br/Air-Fryer-i.3381.2219 e kit shopee.com.br/product/77/190.',
      ['https://shopee.com.br/Air-Fryer-i.3381.2219', 'https://shopee.com.br/product/77/190'],
    ],
    ['shopee.com.br.ofertas-top.net/product/1/2', ['https://shopee.com.br.ofertas-top.net/product/1/2']],
    ['achei na shopee.com.br, e em example.com/x', []],
    ['mail me@shopee.com.br/x', []],
    ['https://shopee.sg/product/1/2https://shopee.sg/product/3/4', ['https://shopee.sg/product/1/2', 'https://shopee.sg/product/3/4']],
    ['name,https://shopee.sg/a-i.1.2,10,https://shopee.sg/product/3/4;ok', ['https://shopee.sg/a-i.1.2', 'https://shopee.sg/product/3/4']],
    ['[um link](https://shopee.sg/product/1/2)', ['https://shopee.sg/product/1/2']],
    ['*https://shopee.sg/product/1/2*', ['https://shopee.sg/product/1/2']],
    ['https:// nothing', []],
    [
      'https://shopee.sg/universal-link?redir=https://shopee.sg/product/1/2',
      ['https://shopee.sg/universal-link?redir=https://shopee.sg/product/1/2'],
    ],
  ])('%s', (text, found) => expect(addressesInText(text)).toEqual(found));

  it('reads 10,000 lines of text, and a line of a million brackets', () => {
    const line = (n: number) => `${n}. Oferta do dia: https://shopee.com.br/Produto-(bom)-i.${n}.${n + 7} (só hoje!)`;
    const text = Array.from({ length: 10_000 }, (_, n) => line(n + 1)).join('\n');
    expect(addressesInText(text)).toHaveLength(10_000);
    expect(addressesInText(`https://shopee.sg/${')'.repeat(1_000_000)}`)).toEqual(['https://shopee.sg/']);
  });
});
