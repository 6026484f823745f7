import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTarget } from '#lib/domain/links/link-target';
import { cpuMs } from '#test/support/cpu-ms';
import { addressesInText } from './addresses-in-text';

const pagesOf = (text: string): string[] =>
  addressesInText(text).flatMap((url) => {
    const target = linkTarget(url);
    return target.ok ? [target.page] : [];
  });

const SIGNS = [
  '\u00ad',
  '\u180e',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202c',
  '\u202e',
  '\u2060',
  '\u2062',
  '\u2066',
  '\u2069',
  '\ufeff',
  '"',
  '“',
  '”',
  '«',
];
const PAGES = [
  'https://shopee.com.br/Tenis-Masculino-i.101.20202020202',
  'https://shopee.tw/product/101/20202020202',
  'https://shopee.tw/opaanlp/101/20202020202',
  'https://shopee.tw/loja_oficial',
  'https://shopee.tw/shop/101',
  'https://shopee.tw/m/cupom-de-desconto',
  'https://shopee.tw/Loja/20202020202',
  'https://shopee.tw/loja.tw?shopCollection=250000001',
  'shopee.tw/Tenis-Azul-i.1.22',
];

describe('an address that something stands in', () => {
  it('leads to the page that is meant, or to nothing, whatever stands wherever in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAGES),
        fc.constantFrom(...SIGNS),
        fc.nat(80),
        fc.constantFrom('', ' ', 'veja '),
        (page, sign, place, before) => {
          const from = page.indexOf('/', page.includes('://') ? 8 : 0) + 2;
          // Behind the last sign it is the end of the address, not a part of it.
          const at = from + (place % Math.max(1, page.length - from));
          const [meant] = pagesOf(page);
          const found = pagesOf(`${before}${page.slice(0, at)}${sign}${page.slice(at)} fim`);
          expect(found.filter((one) => one !== meant)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['https://shopee.com.br/Tenis Masculino-i.101.20202020202', ['https://shopee.com.br/product/101/20202020202']],
    ['https://shopee.com.br/Tenis\nMasculino-i.101.20202020202', ['https://shopee.com.br/product/101/20202020202']],
    ['https://shopee.com.br/Tenis Azul Masculino-i.101.20202020202', []],
    ['https://shopee.com.br/loja_oficial e mais', ['https://shopee.com.br/loja_oficial']],
    [
      'https://shopee.com.br/loja_oficial https://shopee.com.br/Tenis-i.1.22',
      ['https://shopee.com.br/loja_oficial', 'https://shopee.com.br/product/1/22'],
    ],
    ['https://shopee.tw/product/101/2020２020202', []],
    ['https://shopee.tw/product/101/2020٢020', []],
    ['https://shopee.com.br/m/cupom🔥', ['https://shopee.com.br/m/cupom']],
    ['https://shopee.com.br/m/cupom👉🏽 já', ['https://shopee.com.br/m/cupom']],
    ['https://shopee.com.br/product/1/22&nbsp;hoje', ['https://shopee.com.br/product/1/22']],
    ['https://shopee.com.br/product/1/22?a=1&amp;b=2', ['https://shopee.com.br/product/1/22']],
    ['https：//shopee.tw/product/1/22', ['https://shopee.tw/product/1/22']],
    ['https:&#x2F;&#x2F;shopee.tw&#x2F;product&#x2F;1&#x2F;22', ['https://shopee.tw/product/1/22']],
    ['<a href="https://shopee.tw/loja_a">loja</a>', ['https://shopee.tw/loja_a']],
    [
      '{"a":"https://shopee.tw/loja_a","b":"https://shopee.tw/product/1/22"}',
      ['https://shopee.tw/loja_a', 'https://shopee.tw/product/1/22'],
    ],
  ])('%j', (text, pages) => expect(pagesOf(text)).toEqual(pages));

  it('is found or not without a throw, and in time, among brackets of any number', () => {
    for (const text of [
      '[a://x]('.repeat(200_000),
      '[https://shopee.tw/product/1/2](https://shopee.tw/product/1/2)'.repeat(20_000),
      'https://shopee.tw/a\u200b'.repeat(20_000),
      `https://shopee.tw/a${' b'.repeat(200_000)}`,
    ]) {
      const began = process.cpuUsage();
      expect(addressesInText(text).length).toBeGreaterThanOrEqual(0);
      expect(cpuMs(began)).toBeLessThan(5_000);
    }
  });
});
