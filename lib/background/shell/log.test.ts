import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logFault } from './log';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    printed.push(words.map(String).join(' '));
  });
});
afterEach(() => vi.restoreAllMocks());

const SECRET = 'shpk-planted-6d1f';
const chromium = (message: string) =>
  `Error: ${message}\n    at sign (chrome-extension://abc/background.js:12:34)\n    at chrome-extension://abc/background.js:2:5`;
const firefox = () => 'sign@moz-extension://abc/background.js:12:34\n@moz-extension://abc/background.js:2:5\n';

it('a fault is told by where, its type and the lines of our own files', () => {
  logFault('jobs', new TypeError('x is not a function'));
  expect(printed).toEqual([expect.stringMatching(/^\[sidecar\] jobs: TypeError log\.test\.ts:\d+/)]);
  logFault('menu', 'a thrown text');
  logFault('menu', null);
  expect(printed.slice(1)).toEqual(['[sidecar] menu: string', '[sidecar] menu: object']);
});

it.each([
  ['Chromium', chromium('it broke')],
  ['Firefox', firefox()],
])('frames as %s writes them', (_, stack) => {
  logFault('jobs', Object.assign(new Error('it broke'), { stack }));
  expect(printed).toEqual(['[sidecar] jobs: Error background.js:12 background.js:2']);
});

it('nothing of a message is printed, in whichever part of an error it stands and on however many lines', () => {
  const messages = [
    SECRET,
    `https://api.example/?sign=${SECRET}`,
    `first\nsecond ${SECRET}\nthird`,
    `\n    at ${SECRET} (${SECRET}.js:1:1)`,
  ];
  for (const message of messages) {
    const own = new Error(message, { cause: new Error(SECRET) });
    const errors = [
      own,
      Object.assign(new Error(message), { stack: chromium(message) }),
      Object.assign(new Error(message), { stack: firefox() }),
      Object.assign(new Error(message), { name: SECRET }),
      Object.assign(new Error(message), { stack: `${SECRET}\n${SECRET}@${SECRET}` }),
      new AggregateError([new Error(SECRET)], message),
      new DOMException(message, SECRET),
      { message, toString: () => SECRET },
      message,
    ];
    for (const error of errors) logFault('send', error);
  }
  expect(printed).toHaveLength(36);
  expect(printed.join('\n')).not.toContain('planted');
});

it('whatever is thrown', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string({ unit: 'binary', minLength: 8 }), (one, other) => {
      printed.length = 0;
      for (const text of [one, other]) logFault('x', new Error(`${text} planted ${text}`));
      expect(printed.join('\n')).not.toContain('planted');
    }),
  );
});
