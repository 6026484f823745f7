import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { RateChange } from './apply-steps';
import { inCalls, planApply } from './plan-apply';

const rate = (points: number) => points as CommissionRate;
const edit = (n: number, to: number, more: Partial<RateChange> = {}): RateChange => ({
  itemId: String(n),
  doing: 'edit',
  campaignId: `c${n}`,
  before: rate(500),
  rate: rate(to),
  start: null,
  end: null,
  ...more,
});
const NOTHING_KNOWN = new Map();

describe('the calls of a change', () => {
  it('puts products of one rate and one period together, 50 a call, and loses none', () => {
    const changes = Array.from({ length: 600 }, (_, n) => edit(n, 1000 + (n % 12) * 50));
    const steps = planApply(changes, NOTHING_KNOWN);
    expect(steps).toHaveLength(12);
    for (const step of steps) {
      expect(step.items.length).toBeLessThanOrEqual(50);
      expect(new Set(step.items.map(({ itemId }) => changes[Number(itemId)]?.rate))).toEqual(new Set([step.asked.rate]));
    }
    expect(steps.flatMap(({ items }) => items.map(({ itemId }) => itemId)).sort()).toEqual(changes.map(({ itemId }) => itemId).sort());
  });

  it('keeps apart what differs in doing, rate, start or end, in the order of the changes', () => {
    const steps = planApply(
      [
        edit(1, 700),
        edit(2, 700, { end: 9e12 }),
        edit(3, 700, { doing: 'add', campaignId: null, before: null }),
        edit(4, 700, { start: 5 }),
        edit(5, 700),
        edit(6, 0, { doing: 'remove', rate: null }),
      ],
      NOTHING_KNOWN,
    );
    expect(steps.map(({ items }) => items.map(({ itemId }) => itemId))).toEqual([['1', '5'], ['2'], ['3'], ['4'], ['6']]);
    expect(steps.at(-1)?.asked).toEqual({ doing: 'remove', rate: null, start: null, end: 'keep' });
  });

  it('leaves out of an edit what stays as it is', () => {
    const now = new Map([
      ['c1', { rate: 500, end: null }],
      ['c2', { rate: 700, end: 1000 }],
      ['c3', { rate: 700, end: null }],
    ]);
    const asked = planApply([edit(1, 700), edit(2, 700), edit(3, 700)], now).map((step) => step.asked);
    expect(asked).toEqual([
      { doing: 'edit', rate: 700, start: null, end: 'keep' },
      { doing: 'edit', rate: null, start: null, end: null },
    ]);
  });

  it('cuts into handfuls', () => {
    expect(inCalls(Array.from({ length: 101 }, (_, n) => n)).map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(inCalls([])).toEqual([]);
  });
});
