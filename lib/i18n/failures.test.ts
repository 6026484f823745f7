import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import en from './locales/en.json';
import ptBR from './locales/pt-BR.json';
import { LANGUAGES, makeTexts, type TextKey } from './make-texts';

const TABLES: Record<string, Readonly<Record<string, string>>> = { en, 'pt-BR': ptBR };
const codes = Object.keys(FAILURES) as FailureCode[];
const steps = [...new Set(Object.values(FAILURES).map((row) => row.step))].filter((step) => step !== 'none');
const PLACEHOLDERS = ['minutes', 'time', 'market', 'field', 'call', 'requestId'];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]).sort();

describe.each(LANGUAGES)('failure texts in %s', (language) => {
  const table = TABLES[language] ?? {};
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

it('leaves the same holes in both languages', () => {
  for (const key of Object.keys(en).filter((name) => name.startsWith('failure.'))) {
    expect(holes(ptBR[key as keyof typeof ptBR]), key).toEqual(holes(en[key as keyof typeof en]));
  }
});

it('names the minutes of a wrong clock', () => {
  expect(makeTexts('en', en)('failure.requestExpired.says' as TextKey, { minutes: 14 })).toBe("This computer's clock is 14 minutes off.");
});
