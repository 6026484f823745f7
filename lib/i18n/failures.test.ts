import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { FALLBACK_LANGUAGE, LANGUAGE_CODES } from '#lib/domain/language';
import { readTexts } from '#scripts/texts/text-files';
import { makeTexts, type TextKey } from './make-texts';

const codes = Object.keys(FAILURES) as FailureCode[];
const steps = [...new Set(Object.values(FAILURES).map((row) => row.step))].filter((step) => step !== 'none');
const PLACEHOLDERS = ['minutes', 'time', 'market', 'field', 'call', 'requestId'];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]).sort();

describe.each(LANGUAGE_CODES)('failure texts in %s', (language) => {
  const table = readTexts(language);
  const text = (key: string) => table[key] ?? '';

  it.each(codes)('%s has a sentence and a next step', (code) => {
    for (const key of [`failure.${code}.says`, `failure.${code}.next`]) {
      expect(text(key), key).toMatch(/^[\p{Lu}{].*\.$/u);
      expect(text(key), key).not.toMatch(/!|oops|ops[,.]|sorry|desculpe|please/i);
      expect(
        holes(text(key)).filter((hole) => !PLACEHOLDERS.includes(hole ?? '')),
        key,
      ).toEqual([]);
    }
  });

  it.each(steps)('the step %s has a button', (step) => {
    expect(text(`step.${step}`)).not.toBe('');
  });

  it('says each failure in its own words', () => {
    expect(new Set(codes.map((code) => text(`failure.${code}.says`))).size).toBe(codes.length);
  });

  it('speaks of no code that is not in the table', () => {
    const spoken = Object.keys(table)
      .filter((key) => key.startsWith('failure.'))
      .map((key) => key.split('.')[1]);
    expect(spoken.filter((code) => !codes.includes(code as FailureCode))).toEqual([]);
  });
});

it('leaves the same holes in every language', () => {
  const first = readTexts(FALLBACK_LANGUAGE);
  for (const language of LANGUAGE_CODES) {
    const table = readTexts(language);
    for (const key of Object.keys(first).filter((name) => name.startsWith('failure.')))
      expect({ language, key, holes: holes(table[key] ?? '') }).toEqual({ language, key, holes: holes(first[key] ?? '') });
  }
});

it('names the minutes of a wrong clock', () => {
  expect(makeTexts('en', readTexts('en'))('failure.requestExpired.says' as TextKey, { minutes: 14 })).toBe(
    "This computer's clock is 14 minutes off.",
  );
});
