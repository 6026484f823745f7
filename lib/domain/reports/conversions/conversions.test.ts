import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saleSums, sumsOfAll } from '#lib/domain/reports/bills/sale-sums';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { groupTitle } from './group-columns';
import { buyerCode, campaignCode, orderTypeCode } from './sale-codes';
import { ALL_SALES, campaignKind, filterSales, type SaleFilter } from './sale-filter';
import { SALE_GROUPS, saleGroups } from './sale-groups';

const DAY = 20_362;
const AS_IS = (code: string) => code;
const dayOf = (seconds: number) => Math.floor(seconds / 86_400);
const filter = (over: Partial<SaleFilter> = {}): SaleFilter => ({ ...ALL_SALES, from: DAY, to: DAY, ...over });
const line = aSaleLine({ deduction: 'AMSCredit', buyer: 'new', partner: 'Rede Ágil', mcn: 'MCN 7', itemName: 'Balança Digital' });

it.each<readonly [string, Partial<SaleFilter>, boolean]>([
  ['its day', {}, true],
  ['another day', { from: DAY + 1, to: DAY + 9 }, false],
  ['the day on which it was completed', { by: 'completed', from: dayOf(line.completed), to: dayOf(line.completed) }, true],
  ['the day on which it was concluded', { by: 'concluded', from: dayOf(line.concluded), to: dayOf(line.concluded) }, true],
  ['another such day', { by: 'concluded' }, false],
  ['its order in part', { text: '251001' }, true],
  ['its product without accents', { text: ' balanca ' }, true],
  ['its item id whole', { text: '1' }, true],
  ['its partner', { text: 'rede agil' }, true],
  ['its network', { text: 'mcn 7' }, true],
  ['its category', { text: '200' }, true],
  ['a part of an id', { text: '20' }, false],
  ['something else', { text: 'xyz' }, false],
  ['its product', { itemId: '1' }, true],
  ['another product', { itemId: '2' }, false],
  ['its campaign', { campaignId: line.campaignId }, true],
  ['a campaign whose id stands in its order’s number', { campaignId: '251001' }, false],
  ['its affiliate', { affiliate: '11' }, true],
  ['another affiliate', { affiliate: 'bia' }, false],
  ['its state', { state: 'completed' }, true],
  ['another state', { state: 'pending' }, false],
  ['its validation', { verified: 'valid' }, true],
  ['another validation', { verified: 'unverified' }, false],
  ['its buyer', { buyer: 'new' }, true],
  ['another buyer', { buyer: 'existing' }, false],
  ['its kind of campaign', { campaign: 'open' }, true],
  ['another kind', { campaign: 'target' }, false],
  ['what is deducted', { deduction: 'deducted' }, true],
  ['its method', { deduction: 'AMSCredit' }, true],
  ['what is pending', { deduction: 'pending' }, false],
  ['its channel', { channel: 'Telegram' }, true],
  ['another channel', { channel: 'Facebook' }, false],
  ['another order type', { orderType: 'Indirect Order' }, false],
])('a filter by %s', (_what, over, found) => {
  expect(filterSales([line], filter(over), dayOf)).toHaveLength(found ? 1 : 0);
});

it.each([
  ['Seller Open Campaign', 'open'],
  ['Seller Target Campaign', 'target'],
  ['Seller MCN Campaign', 'mcn'],
  ['Shopee Target Campaign', 'shopee'],
  ['', ''],
] as const)('takes %j for %j', (campaignType, kind) => {
  expect(campaignKind({ campaignType })).toBe(kind);
});

it('keeps lines of files that tell no day', () => {
  expect(filterSales([{ ...line, day: 0 }], filter(), dayOf)).toHaveLength(1);
  expect(filterSales([{ ...line, concluded: 0 }], filter({ by: 'concluded', from: 0 }), dayOf)).toHaveLength(0);
});

it('groups are the whole: by affiliate, product, channel and campaign', () => {
  const some = fc.record({
    affiliateId: fc.constantFrom('a', 'b', ''),
    itemId: fc.constantFrom('1', '2', '3'),
    channel: fc.constantFrom('Telegram', 'Facebook'),
    campaignId: fc.constantFrom('9', '8', ''),
    orderId: fc.constantFrom('x', 'y', 'z'),
    state: fc.constantFrom('completed', 'pending', 'cancelled', 'unpaid' as const),
    cents: fc.integer({ min: 0, max: 9_999 }),
    refundCents: fc.constantFrom(0, 0, 50),
    told: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 25 }), (told) => {
      const lines = told.map(({ told: at, ...one }) => ({ ...aSaleLine(one), ...(at === 0 ? { fee: null, feeRate: null } : {}) }));
      const whole = saleSums(lines.filter(({ state }) => state === 'completed' || state === 'pending'));
      for (const by of SALE_GROUPS) {
        const groups = saleGroups(lines, by);
        for (const figure of ['sales', 'refund', 'afterRefunds', 'commission', 'toMcn'] as const)
          expect(groups.reduce((sum, group) => sum + group[figure], 0n)).toBe(whole[figure]);
        const fees = groups.map(({ fee }) => fee);
        expect(fees.includes(null) ? null : fees.reduce((sum, fee) => (sum ?? 0n) + (fee ?? 0n), 0n)).toBe(whole.fee);
        expect(groups.reduce((sum, { lines: count }) => sum + count, 0)).toBe(whole.lines);
        const shown = groups.map(({ sales }) => sales);
        expect(shown, 'in the order of the figure that stands first').toEqual(shown.toSorted((a, b) => Number(b - a)));
      }
    }),
  );
});

