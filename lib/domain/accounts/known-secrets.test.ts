import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactorOf, SHORTEST_PART } from './known-secrets';

const secret = fc.oneof(
  fc.string({ minLength: SHORTEST_PART, maxLength: 80 }),
  fc.string({ unit: 'binary', minLength: SHORTEST_PART, maxLength: 40 }),
  fc.stringMatching(/^[a-f0-9]{32}$/),
);

it('any part of eight or more of a secret is found in any text, in any case', () => {
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), fc.nat(), fc.nat(), fc.boolean(), (hidden, before, after, from, length, loud) => {
      const start = from % (hidden.length - SHORTEST_PART + 1);
      const part = hidden.slice(start, start + SHORTEST_PART + (length % hidden.length));
      const words = loud ? part.replace(/[a-z]/g, (one) => one.toUpperCase()) : part;
      const redacted = redactorOf([hidden])(before + words + after);
      // A text around it may hold it once more by chance: compare with what the parts alone would leave.
      expect(redacted.toLowerCase().includes(part.toLowerCase())).toBe(false);
      expect(redacted).toContain('…');
    }),
    { numRuns: 1_000 },
  );
});

const TOKEN = '7a4c8f0e1b2d4955a6c3d7e8f9b01c2d';
const UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const spelled = (each: (letter: string) => string) => (text: string) => [...text].map(each).join('');
const code = (letter: string) => letter.codePointAt(0) ?? 0;
const hex = (letter: string, digits: number) => code(letter).toString(16).padStart(digits, '0');
/** The letters of a secret as another system, or somebody who wants them out, would write them. */
const SHAPES: readonly (readonly [how: string, shape: (secret: string) => string])[] = [
  ['in base64', base64],
  ['in base64 behind one byte', (secret) => base64(`x${secret}`)],
  ['in base64 behind two bytes', (secret) => base64(`xy${secret}`)],
  ['in base64 behind a header', (secret) => base64(`{"access_token":"${secret}"}`)],
  ['in base64 for addresses', (secret) => base64(`?${secret}?`).replaceAll('+', '-').replaceAll('/', '_')],
  ['in base64 on short lines', (secret) => base64(secret).replace(/.{5}/g, '$&\r\n')],
  ['as a UUID', (secret) => secret.replaceAll('-', '').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')],
  ['without dashes', (secret) => secret.replaceAll('-', '')],
  ['with other dashes', (secret) => secret.replaceAll('-', '\u2013').replace(/^(....)/, '$1\u2212')],
  ['in braces and underscores', (secret) => `{${secret.replaceAll('-', '_')}}`],
  ['percent-encoded', spelled((letter) => `%${hex(letter, 2)}`)],
  ['percent-encoded here and there', (secret) => secret.replace(/[0-9]/g, (letter) => `%${hex(letter, 2).toUpperCase()}`)],
  ['percent-encoded twice', spelled((letter) => `%25${hex(letter, 2)}`)],
  ['as escapes of JSON', spelled((letter) => `\\u${hex(letter, 4)}`)],
  ['as bytes', spelled((letter) => `\\x${hex(letter, 2)}`)],
  ['as entities', spelled((letter) => `&#${code(letter)};`)],
  ['as entities in hex', spelled((letter) => `&#x${hex(letter, 2)};`)],
  ['in hex with colons', spelled((letter) => `${hex(letter, 2)}:`)],
  ['spaced', spelled((letter) => `${letter} `)],
  ['spaced by unseen signs', spelled((letter) => `${letter}\u200b`)],
  ['spaced by others', spelled((letter) => `${letter}\u2060.\u00ad`)],
  ['with marks', spelled((letter) => `${letter}\u0336`)],
  ['in UTF-16', spelled((letter) => `\0${letter}`)],
  ['full-width', spelled((letter) => (/[!-~]/.test(letter) ? String.fromCharCode(code(letter) + 0xfee0) : letter))],
  ['in letters of mathematics', spelled((letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + code(letter) - 97) : letter))],
  ['backwards', (secret) => [...secret].reverse().join('')],
  ['backwards and spaced', (secret) => [...secret].reverse().join(' ')],
  ['backwards in base64', (secret) => [...base64(secret)].reverse().join('')],
];

describe.each([
  ['a token', TOKEN],
  ['a UUID', UUID],
  ['a key of letters', 'shpk6d4c4e7052475673644b5170576e4c7a'],
])('%s', (_, hidden) => {
  it.each(SHAPES)('%s does not get out', (_how, shape) => {
    const redact = redactorOf([hidden]);
    for (const [before, after] of [
      ['', ''],
      ['token is ', ' ok?'],
      ['(', ')'],
    ] as const) {
      const redacted = redact(`${before}${shape(hidden)}${after}`, 12);
      expect(redacted.startsWith(before) && redacted.endsWith(after), redacted).toBe(true);
      // What is left is what stands around it, and less than a part.
      const left = redacted.slice(before.length, redacted.length - after.length);
      expect(left.length, left).toBeLessThan(shape(hidden).length - hidden.length + SHORTEST_PART);
    }
  });
});

