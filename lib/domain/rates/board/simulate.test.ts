import { describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { outTable } from '#lib/domain/table/out-table';
import { BOARD_COLUMNS } from './board-columns';
import type { BoardRow } from './board-row';
import { simulate, targetRate } from './simulate';

const rate = (points: number) => rateFromBasisPoints(points)!;
const row = (more: Partial<BoardRow>): BoardRow => ({
  itemId: '1',
  name: '=SUM(A1)',
  sku: 'S',
  category: null,
  imageUrl: null,
  place: 'running',
  rate: rate(500),
  startsAt: null,
  endsAt: Date.UTC(2026, 10, 30),
  leavesAt: null,
  protections: [{ rate: rate(1200), until: Date.UTC(2026, 10, 28) }],
  min: rate(950),
  max: rate(1300),
  gap: 'below',
  price: { amount: '1234.5', currency: 'BRL' },
  stock: 1200,
  sold: null,
  subsidy: null,
  affiliates: 0,
  reasons: ['high_popularity'],
  sales: { sales: { amount: '1000', currency: 'BRL' }, commission: { amount: '60', currency: 'BRL' } },
  ...more,
});

describe('the target', () => {
  it.each([
    ['min', 950],
    ['middle', 1125],
    ['max', 1300],
    ['typed', 700],
    ['add', 700],
    ['extend', 500],
  ] as const)('%s is %i', (target, points) => {
    expect(targetRate(row({}), target, rate(700))).toBe(points);
  });
  it('rounds the middle half up', () => {
    expect(targetRate(row({ min: rate(950), max: rate(951) }), 'middle', null)).toBe(951);
  });
  it('is not known where nothing is suggested', () => {
    expect(targetRate(row({ min: null, max: null }), 'middle', null)).toBeNull();
  });
});

it('reckons a month, and says what it could not reckon with', () => {
  const rows = [row({}), row({ sales: 'none' }), row({ sales: 'unread' }), row({ min: null }), row({ rate: null })];
  expect(simulate(rows, 'min', null)).toEqual({ before: 50, after: 190, sold: 2, unsold: 1, unknown: 2 });
});

describe('a file of the board', () => {
  const words = { title: String, status: (_id: string, reason: string) => `(${reason})`, timeZone: 'America/Sao_Paulo' };
  it.each([
    ['gap', [{ rate: 500 }, { rate: 950 }, { rate: 1300 }, { amount: '4.5' }]],
    ['price', [{ amount: '1234.5' }]],
    ['sold', [null]],
    ['affiliates', [0]],
    ['protected', [{ rate: 1200 }, { at: expect.any(Number), timeZone: 'America/Sao_Paulo', as: 'day' }]],
    ['end', [{ at: expect.any(Number), timeZone: 'America/Sao_Paulo', as: 'day' }]],
    ['blended', [{ rate: 600 }]],
    ['reason', ['(high_popularity)']],
  ] as const)('says of %s %j', (id, cells) => {
    const columns = BOARD_COLUMNS.filter((column) => column.id === id);
    expect(outTable(columns, [row({})], words).rows).toEqual([cells]);
  });
});
