import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FALLBACK_LANGUAGE } from '#lib/domain/language';
import { inTestLanguage } from '#scripts/texts/test-language';
import { readTexts } from '#scripts/texts/text-files';

const holes = (text: string) => text.match(/\{\w+\}/g) ?? [];
const texts = Object.values(readTexts(FALLBACK_LANGUAGE));

it('keeps the open places of every text', () => {
  for (const text of texts) expect(holes(inTestLanguage(text))).toEqual(holes(text));
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('{name}', '{count}', '{', '}')), { maxLength: 6 }), (parts) => {
      const text = parts.join('');
      expect(holes(inTestLanguage(text))).toEqual(holes(text));
    }),
  );
});

it('leaves no plain vowel, and is a third longer', () => {
  const plain = (text: string) => text.replace(/\{\w+\}/g, '');
  for (const text of texts) expect(plain(inTestLanguage(text))).not.toMatch(/[aeiou]/i);
  const length = (all: readonly string[]) => all.reduce((sum, text) => sum + plain(text).length, 0);
  expect(length(texts.map(inTestLanguage)) / length(texts)).toBeGreaterThan(1.3);
});
