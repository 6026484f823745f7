import { expect, it } from 'vitest';
import { hasMore } from './has-more';

const rows = (count: number) => Array.from({ length: count }, () => ({}));
const pages = (totalPages: number | null) => ({ totalPages });

it.each([
  // The answer's own flag counts, however many rows there are.
  [rows(20), 0, pages(3), 1, true],
  [rows(20), 0, pages(3), 3, false],
  [rows(5), 0, pages(3), 2, true],
  [rows(0), 0, pages(0), 1, false],
  // Without a flag a full page may not be the last; rows that could not be read count as rows of it.
  [rows(20), 0, null, 1, true],
  [rows(19), 0, null, 1, false],
  [rows(19), 1, null, 4, true],
  [rows(20), 0, pages(null), 9, true],
  [rows(0), 0, null, 2, false],
] as const)('%j with %i left out and %j after page %i: %s', (items, leftOut, pagination, page, more) => {
  expect(hasMore({ items, leftOut, pagination }, page, 20)).toBe(more);
});
