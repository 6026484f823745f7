import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentOfLocal } from '#lib/domain/local-time';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { clockOf, clockWithZone } from './zone-clock';

it.each([
  [Date.UTC(2026, 11, 11, 2, 0, 59), 'America/Sao_Paulo', '2026-12-10T23:00:59', '-03:00'],
  [Date.UTC(2026, 11, 31, 16), 'Asia/Taipei', '2027-01-01T00:00:00', '+08:00'],
  [Date.UTC(2026, 0, 1), 'Asia/Kathmandu', '2026-01-01T05:45:00', '+05:45'],
  [0, 'UTC', '1970-01-01T00:00:00', '+00:00'],
  [Date.UTC(2026, 0, 1, 0, 0, 0, 45), 'UTC', '2026-01-01T00:00:00', '.045+00:00'],
])('%d in %s is %s%s', (moment, zone, clock, distance) => {
  expect(clockOf(moment, zone)).toBe(clock);
  expect(clockWithZone(moment, zone)).toBe(`${clock}${distance}`);
});

it('is the same moment when it is read again, in every market', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(moment, fc.constantFrom(...MARKET_CODES), (at, market) => {
      expect(Date.parse(clockWithZone(at, MARKETS[market].timeZone))).toBe(at);
      // An hour that a zone has twice is taken as the first.
      const { timeZone } = MARKETS[market];
      if (market !== 'BR') expect(momentOfLocal(clockOf(at, timeZone), timeZone)).toBe(Math.floor(at / 1000) * 1000);
    }),
  );
});
