import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarketCode } from '#lib/domain/market';
import { costLines } from '#lib/domain/rates/review/cost-lines';
import { readMany } from '#lib/domain/shopline/many';
import { newBudget } from '#lib/files/limits';
import { readTableText } from '#lib/files/read-table-text';
import { isCutRow } from './cut-amount';

const TAIPEI = { currency: 'TWD', country: 'TW' };
const DEFAULTS = { code: '{name}{n}', reward: '10%', start: '', end: '' };
const rewardsIn = (text: string, place = TAIPEI) =>
  readMany(readTableText(text, newBudget())?.rows ?? [], DEFAULTS, place, []).map(({ input, problem }) =>
    input ? (input.rewardType === 'amount' ? input.amount : input.rate) : problem,
  );
const costsIn = (text: string, market: MarketCode) => {
  const table = readTableText(text, newBudget());
  const { lines, bad, noColumns } = costLines(table?.rows ?? [], market, table?.lines);
  return noColumns ? 'noColumns' : [...lines.map(({ amount }) => amount), ...bad.map(({ problem }) => problem)];
};

describe('an amount that its comma has cut is never a smaller one', () => {
  it.each([
    ['name,email,code,reward\nAnn,a@x.com,A1,NT$1,000\nBob,b@x.com,B1,NT$2,500', ['cut', 'cut']],
    ['name,reward\nAnn,NT$1,000', ['cut']],
    ['name,reward\nAnn,NT$1,000,000', ['cut']],
    ['name,reward\nAnn,1,000元', ['cut']],
    ['name,email,code,amount\nAnn,a@x.com,A1,1,000\nBob,b@x.com,B1,500', ['cut', '500']],
    ['name,rate\nAnn,7,5\nBob,8', ['cut', 800]],
    ['name,reward\nAnn,7,5%\nBob,8,5%', ['cut', 'cut']],
    ['name,reward,code\nAnn,NT$1,000', ['cut']],
    ['name,reward,start\nAnn,7,5\nBob,7,2027-01-01', ['cut', 700]],
    ['name,reward,email,code,start\nAnn,NT$1,000,a@x.com,A1,2027-01-01', ['cut']],
    ['name,reward,\nAnn,NT$1,000', ['cut']],
    ['name,reward,email\nAnn,7,5,', ['cut']],
    ['Ann,a@x.com,A1,NT$1,000', ['cut']],
    ['Ann,a@x.com,A1,7,5\nBob,b@x.com,B1,8', ['cut', 800]],
    ['name,code,reward\nSilva, Ann 7,50,A1', ['cut']],
    ['name,reward\nAnn,"NT$1,000"', ['1000']],
    ['name;reward\nAnn;NT$1,000\nBob;7,5%', ['1000', 750]],
    ['name\treward\nAnn\tNT$1,000\ta note', ['1000']],
    ['name,reward\nAnn,7,a note', [700]],
    ['name,reward\nAnn,7,\nBob,NT$50,', [700, '50']],
  ] as const)('partners: %j', (text, wanted) => {
    expect(rewardsIn(text)).toEqual(wanted);
  });
  it('partners, with decimals behind the thousands', () => {
    expect(rewardsIn('name,reward\nAnn,$1,250.50', { currency: 'HKD', country: 'HK' })).toEqual(['cut']);
  });

  it.each([
    ['item_id,custo\n23498094336,12,50\n23498094337,9,90', 'BR', ['cut', 'cut']],
    ['item_id,custo\n23498094336,1.250,50\n23498094337,9', 'BR', ['9', 'cut']],
    ['item_id,custo\n23498094336,"12,50"', 'BR', ['12.5']],
    ['item_id;custo\n23498094336;12,50', 'BR', ['12.5']],
    ['item_id,custo,estoque\n23498094336,12,50,7\n23498094337,9,50', 'BR', ['9', 'cut']],
    ['item_id,custo,estoque\n23498094336,9,90,', 'BR', ['cut']],
    ['item_id,custo,estoque\n23498094336,12,05', 'BR', ['cut']],
    ['item_id,custo,estoque\n23498094336,12.50,7', 'BR', ['12.5']],
    ['item_id,custo,estoque\n23498094336,12.50,7,', 'BR', ['12.5']],
    ['item_id,cost\n23498094336,1,250.00', 'SG', ['cut']],
    ['item_id,cost\n23498094336,1,250\n23498094337,990', 'TW', ['990', 'cut']],
    ['item_id,cost\n23,498,094,336,12', 'SG', ['cut']],
    ['name,sku,cost\nMug, 500 ml,2349,R$ 12', 'BR', ['cut']],
    ['23498094336,12,50\n23498094337,9,90', 'BR', 'noColumns'],
    ['23498094336,1,250\n23498094337,9,900', 'TH', 'noColumns'],
    ['23498094336,990\n23498094337,1,250', 'TW', ['990', 'cut']],
    ['23498094336,Mug,990\n23498094337,1,250', 'TW', ['990', 'cut']],
    ['23498094336;12,50\n23498094337;9,90;a note', 'BR', ['12.5', 'cut']],
  ] as const)('costs: %j in %s', (text, market, wanted) => {
    expect(costsIn(text, market)).toEqual(wanted);
  });

  it('whatever the amount, the other columns and their order', () => {
    const amount = fc.oneof(
      fc.integer({ min: 1_000, max: 9_999_999 }).map((one) => one.toLocaleString('en-US')),
      fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 99 })).map(([whole, cents]) => `${whole},${cents}`),
    );
    const around = fc.shuffledSubarray(['sku', 'name', 'colour'], { minLength: 1 });
    fc.assert(
      fc.property(amount, around, fc.nat(3), fc.constantFrom('', 'NT$', '$'), (written, others, place, sign) => {
        const at = place % (others.length + 1);
        const row = others.map((name) => `a ${name}`);
        const head = [...others.slice(0, at), 'cost', ...others.slice(at)];
        const cells = [...row.slice(0, at), `${sign}${written}`, ...row.slice(at)].join(',').split(',');
        expect(isCutRow(cells, head, at)).toBe(true);
        expect(isCutRow([...row.slice(0, at), `${sign}${written}`, ...row.slice(at)], head, at)).toBe(false);
      }),
    );
  });
});

it('numbers of a workbook are whole, whatever stands right of them', () => {
  const number = (text: string) => ({ text, number: text });
  expect(isCutRow(['a', number('12'), number('50')], ['SKU', 'Cost'], 1)).toBe(false);
});
