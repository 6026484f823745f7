import { expect, it } from 'vitest';
import { cpuMs } from '#test/support/cpu-ms';
import { DEEPEST, readJson } from './body/json';
import { redact } from './redact';
import { codeWords, ownWords, wordsOf } from './words';

const LONG = 1_000_000;
/** Texts on which a pattern that goes back and forth takes hours. */
const HARD: readonly (readonly [what: string, text: string])[] = [
  ['one letter', 'a'.repeat(LONG)],
  ['blanks and a letter', `${' '.repeat(LONG)}x`],
  ['addresses without a query', 'https://'.repeat(LONG / 8)],
  ['addresses with quotes', `https://"`.repeat(LONG / 9)],
  ['at signs', '@'.repeat(LONG)],
  ['letters before an at sign', `${'a'.repeat(LONG)}@`],
  ['dots', '.'.repeat(LONG)],
  ['hyphens', '-'.repeat(LONG)],
  ['underscores and letters', 'a_'.repeat(LONG / 2)],
  ['capitals and letters', 'aB'.repeat(LONG / 2)],
  ['surrogates', '\ud83d'.repeat(LONG)],
  ['quotes and letters', ' "a'.repeat(LONG / 3)],
  ['a text that contains', 'contains '.repeat(LONG / 9)],
  ['a code and blanks', `error [10020]: ${' '.repeat(LONG)}x`],
];

it.each(HARD)('%s, a million of them: patterns over an API’s words end at once', (_, text) => {
  const before = process.cpuUsage();
  for (let times = 0; times < 3; times++) [redact(text), wordsOf(text), ownWords(text), codeWords(text)];
  // One that is not linear takes minutes.
  expect(cpuMs(before)).toBeLessThan(4_000);
});

it('what is redacted is short, whatever came', () => {
  for (const [, text] of HARD) expect(redact(text).length).toBeLessThanOrEqual(200);
});

it('addresses lose query and fragment, wherever they stand', () => {
  expect(redact('see https://a.example/x?sign=1 and "http://b.example/y#t" or https://c.example/z')).toBe(
    'see https://a.example/x and "http://b.example/y" or https://c.example/z',
  );
  expect(redact('{"url":"https://a.example/x?token=q","next":"https://b.example/"}')).toBe(
    '{"url":"https://a.example/x","next":"https://b.example/"}',
  );
});

it('a body is read to its usual depth and no deeper', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(readJson(nested(DEEPEST))).toBeInstanceOf(Array);
  for (const depth of [DEEPEST + 1, 500_000]) expect(() => readJson(nested(depth))).toThrow(SyntaxError);
  // Brackets within text are no depth, and a quote after a backslash ends no text.
  const text = `${'['.repeat(DEEPEST * 2)}\\"${'{'.repeat(DEEPEST * 2)}\\\\`;
  expect(readJson(JSON.stringify({ text, list: [text] }))).toEqual({ text, list: [text] });
  expect(readJson(`[${'[],'.repeat(1_000)}0]`)).toHaveLength(1_001);
});
