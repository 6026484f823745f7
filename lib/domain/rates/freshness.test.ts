import { expect, it } from 'vitest';
import { ENTRY_FRESH_MS, LOOK_EVERY_MS, marketDay } from './freshness';

it('keeps what is set now younger than ten minutes, with room for a slow answer', () => {
  expect(LOOK_EVERY_MS + ENTRY_FRESH_MS).toBeLessThanOrEqual(10 * 60_000 - 25_000);
});

it('knows the day of a market', () => {
  const late = Date.UTC(2026, 10, 21, 1, 30);
  expect(marketDay(late, 'BR')).toBe('2026-11-20');
  expect(marketDay(late, 'VN')).toBe('2026-11-21');
  expect(marketDay(Date.UTC(2026, 10, 21, 3), 'BR')).toBe('2026-11-21');
});
