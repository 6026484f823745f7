import { expect, it } from 'vitest';
import { sectionOf } from './sections';

const RANGE = { min: 500, max: 850 };
const row = (doing: string, after: number | null, more: object = {}) =>
  ({ planned: { doing, after, range: RANGE }, guard: null, differs: null, possible: true, ...more }) as never;

it.each([
  ['a raise within the range', row('raise', 850), 'raised'],
  ['a raise above it', row('raise', 851), 'over'],
  ['a product added above it', row('add', 1234), 'over'],
  ['a raise where no range is known', row('raise', 1234, { planned: { doing: 'raise', after: 1234, range: null } }), 'raised'],
  ['a rate that falls and stays above', row('lower', 900), 'lowered'],
  ['a rate above it that stays', row('extend', 900), 'extended'],
  ['a product that leaves', row('remove', null), 'removed'],
  ['above break-even as well', row('raise', 1234, { guard: { above: true } }), 'above'],
  ['changed since it was chosen as well', row('raise', 1234, { differs: { rate: true } }), 'changed'],
  ['what is not possible', row('impossible', 1234, { possible: false }), 'impossible'],
])('%s', (_, given, section) => {
  expect(sectionOf(given)).toBe(section);
});
