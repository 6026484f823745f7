import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Asked, ReadBackStep } from './apply-steps';
import type { ShownEntry } from './as-asked';
import { judgeReading } from './judge-reading';

const rate = (points: number) => points as CommissionRate;
const RAISE: Asked = { doing: 'edit', rate: rate(900), start: null, end: 'keep' };
const ADD: Asked = { doing: 'add', rate: rate(900), start: null, end: null };
const REMOVE: Asked = { doing: 'remove', rate: null, start: null, end: 'keep' };
const SENT = 1_000_000;

const check = (asked: Asked, more: Partial<ReadBackStep> = {}): ReadBackStep => ({
  do: 'look',
  asked,
  items: ['1', '2'].map((itemId) => ({ itemId, campaignId: asked.doing === 'add' ? null : `c${itemId}`, before: null })),
  again: 0,
  sentAt: SENT,
  round: 0,
  lost: false,
  ...more,
});
const entry = (itemId: string, points: number, more: Partial<ShownEntry> = {}): ShownEntry => ({
  itemId,
  campaignId: `c${itemId}`,
  status: 'Ongoing',
  rate: points,
  period: { start: 0, end: null },
  ...more,
});
const ends = (judged: ReturnType<typeof judgeReading>) => judged.ends.map(({ itemId, end }) => `${itemId} ${end}`);
const SOON = SENT + 5_000;
const LATE = SENT + 120_000;

describe('a look at what Shopee accepted', () => {
  it('is done where the list shows it, and looks again for the rest', () => {
    const judged = judgeReading(check(RAISE), [entry('1', 900), entry('2', 500)], SOON);
    expect(ends(judged)).toEqual(['1 done']);
    expect(judged.more).toMatchObject([{ do: 'look', round: 1, items: [{ itemId: '2' }] }]);
  });

  it('tells "sent" after the last look, and sends nothing again', () => {
    const judged = judgeReading(check(RAISE, { round: 2 }), [entry('1', 900), entry('2', 500)], LATE);
    expect(ends(judged)).toEqual(['1 done', '2 sent']);
    expect(judged).toMatchObject({ more: [], open: true });
  });

  it('takes an ending entry neither for an addition nor against a removal', () => {
    const ending = [entry('1', 900, { status: 'Terminating' })];
    expect(ends(judgeReading(check(ADD), ending, SOON))).toEqual([]);
    expect(ends(judgeReading(check(REMOVE), ending, SOON))).toEqual(['1 done', '2 done']);
  });

  it('asks for the end too where one was set, in whole seconds', () => {
    const until = { ...RAISE, end: 5_000_999 };
    const shown = [entry('1', 900, { period: { start: 0, end: 5_000_000 } }), entry('2', 900)];
    expect(ends(judgeReading(check(until), shown, SOON))).toEqual(['1 done']);
  });
});

describe('a look after a lost answer', () => {
  it('sends an edit again at once where the list differs', () => {
    const judged = judgeReading(check(RAISE, { lost: true }), [entry('1', 900), entry('2', 500)], SOON);
    expect(judged.more).toMatchObject([{ do: 'send', again: 1, items: [{ itemId: '2' }] }]);
  });

  it('sends an addition again once the list shows others of its call, never before', () => {
    expect(judgeReading(check(ADD, { lost: true }), [], SOON).more).toMatchObject([{ do: 'look', round: 1 }]);
    expect(judgeReading(check(ADD, { lost: true }), [entry('1', 900)], SOON).more).toMatchObject([
      { do: 'send', items: [{ itemId: '2' }] },
    ]);
    expect(judgeReading(check(ADD, { lost: true, round: 2 }), [], LATE).more).toMatchObject([{ do: 'send', items: [{}, {}] }]);
  });

  it('a person who asks early makes no addition be sent twice', () => {
    expect(judgeReading(check(ADD, { lost: true }), [], SOON, true)).toMatchObject({ more: [], open: true });
  });

  it('gives up after two more tries, and says that it does not know', () => {
    const judged = judgeReading(check(RAISE, { lost: true, again: 2, round: 2 }), [entry('1', 500), entry('2', 500)], LATE);
    expect(ends(judged)).toEqual(['1 unknown', '2 unknown']);
    expect(judged.more).toEqual([]);
  });
});

describe('a refusal that our own sending may have made', () => {
  const refusal = { code: 'alreadyInCampaign' } as const;
  it('was none where the list shows what was asked, and stands where it shows another entry', () => {
    const judged = judgeReading(check(ADD, { refusal }), [entry('1', 900), entry('2', 500)], SOON);
    expect(judged.ends).toEqual([
      { itemId: '1', end: 'done' },
      { itemId: '2', end: 'refused', failure: refusal },
    ]);
  });

  it('waits for a list that lags', () => {
    expect(judgeReading(check(ADD, { refusal }), [], SOON).more).toMatchObject([{ do: 'look', round: 1 }]);
    expect(judgeReading(check(REMOVE, { refusal }), [entry('1', 5)], SOON).more).toMatchObject([{ items: [{ itemId: '1' }] }]);
    expect(ends(judgeReading(check(REMOVE, { refusal, round: 2 }), [entry('1', 5)], LATE))).toEqual(['2 done', '1 refused']);
  });
});