it('tells which affiliates sold a product', () => {
  const lines = ['a', 'b', 'a'].map((affiliateId, at) =>
    aSaleLine({ affiliateId, affiliateName: affiliateId.toUpperCase(), orderId: String(at), itemId: '7' }),
  );
  expect(saleGroups(lines, 'product')).toMatchObject([{ id: '7', name: 'Cup', others: 2, orders: 3 }]);
  expect(saleGroups(lines, 'affiliate').map(({ id, name, orders, others }) => [id, name, orders, others])).toEqual([
    ['a', 'A', 2, 1],
    ['b', 'B', 1, 1],
  ]);
});

it('a group is called by its name, username or id, without what hides or turns', () => {
  expect(groupTitle({ name: '\u202eAna\u200b', username: 'ana', id: '1', campaignType: '' }, 'affiliate', AS_IS)).toBe('Ana');
  expect(groupTitle({ name: '\u200b', username: '\u2066ana', id: '1', campaignType: '' }, 'affiliate', AS_IS)).toBe('ana');
  expect(groupTitle({ name: '', username: '', id: '\u202eTiktok', campaignType: '' }, 'channel', AS_IS)).toBe('TikTok');
  const inWords = (code: string) => (code === 'Others' ? 'Outros' : code);
  expect(groupTitle({ name: '', username: '', id: 'Others', campaignType: '' }, 'channel', inWords)).toBe('Outros');
});

it('a campaign is called by its own name, without one by its kind', () => {
  const lines = ['9', '8'].map((campaignId) => aSaleLine({ campaignId, orderId: campaignId, campaignType: 'Seller Target Campaign' }));
  const groups = saleGroups(lines, 'campaign', new Map([['9', 'Natal']]));
  const words = (code: string) => (code === 'campaign:target' ? 'Campanha exclusiva' : code);
  expect(groups.map((group) => [group.id, groupTitle(group, 'campaign', words)]).sort()).toEqual([
    ['8', 'Campanha exclusiva'],
    ['9', 'Natal'],
  ]);
});

it.each([
  [campaignCode({ campaignType: 'Seller Open Campaign' }), 'campaign:open'],
  [campaignCode({ campaignType: 'Seller Target Campaign' }), 'campaign:target'],
  [campaignCode({ campaignType: 'Seller MCN Campaign' }), 'campaign:mcn'],
  [campaignCode({ campaignType: 'Shopee Target Campaign' }), 'campaign:shopee'],
  [campaignCode({ campaignType: 'Something \u202eelse' }), 'Something else'],
  [campaignCode({ campaignType: '' }), ''],
  [orderTypeCode('Direct Order'), 'orderType:direct'],
  [orderTypeCode('Indirect Order'), 'orderType:indirect'],
  [orderTypeCode('Odd Order'), 'Odd Order'],
  [orderTypeCode('Pedido direto'), 'Pedido direto'],
  [buyerCode('New'), 'buyer:new'],
  [buyerCode('existing'), 'buyer:existing'],
  [buyerCode('VIP'), 'VIP'],
])('Shopee’s own word is a code where it is known, and itself where it is not: %s', (code, expected) => {
  expect(code).toBe(expected);
});

it('every line is once in what counts or in what is left out: with those turned down they are the confirmed ones, all together the placed ones', () => {
  const states = fc.constantFrom('completed', 'pending', 'cancelled', 'unpaid' as const);
  const some = fc.record({
    orderId: fc.integer({ min: 0, max: 5 }).map(String),
    cents: fc.nat(9_999),
    state: states,
    verified: fc.constantFrom('valid', 'invalid', 'unverified' as const),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), (told) => {
      const lines = told.map((one) => aSaleLine(one));
      const { sold, turnedDown, cancelled, unpaid } = sumsOfAll(lines);
      const confirmed = saleSums(lines.filter(({ state }) => state === 'completed' || state === 'pending'));
      expect([sold.sales + turnedDown.sales, sold.commission + turnedDown.commission]).toEqual([confirmed.sales, confirmed.commission]);
      expect([sold, turnedDown, cancelled, unpaid].reduce((sum, { sales }) => sum + sales, 0n)).toBe(saleSums(lines).sales);
      expect([sold, turnedDown, cancelled, unpaid].reduce((sum, { lines: count }) => sum + count, 0)).toBe(lines.length);
    }),
  );
});
