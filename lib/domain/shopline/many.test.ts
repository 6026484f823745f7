import { describe, expect, it } from 'vitest';
import type { TableCell } from '#lib/domain/numbers/table-cell';
import { newBudget } from '#lib/files/limits';
import { readTableText } from '#lib/files/read-table-text';
import { cpuMs } from '#test/support/cpu-ms';
import { codeFrom } from './code';
import { readMany } from './many';
import { formatStoreMoney } from './place';
import { hostOf, shareLink } from './share-link';
import { sumsOf } from './sums';

const DEFAULTS = { code: '{name}', reward: '10 %', start: '', end: '' };
const TAIPEI = { currency: 'TWD', country: 'TW' };
const read = (text: string, defaults = DEFAULTS, others: readonly { code: string }[] = []) => {
  return readMany(readTableText(text, newBudget())?.rows ?? [], defaults, TAIPEI, others as never);
};
const rewardIn = (cell: TableCell, { head = 'Reward', reward = '10 %', place = TAIPEI as { currency: string; country: string } } = {}) => {
  const [row] = readMany(
    [
      ['Name', 'Code', head],
      ['A', 'code-a', cell],
    ],
    { ...DEFAULTS, reward },
    place,
    [],
  );
  return row?.input ? (row.input.rewardType === 'amount' ? row.input.amount : row.input.rate) : row?.problem;
};

describe('a table of partners', () => {
  it('is read by the names of its columns, in any order', () => {
    const [row] = read('E-mail;Commission;Partner name;Code\niris@example.com;12,5 %;Iris;iris-1');
    expect(row).toMatchObject({ partner: { name: 'Iris', email: 'iris@example.com' }, code: 'iris-1', problem: null });
    expect(row?.input).toMatchObject({ name: 'Iris', rewardType: 'percentage', rate: 1250, endAt: null });
  });

  it('is read by its order where no names are given, and codes come from the pattern', () => {
    const rows = read('José da Luz\tjose@example.com\t\tNT$80\t2026-12-01\t2026-12-31\nJosé da Luz\tj@example.com', {
      ...DEFAULTS,
      code: '{name}-{n}',
    });
    expect(rows.map(({ code }) => code)).toEqual(['jose-da-luz-1', 'jose-da-luz-2']);
    expect(rows[0]?.input).toMatchObject({
      rewardType: 'amount',
      amount: '80',
      startAt: Date.UTC(2026, 10, 30, 16),
      // The end is the whole of its day in Taipei.
      endAt: Date.UTC(2026, 11, 31, 15, 59, 59),
    });
  });

  it.each([
    ['A\tnot-a-mail', 'email'],
    ['A\ta@example.com\tno blanks', 'codeForm'],
    ['A\ta@example.com\tTAKEN', 'codeTaken'],
    ['A\ta@example.com\tx\tmuch', 'reward'],
    ['A\ta@example.com\tx\t101 %', 'reward'],
    ['A\ta@example.com\tx\t-5', 'reward'],
    ['A\ta@example.com\tx\t10 %\tsoon', 'start'],
    ['A\ta@example.com\tx\t10 %\t\tsoon', 'end'],
    ['A\ta@example.com\tx\t10 %\t2026-12-02\t2026-12-01', 'endFirst'],
    ['艾莉絲\ta@example.com', 'codeMissing'],
  ])('%j is told as %s and not made', (text, problem) => {
    expect(read(text, DEFAULTS, [{ code: 'taken' }])[0]).toMatchObject({ problem, input: null });
  });

  it('calls a campaign by the e-mail where no name is given', () => {
    expect(read('\tiris@example.com\tiris-1')[0]).toMatchObject({ problem: null, input: { name: 'iris@example.com' } });
  });

  it('tells a code that stands there twice', () => {
    expect(read('A\t\tsame\nB\t\tSAME').map(({ problem }) => problem)).toEqual([null, 'codeTwice']);
  });
});

