import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGUAGE_CODES } from '#lib/domain/language';
import { readTexts } from '#scripts/texts/text-files';
import { makeTexts } from './make-texts';

const PLACE = /\{(\w+)\}/g;

it.each(LANGUAGE_CODES)('no sentence of %s ends in two stops, whatever ends in one stands in it', (language) => {
  const table = readTexts(language);
  const t = makeTexts<string>(language, table);
  const keys = Object.keys(table).filter((key) => /\{\w+\}\./.test(table[key] ?? ''));
  expect(keys.length).toBeGreaterThan(20);
  for (const key of keys) {
    const values = Object.fromEntries([...(table[key] ?? '').matchAll(PLACE)].map(([, name]) => [name, '1–8 nov.']));
    expect(t(key, values), key).not.toMatch(/\.\./);
  }
});

it('a value stands whole in its place, and what is around it stays', () => {
  const word = fc.stringMatching(/^[\p{L}\d ,–]{0,12}$/u);
  fc.assert(
    fc.property(word, word, word, (before, value, after) => {
      const t = makeTexts<string>('en', { key: `${before}{a}.${after}{b}` });
      expect(t('key', { a: value, b: `${value}.` })).toBe(`${before}${value}.${after}${value}.`);
      expect(t('key', { a: `${value}.` })).toBe(`${before}${value}.${after}{b}`);
    }),
  );
});

it.each(LANGUAGE_CODES)('nothing is counted in the form of many in %s, as people write it', (language) => {
  const t = makeTexts<string>(language, { links_one: '{count} link', links_other: '{count} links' });
  expect([0, 1, 2].map((count) => t('links', { count }))).toEqual(['0 links', '1 link', '2 links']);
});
