import { expect, it } from 'vitest';
import { NO_FILTER } from './board-filter';
import { extendedEnd, onlyRaises, targetOf } from './board-target';
import { BUILT_IN_VIEWS } from './board-views';

it('the view decides what is to become of its products, and never lowers unless what is too high was looked for', () => {
  expect(BUILT_IN_VIEWS.map(({ id, filter }) => [id, targetOf(filter), onlyRaises(filter)])).toEqual([
    ['all', 'min', true],
    ['below', 'min', true],
    ['above', 'max', false],
    ['endsSoon', 'extend', true],
    ['notInAms', 'add', true],
    ['owed', 'min', true],
  ]);
});

it('a view that was kept before there was the part "above" is as it was', () => {
  const { overFrom: _none, ...old } = NO_FILTER;
  expect([targetOf(old as typeof NO_FILTER), onlyRaises(old as typeof NO_FILTER)]).toEqual(['min', true]);
});

it('a period that has an end ends 30 days later', () => {
  expect(extendedEnd(Date.UTC(2026, 11, 1))).toBe(Date.UTC(2026, 11, 31));
  expect(extendedEnd(null)).toBeNull();
});
