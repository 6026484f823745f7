import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import { countSpend, leftInPeriod, type SpendFile, spendInPeriod, spendOf } from './count-spend';

type Row = FileRow['row'];
const DAY = 20_000;
const row = (campaignName: string, spend: number, from = DAY, to = from, more: Row = {}): Row => ({
  campaignName,
  spend,
  fromDay: from,
  toDay: to,
  ...more,
});
const file = (name: string, rows: readonly Row[], currency: string | null = 'VND'): SpendFile => ({ name, currency, rows });
const counted = (...files: readonly SpendFile[]) => {
  const { rows, left } = countSpend(files, 'VND');
  return { sum: rows.reduce((all, { amount }) => all + amount, 0), left: left.map(({ file: of, why, amount }) => [of, why, amount]) };
};

it('takes the narrowest name of a row, its day before its period, and no row without cost', () =>
  expect(
    [
      { campaignName: 'C', adSetName: 'S', spend: 5, fromDay: 1, toDay: 7, linkClicks: 3 },
      { campaignName: 'C', adName: 'A', spend: 6, fromDay: 1, toDay: 7, dayDay: 3 },
      { campaignName: 'C', fromDay: 1 },
      { spend: 7, fromDay: 1 },
      { campaignName: 'C', spend: 7 },
    ].map((one) => spendOf(one as unknown as Row)),
  ).toEqual([
    { name: 'S', campaign: 'C', level: 'adSetName', from: 1, to: 7, amount: 5, clicks: 3 },
    { name: 'A', campaign: 'C', level: 'adName', from: 3, to: 3, amount: 6, clicks: null },
    null,
    null,
    null,
  ]));

describe('files of spend', () => {
  it('count a campaign’s day once, as the newest file has it', () => {
    const older = file('old', [row('A', 100), row('A', 50, DAY + 1), row('B', 7)]);
    expect(counted(file('new', [row('A', 120)]), older)).toEqual({ sum: 120 + 50 + 7, left: [] });
    expect(counted(older, older)).toEqual({ sum: 157, left: [] });
  });

  it('tell a row of which a newer file has some days alone: the others cannot be told apart', () =>
    expect(
      counted(file('new', [row('A', 70, DAY + 3, DAY + 9)]), file('old', [row('A', 40, DAY, DAY + 6), row('B', 5, DAY, DAY + 6)])),
    ).toEqual({
      sum: 75,
      left: [['old', 'sameDays', 40n]],
    }));

  it('tell a file that names the same days in another way: nobody can say what stands in both', () => {
    const byAdSet = file('sets', [{ adSetName: 'S', spend: 30, fromDay: DAY, toDay: DAY }]);
    expect(counted(file('campaigns', [row('A', 30)]), byAdSet)).toEqual({ sum: 30, left: [['sets', 'otherNames', 30n]] });
    // Ads that are told with their campaign are compared by it.
    const byAd = file('ads', [
      row('A', 10, DAY, DAY, { adName: '1' }),
      row('A', 20, DAY, DAY, { adName: '2' }),
      row('B', 4, DAY, DAY, { adName: '3' }),
    ]);
    expect(counted(file('campaigns', [row('A', 31)]), byAd)).toEqual({ sum: 35, left: [] });
    expect(counted(byAd, file('campaigns', [row('A', 31)]))).toEqual({ sum: 34, left: [] });
  });

  it('of another currency are never mixed in, and rows without a name or days are told', () =>
    expect(
      counted(file('usd', [row('A', 5), row('B', 6)], 'USD'), file('none', [row('C', 7), { campaignName: 'D', spend: 8 }], null)),
    ).toEqual({
      sum: 7,
      left: [
        ['usd', 'currency', 5n],
        ['usd', 'currency', 6n],
        ['none', 'unread', 8n],
      ],
    }));

  it('add up to the last unit: what counts, what is told and what a newer file has', () => {
    const anyRow = fc.record({
      name: fc.constantFrom('A', 'B', 'C', 'D'),
      amount: fc.nat(2_000_000_000),
      from: fc.nat(3),
      length: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const one = file(
          'one',
          rows.map(({ name, amount, from, length }) => row(name, amount, DAY + from, DAY + from + length)),
        );
        const all = rows.reduce((sum, { amount }) => sum + amount, 0);
        expect(counted(one)).toEqual({ sum: all, left: [] });
        // The same again changes nothing.
        expect(counted(one, one)).toEqual({ sum: all, left: [] });
        const { ads } = spendInPeriod(countSpend([one], 'VND').rows, { from: dayOf(DAY), to: dayOf(DAY + 9) });
        expect(ads.reduce((sum, { amount }) => sum + amount, 0n)).toBe(BigInt(all));
        expect(new Set(ads.map(({ name }) => name)).size).toBe(ads.length);
      }),
    );
  });
});

it('together for each file and cause, of the days that are asked for', () => {
  const { left } = countSpend(
    [file('usd', [row('A', 5), row('B', 6), row('A', 9, DAY + 9), { campaignName: 'D', spend: 8 }], 'USD')],
    'VND',
  );
  const told = (to: number) => leftInPeriod(left, { from: dayOf(DAY), to: dayOf(to) }).map(({ why, amount }) => [why, amount]);
  expect(told(DAY + 1)).toEqual([['currency', 19n]]);
  expect(told(DAY + 9)).toEqual([['currency', 28n]]);
});

describe('the spend of a period', () => {
  const { rows } = countSpend(
    [file('f', [row('A', 100, DAY, DAY + 1, { linkClicks: 3 }), row('A', 20, DAY + 3), row('B', 5, DAY + 2, DAY + 9)])],
    'VND',
  );
  it('has what lies within it, and tells what reaches beyond', () =>
    expect(spendInPeriod(rows, { from: dayOf(DAY), to: dayOf(DAY + 4) })).toEqual({
      ads: [{ name: 'A', campaign: 'A', amount: 120n, clicks: 3 }],
      days: [DAY, DAY + 1, DAY + 3],
      beyond: { days: { from: dayOf(DAY + 2), to: dayOf(DAY + 9) }, amount: 5n },
      span: { from: dayOf(DAY), to: dayOf(DAY + 9) },
    }));
  it('is nothing on other days', () =>
    expect(spendInPeriod(rows, { from: dayOf(DAY - 9), to: dayOf(DAY - 1) })).toMatchObject({ ads: [], days: [], beyond: null }));
});
