import { beforeEach, expect, it } from 'vitest';
import { GIVEN_QUESTIONS } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from './earnings-choice';

const choice = () => useEarningsChoice.getState();
const [yesterday] = GIVEN_QUESTIONS;

beforeEach(() => choice().ask(yesterday));

it.each([
  ['other days', () => choice().choosePeriod({ kind: 'month', back: 0 })],
  ['another breakdown', () => choice().breakDown('product')],
])('a tab is left once %s are asked for: it would say what is not shown', (_what, ask) => {
  ask();
  expect(choice().tab).toBeNull();
  choice().ask(yesterday);
  expect(choice().tab).toBe(yesterday.id);
});

it.each([
  ['in another order', () => choice().sortBy('orders')],
  ['with another key figure as its line', () => choice().chooseMetric('orders')],
  ['with a group open', () => choice().toggle('a')],
])('a tab is the same %s', (_what, ask) => {
  ask();
  expect(choice().tab).toBe(yesterday.id);
});
