import { describe, expect, it } from 'vitest';
import { fromSold } from '#lib/domain/reports/bills/from-sold';
import { saleSums } from '#lib/domain/reports/bills/sale-sums';
import { linesOfOrder, type OrderAnswer } from './order-lines';

const item: OrderAnswer['items'][number] = {
  itemId: '7',
  itemName: 'Cup',
  modelId: '8',
  l1CategoryId: '100',
  l2CategoryId: null,
  l3CategoryId: null,
  promotionId: '8_0_0',
  price: '90.9',
  qty: 2,
  sellerCampaignType: 'Seller Open Campaign',
  attrCampaignId: '18446744073709551615',
  purchaseValue: '181.8',
  refundAmount: null,
  itemBrandCommission: '18.18',
  itemBrandCommissionRateToAffiliate: 1000 as never,
  itemBrandCommissionToAffiliate: '18.18',
  itemBrandCommissionRateToMcn: null,
  itemBrandCommissionToMcn: null,
  sellerServiceFeeRate: 1400 as never,
  sellerServiceFee: '2.55',
};
const order: OrderAnswer = {
  orderSn: 'SN1',
  orderStatus: 'Completed',
  verifiedStatus: 'Verified',
  placeOrderTime: '2026-08-09T23:36:22',
  orderCompletedTime: '2026-08-10T00:00:00',
  conversionCompletedTime: null,
  affiliateId: '31',
  affiliateName: 'Ana',
  affiliateUsername: 'ana.br',
  linkedMcn: null,
  orderBrandCommission: '18.18',
  channel: 'Telegram',
  orderType: 'Direct Order',
  buyerStatus: 'Existing',
  items: [item],
  campaignPartner: null,
};

describe('an order of a conversion report or a bill', () => {
  it('is its items, by the clock and calendar of the market, money and rates exact, nothing guessed', () => {
    expect(linesOfOrder(order, 'BR', 5, 'AMSCredit')).toEqual([
      {
        orderId: 'SN1',
        itemId: '7',
        modelId: '8',
        promotionId: '8_0_0',
        source: 'api',
        asOf: 5,
        purchaseTime: Date.UTC(2026, 7, 10, 2, 36, 22) / 1000,
        completeTime: Date.UTC(2026, 7, 10, 3) / 1000,
        concludedTime: 0,
        day: Date.UTC(2026, 7, 9) / 86_400_000,
        state: 'completed',
        verified: 'valid',
        deduction: 'AMSCredit',
        affiliateId: '31',
        affiliateName: 'Ana',
        affiliateUsername: 'ana.br',
        mcn: '',
        partner: '',
        campaignId: '18446744073709551615',
        campaignType: 'Seller Open Campaign',
        channel: 'Telegram',
        orderType: 'Direct Order',
        buyer: 'existing',
        itemName: 'Cup',
        category1: '100',
        category2: '',
        category3: '',
        quantity: 2,
        price: 9_090_000,
        value: 18_180_000,
        refund: 0,
        commission: 1_818_000,
        toAffiliate: 1_818_000,
        toMcn: 0,
        fee: 255_000,
        affiliateRate: 100_000,
        mcnRate: -1,
        feeRate: 140_000,
        orderCommission: 1_818_000,
      },
    ]);
  });

  it.each([
    ['no time', { placeOrderTime: null }],
    ['no number', { orderSn: '' }],
    ['an amount that is finer than all others', { items: [{ ...item, itemBrandCommission: '1.1234567' }] }],
    ['an amount that no number holds', { items: [item, { ...item, purchaseValue: '99999999999999' }] }],
  ])('cannot be read with %s: it is never counted as 0', (_what, change) => {
    expect(linesOfOrder({ ...order, ...change }, 'BR', 5)).toBeNull();
  });

  it('keeps words that nobody knows as unknown', () => {
    const [line] = linesOfOrder({ ...order, orderStatus: 'Frozen', verifiedStatus: '?', buyerStatus: 'Maybe' }, 'VN', 5) ?? [];
    expect(line).toMatchObject({ state: 'unknown', verified: 'unknown', buyer: '', deduction: '' });
  });

  const told = { ...item, refundAmount: '0', linkedMcn: null };
  const asSale = (change: Partial<typeof item>, more: Partial<OrderAnswer> = {}) =>
    linesOfOrder({ ...order, ...more, items: [{ ...told, ...change }] }, 'BR', 5)?.map((line) => fromSold(line, () => 0))[0];

  it.each([
    ['value', { purchaseValue: null }, {}],
    ['quantity', { qty: null }, {}],
    ['toMcn', { itemBrandCommissionToMcn: null }, { linkedMcn: 'mcn.1' }],
  ] as const)('an amount that is missing is not known, and is no 0: %s', (name, change, more) => {
    const line = asSale(change, more);
    expect(line?.[name]).toBeNull();
    expect(saleSums(line ? [line] : []).untold).toBe(1);
  });

  it('a price and a fee that are missing are not known, and a fee makes no sum of fees', () => {
    const line = asSale({ price: null, sellerServiceFee: null });
    expect([line?.price, line?.fee, saleSums(line ? [line] : [])]).toMatchObject([null, null, { fee: null, untold: 0 }]);
  });

  it('nothing was refunded where no refund is told, and sums are whole', () => {
    const line = asSale({ refundAmount: null });
    expect([line?.refund, saleSums(line ? [line] : []).untold]).toEqual([0, 0]);
  });

  it('nothing goes to a network that there is not', () => {
    expect(asSale({ itemBrandCommissionToMcn: null })?.toMcn).toBe(0);
  });

  it.each([
    ['Completed', 'Valid', null],
    ['Pending', 'Unverified', null],
    ['Completed', 'Invalid', 0],
    ['Cancelled', 'Unverified', 0],
    ['Unpaid', 'Unverified', 0],
  ] as const)('a commission that is missing of an order %s and %s: %j', (orderStatus, verifiedStatus, commission) => {
    expect(asSale({ itemBrandCommission: null }, { orderStatus, verifiedStatus })?.commission ?? null).toBe(commission);
  });
});