describe('what a partner gets', () => {
  it.each<readonly [cell: TableCell, wanted: string | number]>([
    ['NT$1,000', '1000'],
    ['NT$ 12,000', '12000'],
    ['1,000元', '1000'],
    ['TWD 80', '80'],
    ['ＮＴ＄８０', '80'],
    ['NT$1.000', 'ambiguous'],
    ['NT$80.5', 'reward'],
    ['NT$0', 'reward'],
    ['US$ 80', 'otherCurrency'],
    ['HK$ 80', 'otherCurrency'],
    ['10％', 1000],
    ['１０％', 1000],
    ['10 percent', 1000],
    ['10 por cento', 1000],
    ['百分之10', 1000],
    ['1,000 %', 'reward'],
    ['1.000 %', 'ambiguous'],
    ['10', 1000],
    ['500', 'reward'],
    ['0.1', 'ambiguous'],
    ['0.1 %', 10],
    ['10 off', 'reward'],
    [{ text: '10%', number: '10', unit: 'percent' }, 1000],
    [{ text: '5%', number: '5', unit: 'percent' }, 500],
    [{ text: '80', number: '80', unit: 'NT$' }, '80'],
    [{ text: '80', number: '80', unit: '¤' }, '80'],
    [{ text: '12.5', number: '12.5' }, 1250],
    [{ text: '0.1', number: '0.1' }, 'ambiguous'],
  ])('%j is %j', (cell, wanted) => {
    expect(rewardIn(cell)).toBe(wanted);
  });

  it.each([
    ['50', 'Amount', '10 %', '50'],
    ['50', 'Valor', '10 %', '50'],
    ['50', '%', 'NT$80', 5000],
    ['50', 'Percentage', '', 5000],
    ['50', 'Reward', 'NT$80', '50'],
    ['50', 'Reward', '', 'reward'],
    ['50', 'Reward', '10', 'reward'],
    ['50 %', 'Amount', 'NT$80', 5000],
    ['NT$50', '%', '10 %', '50'],
  ])('%j below %j, with %j for all others, is %j', (cell, head, reward, wanted) => {
    expect(rewardIn(cell, { head, reward })).toBe(wanted);
  });

  it.each([
    ['RM1,250.50', 'MYR', 'MY', '1250.5'],
    ['$1,000.00', 'SGD', 'SG', '1000'],
    ['HK$1,500', 'HKD', 'HK', '1500'],
    ['12.500đ', 'VND', 'VN', '12500'],
    ['12,500đ', 'VND', 'VN', 'ambiguous'],
  ])('%j in a store of %s is %j', (cell, currency, country, wanted) => {
    expect(rewardIn(cell, { place: { currency, country } })).toBe(wanted);
  });
});

it('twenty thousand rows beside a thousand campaigns cost no more than their number', () => {
  const others = Array.from({ length: 1_000 }, (_, at) => ({ code: `taken-${at}` }));
  const table = Array.from({ length: 20_000 }, (_, at) => [`Partner ${at}`, '', `Taken-${at}`, '7', '2027-01-01 10:00', '2027-02-01']);
  const started = process.cpuUsage();
  const problems = readMany(table, DEFAULTS, TAIPEI, others as never).filter(({ problem }) => problem === 'codeTaken');
  expect(problems.length).toBe(1_000);
  expect(cpuMs(started)).toBeLessThan(4_000);
});

it('dates and times of a workbook are by the store’s clock', () => {
  const table = [
    ['Name', 'Reward', 'Start', 'End'],
    ['A', '10%', { text: '2027-01-01 10:00' }, { text: '2027-02-01' }],
  ];
  expect(readMany(table, DEFAULTS, TAIPEI, [])[0]?.input).toMatchObject({
    startAt: Date.UTC(2027, 0, 1, 2),
    endAt: Date.UTC(2027, 1, 1, 15, 59, 59),
  });
});

it.each(['1/12/2026', '01/12/2026 10:00', '12-1-2026', '2026-13-01'])('%j is no day that everybody reads alike', (start) => {
  expect(read(`A\t\tx\t10 %\t${start}`)[0]?.problem).toBe('start');
});

