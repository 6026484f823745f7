import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Column, FileCell } from '#lib/domain/table/column';
import { campaignColumns } from './campaign-columns';
import { type CampaignLine, campaignMarks, filterLines, matchesLine, mayChange, statusCounts } from './campaign-line';
import { CAMPAIGN_STATUSES } from './campaign-status';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 30);
const line = (change: Partial<CampaignLine> = {}): CampaignLine => ({
  campaignId: '7',
  name: 'Verão com Creators',
  status: 'Ongoing',
  source: 'Seller',
  period: { start: NOW - 20 * DAY, end: NOW + 30 * DAY },
  products: 2,
  affiliates: 3,
  minRate: 800 as never,
  maxRate: 1200 as never,
  held: null,
  heldAt: null,
  sales: 100_000n,
  commission: 8_000n,
  marks: [],
  ...change,
});

it.each([
  ['runs long', {}, []],
  ['ends in seven days', { period: { start: NOW - 20 * DAY, end: NOW + 7 * DAY } }, ['endsSoon']],
  ['ends in eight days', { period: { start: NOW - 20 * DAY, end: NOW + 7 * DAY + 1 } }, []],
  ['has no end', { period: { start: NOW - 20 * DAY, end: null } }, []],
  ['is over by the clock', { period: { start: NOW - 20 * DAY, end: NOW } }, []],
  ['sold nothing', { sales: 0n }, ['sellsNothing']],
  ['sold nothing and is young', { sales: 0n, period: { start: NOW - 7 * DAY + 1, end: null } }, []],
  ['sales are not known', { sales: null }, []],
  ['does not run', { status: 'Upcoming', sales: 0n, period: { start: NOW - 20 * DAY, end: NOW + DAY } }, []],
  ['both', { sales: 0n, period: { start: NOW - 20 * DAY, end: NOW + DAY } }, ['endsSoon', 'sellsNothing']],
])('marks of a campaign that %s', (_what, change, marks) => {
  expect(campaignMarks(line(change), NOW)).toEqual(marks);
});

it.each([
  ['Ongoing', 'Seller', true],
  ['Paused', null, true],
  ['Suspended', 'Partner', true],
  ['Ongoing', 'ShopeeManaged', false],
  ['Terminating', 'Seller', false],
  ['Ended', 'Seller', false],
])('a campaign that is %s and from %s may be changed: %s', (status, source, may) => {
  expect(mayChange({ status, source })).toBe(may);
});

it.each([
  ['verao', true],
  ['  CREATORS ', true],
  ['7', true],
  ['77', false],
  ['caneca', true],
  ['511', true],
  ['51', false],
  ['', true],
])('"%s" finds it: %s', (typed, found) => {
  const held = { hasBudget: null, budget: null, spent: null, products: [{ itemId: '511', name: 'Caneca azul' }] };
  expect(matchesLine(line({ held }), typed)).toBe(found);
});

it('every campaign is counted once, under its own word; what a chip counts is what it shows', () => {
  const words = fc.constantFrom<string>(...CAMPAIGN_STATUSES, 'Suspended', '');
  fc.assert(
    fc.property(fc.array(words), (statuses) => {
      const lines = statuses.map((status, at) => line({ status, campaignId: `${at}` }));
      const counts = statusCounts(lines);
      expect(counts.slice(0, CAMPAIGN_STATUSES.length).map(([status]) => status)).toEqual([...CAMPAIGN_STATUSES]);
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(lines.length);
      for (const [status, count] of counts) expect(filterLines(lines, { typed: '', status, mark: null })).toHaveLength(count);
    }),
  );
});

it('a file has each figure in a cell of its own, and what is not known in none', () => {
  const columns: readonly Column<CampaignLine>[] = campaignColumns('BR');
  const cells = columns.flatMap((column): readonly FileCell<CampaignLine>[] => column.file ?? [column]);
  const values = (one: CampaignLine) =>
    Object.fromEntries(cells.map(({ title, value }) => [title.replace('targeted.head.', ''), value(one)]));
  const held = { hasBudget: true, budget: '5000', spent: '12.5', products: [] };
  expect(values(line({ held, marks: ['endsSoon'] }))).toMatchObject({
    id: '7',
    status: ['Ongoing', 'endsSoon'],
    minRate: 800,
    maxRate: 1200,
    spent: { amount: '12.5', currency: 'BRL' },
    budgetOf: { amount: '5000', currency: 'BRL' },
    sales: { amount: '1', currency: 'BRL' },
  });
  expect(values(line({ sales: null, commission: null, products: null }))).toMatchObject({
    spent: null,
    budgetOf: null,
    sales: null,
    commission: null,
    products: null,
  });
});