it('any part of twelve, with anything between its letters and in any of their forms, forwards and backwards', () => {
  const between = fc.constantFrom('', ' ', '-', '_', '\u200b', '.', '%20', '\u2060', '/', '+', '\n', '、');
  const writes = fc.constantFrom<(letter: string) => string>(
    (letter) => letter,
    (letter) => letter.toUpperCase(),
    (letter) => `%${hex(letter, 2)}`,
    (letter) => String.fromCharCode(code(letter) + 0xfee0),
    (letter) => `\\u${hex(letter, 4)}`,
  );
  const part = fc.tuple(fc.constantFrom(TOKEN, UUID.replaceAll('-', '')), fc.nat(20));
  fc.assert(
    fc.property(part, fc.array(fc.tuple(between, writes), { minLength: 12, maxLength: 12 }), fc.boolean(), ([hidden, from], ways, back) => {
      const letters = [...hidden.slice(from, from + 12)];
      const text = (back ? letters.reverse() : letters)
        .map((letter, at) => `${ways[at]![1](letter)}${at < 11 ? ways[at]![0] : ''}`)
        .join('');
      expect(redactorOf([hidden])(`w «${text}» z`, 12)).toBe('w «…» z');
    }),
    { numRuns: 1_000 },
  );
});

it('a text that holds nothing of it comes back as it is', () => {
  const redact = redactorOf(['8f0c2a9b7d4e61538f0c2a9b7d4e6153', 'another.secret/with-signs']);
  fc.assert(fc.property(fc.lorem({ maxCount: 200 }), (text) => redact(text) === text));
  expect(redact('8f0c2a9 and 7d4e615 are too short')).toBe('8f0c2a9 and 7d4e615 are too short');
});

it('what stands around it stays', () => {
  expect(redactorOf(['quietriver'])('a QuietRiver b quietrive c uietriver d quietri')).toBe('a … b … c … d quietri');
  expect(redactorOf(['demo'])('in the demo shop')).toBe('in the … shop');
  expect(redactorOf(['abc', ''])('abc')).toBe('abc');
});

it('in values of answers only long parts and whole secrets count', () => {
  const redact = redactorOf(['0123456789abcdef', 'plumtree', 'shop']);
  expect(redact('x0123456789ay', 12)).toBe('x0123456789ay');
  expect(redact('x0123456789aby', 12)).toBe('x…y');
  expect(redact('my plumtree shop', 12)).toBe('my … shop');
});

describe('however long a text is, no more is done for each of its letters', () => {
  const LENGTH = 60_000;
  /** What a redactor reads of a text of this length: characters, pieces and how long these are, and what it asks of its tables. */
  const workFor = (redact: ReturnType<typeof redactorOf>, part: string, length: number, least?: number): number => {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    let work = 0;
    const counted = [
      countCalls(String.prototype, 'charCodeAt', () => 1),
      countCalls(String.prototype, 'codePointAt', () => 1),
      countCalls(String.prototype, 'slice', (piece) => (piece as string).length),
      countCalls(String.prototype, 'startsWith', () => 1),
      countCalls(String.prototype, 'includes', () => 1),
      countCalls(String.prototype, 'replace', (whole) => (whole as string).length),
      countCalls(RegExp.prototype, 'exec', () => 1),
      countCalls(Set.prototype, 'has', () => 1),
    ];
    try {
      redact(text, least);
    } finally {
      for (const { stop, sum } of counted) {
        work += sum();
        stop();
      }
    }
    return work;
  };
  const isLinear = (redact: ReturnType<typeof redactorOf>, part: string, least?: number) => {
    const [once, twice] = [LENGTH, 2 * LENGTH].map((length) => workFor(redact, part, length, least)) as [number, number];
    // Counted at all; two and a half dozen steps for a letter; twice as long is twice as much.
    expect(once).toBeGreaterThan(LENGTH / 2);
    expect(once).toBeLessThan(30 * LENGTH);
    expect(twice).toBeLessThan(2.1 * once);
  };

  it.each([
    ['rows of an answer', JSON.stringify({ itemId: 7919, name: 'Caneca de porcelana', status: 'Ongoing' })],
    ['one letter', 'b'],
    ['the letter of a secret', 'a'],
    ['a beginning of it', '8f0c2a9'],
  ])('%s', (_, part) => isLinear(redactorOf(['8f0c2a9b7d4e61538f0c2a9b7d4e6153'.repeat(2), 'a'.repeat(500)]), part));

  it.each([4, 7, 11])('%d letters of a secret, over and over', (letters) =>
    isLinear(redactorOf([TOKEN, TOKEN.slice(0, 9), TOKEN.slice(20, 30)]), TOKEN.slice(0, letters), 12),
  );

  it.each([
    ['letters of it apart', TOKEN.slice(0, 7).split('').join(' ')],
    ['its letters backwards', [...TOKEN.slice(0, 11)].reverse().join('')],
    ['percent signs', '%'],
    ['percent-encoded letters', '%37%61'],
    ['beginnings of entities', '&#'],
    ['letters of other scripts', '陶瓷杯น้ำหอม'],
    ['full-width letters', '７ａ４ｃ８ｆ０'],
  ])('%s', (_, part) => isLinear(redactorOf([TOKEN, UUID]), part, 12));
});

/** Counts the calls of a method of everything, each by what it weighs, until it is stopped. */
function countCalls(owner: object, name: string, weighs: (result: unknown) => number) {
  const before = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
  const original = before.value as (...args: unknown[]) => unknown;
  let sum = 0;
  Object.defineProperty(owner, name, {
    ...before,
    value(this: unknown, ...args: unknown[]) {
      const result = Reflect.apply(original, this, args);
      sum += weighs(result);
      return result;
    },
  });
  return { sum: () => sum, stop: () => void Object.defineProperty(owner, name, before) };
}
