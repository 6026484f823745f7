import fc from 'fast-check';
import { expect, it } from 'vitest';
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

it('five megabytes are passed over at once', () => {
  const redact = redactorOf(['8f0c2a9b7d4e61538f0c2a9b7d4e6153'.repeat(2), 'a'.repeat(500)]);
  const rows = JSON.stringify(
    Array.from({ length: 40_000 }, (_, at) => ({ itemId: at * 7919, name: `Caneca de porcelana ${at}`, status: 'Ongoing' })),
  );
  const before = performance.now();
  for (const text of [rows.slice(0, 5_000_000), 'a'.repeat(1_000_000), '8f0c2a9'.repeat(100_000), 'b'.repeat(5_000_000)]) redact(text);
  expect(performance.now() - before).toBeLessThan(4_500);
});

it.each([4, 7, 11])('two megabytes that repeat %d letters of a secret cost no more than their length', (letters) => {
  const secret = '7a4c8f0e1b2d4955a6c3d7e8f9b01c2d';
  const text = secret.slice(0, letters).repeat(2_000_000 / letters);
  const redact = redactorOf([secret, secret.slice(0, 9), secret.slice(20, 30)]);
  const before = performance.now();
  redact(text, 12);
  expect(performance.now() - before).toBeLessThan(4_500);
});
