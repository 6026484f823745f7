import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, dictionaryOf } from './dictionary';

/** Words that share beginnings, ends and lengths, among them the empty one, and names that are no own properties. */
const anyWord = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'api'),
  fc.nat({ max: 40 }).map(String),
  fc.nat({ max: 40 }).map((number) => `A name ${number} of the same length`),
  fc.string({ unit: 'binary' }),
);

describe('a dictionary', () => {
  it('gives each word the code of its place, as a plain map does, and finds it again', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 200 }), fc.array(anyWord), (words, asked) => {
        const dictionary = dictionaryOf();
        const plain = new Map<string, number>();
        for (const word of words) {
          if (!plain.has(word)) plain.set(word, plain.size);
          expect(codeOf(dictionary, word)).toBe(plain.get(word));
        }
        for (const word of asked) expect(dictionary.codes.get(word)).toBe(plain.get(word));
        expect(dictionary.words).toEqual([...plain.keys()]);
        expect(asked.map((word) => dictionaryOf(dictionary.words).codes.get(word))).toEqual(asked.map((word) => plain.get(word)));
      }),
    );
  });

  it('finds no word at a code that was lost, and gives the word a new one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { minLength: 1 }), fc.infiniteStream(fc.boolean()), (words, choices) => {
        const lost = new Set(words.flatMap((_, code) => (choices.next().value ? [code] : [])));
        const stored = words.map((word, code) => (lost.has(code) ? '' : word));
        const dictionary = dictionaryOf(stored, lost);
        for (const [code, word] of words.entries()) {
          if (!lost.has(code)) expect(dictionary.codes.get(word)).toBe(code);
          else expect(dictionary.codes.get(word)).toBeUndefined();
        }
        const added = words.filter((_, code) => lost.has(code)).map((word) => codeOf(dictionary, word));
        expect(added).toEqual(added.map((_, at) => words.length + at));
      }),
    );
  });

  it('grows over many words, each of which keeps its code', () => {
    const dictionary = dictionaryOf(['', 'api']);
    const names = Array.from({ length: 20_000 }, (_, at) => `product ${at}`);
    const codes = names.map((name) => codeOf(dictionary, name));
    expect(codes).toEqual(names.map((_, at) => at + 2));
    expect(names.map((name) => dictionary.codes.get(name))).toEqual(codes);
  });
});