describe('a start and an end of the table', () => {
  const NOW = Date.UTC(2026, 10, 29, 12);
  const problemOf = (start: string, end: string, at: 'row' | 'default') => {
    const table = [['Name', 'Start', 'End'], at === 'row' ? ['A', start, end] : ['A', '', '']];
    const [row] = readMany(table, at === 'row' ? DEFAULTS : { ...DEFAULTS, start, end }, TAIPEI, [], undefined, NOW);
    return row?.problem;
  };
  it.each([
    ['', '', null],
    ['2026-11-29', '', null],
    ['2026-11-28 23:00', '', null],
    ['2026-12-01', '2099-12-31', null],
    ['2026-11-27', '', 'startPast'],
    ['2025-12-01', '', 'startPast'],
    ['2020-01-01', '', 'startPast'],
    ['2020-01-01', '2027-01-01', 'startPast'],
    // Years of other calendars: of the Republic, of Thailand, of Iran, of the Hijra, of an era.
    ['0115-01-01', '', 'start'],
    ['115-01-01', '', 'start'],
    ['115/01/01', '', 'start'],
    ['2569-12-01', '', 'start'],
    ['2570/1/1 10:00', '', 'start'],
    ['1405-09-08', '', 'start'],
    ['1448-06-19', '', 'start'],
    ['0008-12-01', '', 'start'],
    ['9999-12-31', '', 'start'],
    ['1899-12-31', '', 'start'],
    ['2026-02-30', '', 'start'],
    ['', '2569-12-31', 'end'],
    ['', '0115-12-31', 'end'],
    ['', '115-12-31', 'end'],
    ['', '9999-12-31', 'end'],
    ['', '2027-02-29', 'end'],
    ['', '2026-11-28', 'endFirst'],
  ])('%j to %j: %s', (start, end, problem) => {
    expect([problemOf(start, end, 'row'), problemOf(start, end, 'default')]).toEqual([problem, problem]);
  });
});

it('codes take what stands before the @', () => {
  expect(codeFrom('kol-{mail}-{n}', { name: '', email: 'Iris.Chen@example.com' }, 7)).toBe('kol-iris-chen-7');
});

describe('a link that is shared', () => {
  const LINK = 'https://shop.example?sl-ref=iris123';
  it.each([
    ['', 'https://shop.example/?sl-ref=iris123'],
    ['https://shop.example/products/mug?color=red#top', 'https://shop.example/products/mug?color=red&sl-ref=iris123#top'],
    ['https://own.example/p?sl-ref=old', 'https://own.example/p?sl-ref=iris123'],
    ['https://else.example/p', null],
    ['http://shop.example/p', null],
    ['mug', null],
  ])('%j becomes %j', (page, wanted) => {
    expect(shareLink(page, LINK, ['own.example'])).toBe(wanted);
  });
  it('knows hosts with and without a scheme', () => {
    expect([hostOf('shop.example'), hostOf('https://a.example/x'), hostOf(''), hostOf(null)]).toEqual([
      'shop.example',
      'a.example',
      null,
      null,
    ]);
  });
});

describe('sums', () => {
  const twd = (amount: string) => ({ amount, currency: 'TWD' });
  it('leave cancelled orders out and count them apart', () => {
    const orders = [
      { status: 'completed', total: twd('1200'), reward: twd('120') },
      { status: 'cancelled', total: twd('500'), reward: twd('50') },
      { status: 'pending', total: twd('300'), reward: null },
    ];
    expect(sumsOf(orders, 'TWD')).toEqual({ orders: 2, cancelled: 1, sales: twd('1500'), reward: twd('120') });
  });
  it('are 0 without orders, and unknown where no order tells any money', () => {
    expect(sumsOf([], 'TWD')).toEqual({ orders: 0, cancelled: 0, sales: twd('0'), reward: twd('0') });
    expect(sumsOf([{ status: 'pending', total: null, reward: null }], 'TWD')).toMatchObject({ orders: 1, sales: null, reward: null });
  });
  it('name the currency, whole in TWD', () => {
    expect(formatStoreMoney(twd('12345'), TAIPEI)).toBe('TWD\u00a012,345');
    expect(formatStoreMoney({ amount: '5.5', currency: 'SGD' }, { currency: 'SGD', country: 'SG' })).toBe('SGD\u00a05.50');
  });
});
