import { expect, it } from 'vitest';
import { MARKET_CODES } from '#lib/domain/market';
import { builtInCaptions } from './built-in-captions';
import { checkCaption, fieldsOf } from './caption-template';
import { DISCLOSURES } from './disclosure';

it.each(MARKET_CODES)('starts %s with templates whose fields are all known, a link and a disclosure in each', (market) => {
  const templates = builtInCaptions(market);
  expect(templates).toHaveLength(4);
  for (const { text } of templates) {
    expect(checkCaption(text)).toBeNull();
    expect([...fieldsOf(text)]).toEqual(expect.arrayContaining(['product', 'link', 'disclosure']));
  }
  expect(DISCLOSURES[market]).toMatch(/#/);
});

it('writes for buyers of a country in their language', () => {
  const first = (market: 'BR' | 'VN' | 'TW' | 'SG') => builtInCaptions(market)[0]?.text ?? '';
  expect(first('BR')).toContain('por {preço}');
  expect(first('VN')).toContain('còn {price}');
  expect(first('TW')).toContain('現在 {price}');
  expect(first('SG')).toContain('now {price}');
});
