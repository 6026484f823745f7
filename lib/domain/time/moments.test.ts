import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { momentsOf } from './moments';
import { monthName } from './month-name';

const NOON = Date.UTC(2026, 10, 28, 15);
const now = () => NOON;
const HOUR = 3_600_000;

describe('one clock for what belongs to one market', () => {
  it.each([
    ['en', 'America/Sao_Paulo', 'America/Sao_Paulo', '12:00', '29 Nov 12:00', '28 Nov 2026 12:00'],
    // Another name, the same clock.
    ['en', 'America/Sao_Paulo', 'America/Argentina/Buenos_Aires', '12:00', '29 Nov 12:00', '28 Nov 2026 12:00'],
    ['en', 'America/Sao_Paulo', 'Europe/Lisbon', '12:00 GMT−3', '29 Nov 12:00 GMT−3', '28 Nov 2026 12:00 GMT−3'],
    ['pt-BR', 'America/Sao_Paulo', 'Europe/Lisbon', '12:00 BRT', '29 nov. 12:00 BRT', '28 nov. 2026 12:00 BRT'],
    ['pt-BR', 'Asia/Singapore', 'America/Sao_Paulo', '23:00 GMT+8', '29 nov. 23:00 GMT+8', '28 nov. 2026 23:00 GMT+8'],
    ['en', 'UTC', 'UTC', '15:00', '29 Nov 15:00', '28 Nov 2026 15:00'],
  ])('%s, %s seen from %s', (language, zone, own, at, tomorrow, full) => {
    const moments = momentsOf(language, zone, own, now);
    expect(moments.at(NOON)).toBe(at);
    expect(moments.time(NOON)).toBe(at);
    expect(moments.short(NOON)).toBe(at);
    expect(moments.at(NOON + 24 * HOUR)).toBe(tomorrow);
    expect(moments.full(NOON)).toBe(full);
  });

  it.each([
    // Late in the evening in Brazil it is tomorrow in Lisbon: days are the market's, and so is "today".
    ['America/Sao_Paulo', '23:30 GMT−3', '28 Nov', '28 Nov 2026'],
    ['Asia/Taipei', '10:30 GMT+8', '29 Nov', '29 Nov 2026'],
  ])('days are those of %s', (zone, at, day, dayYear) => {
    const late = Date.UTC(2026, 10, 29, 2, 30);
    const moments = momentsOf('en', zone, 'Europe/Lisbon', () => late - HOUR);
    expect(moments.at(late)).toBe(at);
    expect(moments.day(late)).toBe(day);
    expect(moments.dayYear(late)).toBe(dayYear);
  });

  it('says "today" by the market, whose day is not the person’s', () => {
    const yesterdayHere = Date.UTC(2026, 10, 28, 1);
    expect(momentsOf('en', 'America/Sao_Paulo', 'UTC', now).at(yesterdayHere)).toBe('27 Nov 22:00 GMT−3');
    expect(momentsOf('en', 'America/Sao_Paulo', 'UTC', now).short(yesterdayHere)).toBe('27 Nov');
  });
});

it('names a clock if and only if it shows another time than the person’s', () => {
  const zones = fc.constantFrom(...MARKET_CODES.map((market) => MARKETS[market].timeZone), 'UTC', 'Europe/Lisbon', 'Asia/Kathmandu');
  const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(zones, zones, moments, (zone, own, ms) => {
      const bare = momentsOf('en', zone, zone, now).full(ms);
      const shown = momentsOf('en', zone, own, now).full(ms);
      const same = momentsOf('en', own, own, now).full(ms) === bare;
      expect(shown === bare).toBe(same);
      expect(shown.startsWith(bare)).toBe(true);
    }),
  );
});

it('names a month', () => {
  expect(monthName(202_610, 'en')).toBe('October 2026');
  expect(monthName(202_601, 'pt-BR')).toBe('janeiro de 2026');
});
