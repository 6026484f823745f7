import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import { clockOf } from '#lib/domain/time/zone-clock';
import { conversions } from '#lib/shopee-affiliate/reports';
import { type AffiliateAccount, startWorld, type World } from '#test/world';
import { ask } from '#test/world/line/client';
import { type ConversionNode, linesOfConversion } from './conversion-lines';
import { dayInZone } from './day-in-zone';
import { readLines } from './read-lines';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const FIELDS = `nodes{clickTime purchaseTime conversionId shopeeCommissionCapped sellerCommission totalCommission netCommission mcnManagementFeeRate
mcnManagementFee mcnContractId linkedMcnName buyerType utmContent device productType referrer orders{orderId shopType orderStatus items{shopId shopName
completeTime promotionId modelId itemId itemName itemPrice displayItemStatus actualAmount refundAmount qty imageUrl itemTotalCommission
itemSellerCommission itemSellerCommissionRate itemShopeeCommissionCapped itemShopeeCommissionRate itemNotes globalCategoryLv1Name
globalCategoryLv2Name globalCategoryLv3Name fraudStatus fraudReason attributionType channelType campaignPartnerName campaignType}}}
pageInfo{limit hasNextPage scrollId}`;

let shift = 0;
async function nodesOf(account: AffiliateAccount): Promise<readonly ConversionNode[]> {
  // First pages stand half a minute apart.
  shift += 31_000;
  world.shiftClock(shift);
  const { data } = await ask(world, account, `{conversionReport(limit:500){${FIELDS}}}`);
  const { nodes } = v.parse(conversions, asText((data as unknown as Record<string, unknown>)['conversionReport']));
  return nodes.filter((node) => node !== null);
}
/** Ids as text, as the engine hands them to the schemas. */
const asText = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(asText)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, /Id$/.test(name) && typeof each === 'number' ? String(each) : asText(each)]),
        )
      : value;
const units = (text: string | null): number => Math.round(Number(text) * 100_000);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

describe('the lines of a conversion', () => {
  it.each(MARKET_CODES)(
    'add up in %s to what the report says, fee and net included, for an account with a network and without',
    async (market) => {
      for (const account of world.accounts.affiliate.filter((one) => one.market === market && one.note === undefined)) {
        const nodes = await nodesOf(account);
        expect(nodes.length).toBeGreaterThan(100);
        for (const node of nodes) {
          const lines = linesOfConversion(node, market, 1);
          expect(lines).toHaveLength(sum(node.orders.map(({ items }) => items.length)));
          const of = (name: 'shopee' | 'seller' | 'fee' | 'net') => sum((lines ?? []).map((line) => line[name]));
          expect([of('shopee'), of('seller'), of('fee'), of('net')]).toEqual(
            [node.shopeeCommissionCapped, node.sellerCommission, node.mcnManagementFee, node.netCommission].map(units),
          );
          for (const line of lines ?? []) {
            expect(line.gross).toBeGreaterThanOrEqual(line.shopee);
            expect([line.subId1, line.subId2, line.subId3, line.subId4, line.subId5].join('-')).toBe(node.utmContent);
          }
        }
      }
    },
  );

  it.each(['mcnManagementFee', 'purchaseTime'] as const)('are none, not 0, where its %s cannot be read', async (field) => {
    const [account] = world.accounts.affiliate;
    if (!account) throw new Error('no account');
    const [node] = await nodesOf(account);
    if (!node) throw new Error('no conversion');
    expect(linesOfConversion({ ...node, [field]: field === 'purchaseTime' ? null : 'R$ 1' }, 'BR', 1)).toBeNull();
    const [order] = node.orders;
    if (!order) throw new Error('no order');
    const broken = order.items.map((item) => ({ ...item, actualAmount: '1,50' }));
    expect(linesOfConversion({ ...node, orders: [{ ...order, items: broken }] }, 'BR', 1)).toBeNull();
  });
});

describe('numbers that cannot be held as they are written', () => {
  const plainItem = {
    itemId: '7',
    modelId: '',
    qty: 1,
    itemPrice: '100',
    actualAmount: '100',
    refundAmount: null,
    itemShopeeCommissionRate: '0.1',
    itemSellerCommissionRate: null,
    itemSellerCommission: '3',
    itemShopeeCommissionCapped: '6',
  };
  const nodeOf = (item: object, more: object = {}) =>
    ({
      conversionId: '1',
      purchaseTime: 1_700_000_000_000,
      mcnManagementFee: null,
      mcnManagementFeeRate: null,
      orders: [{ orderId: 'o', items: [{ ...plainItem, ...item }, plainItem] }],
      ...more,
    }) as never;
  const AMOUNTS = ['itemPrice', 'actualAmount', 'refundAmount', 'itemSellerCommission', 'itemShopeeCommissionCapped'];
  const RATES = ['itemShopeeCommissionRate', 'itemSellerCommissionRate'];
  const items = [
    ...AMOUNTS.flatMap((name) =>
      ['1e21', '-1e21', '9'.repeat(21), `-${'9'.repeat(21)}`, '90071992547.40992', '-90071992547.40992', '0.000001', 'NaN', '1,5', '١'].map(
        (text) => [name, text] as const,
      ),
    ),
    ...RATES.flatMap((name) => ['-0.1', '1.000001', '12.5', '-99999999999', '1e-3', '0.0000001'].map((text) => [name, text] as const)),
    ...[1.5, 2 ** 31, -(2 ** 31), 1e21, Number.NaN].map((number) => ['qty', number] as const),
    ...[2 ** 31 * 1000, 1e15].map((number) => ['completeTime', number] as const),
  ];

  it.each(items)('make a conversion unread: %s %s', (name, value) => {
    expect(linesOfConversion(nodeOf({ [name]: value }), 'BR', 1)).toBeNull();
  });

  it.each(['purchaseTime', 'clickTime'])('make it unread: %s in another century', (name) => {
    expect(linesOfConversion(nodeOf({}, { [name]: 2 ** 31 * 1000 }), 'BR', 1)).toBeNull();
  });

  it('make it unread where its parts can be held and their sum cannot', () => {
    const most = { itemSellerCommission: '90071992547.40991', itemShopeeCommissionCapped: '90071992547.40991' };
    expect(linesOfConversion(nodeOf(most), 'BR', 1)).toBeNull();
  });

  it('are held up to the last unit, on both sides of 0', () => {
    for (const text of ['90071992547.4099', '-90071992547.4099']) {
      const [line] = linesOfConversion(nodeOf({ itemSellerCommission: text, itemShopeeCommissionCapped: '0' }), 'BR', 1) ?? [];
      expect(line?.seller).toBe(Math.sign(Number(text)) * 9_007_199_254_740_990);
    }
  });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'takes %s for a word that it does not know, wherever it stands',
  (word) => {
    const item = { itemId: '7', modelId: '', qty: 1, itemPrice: null, actualAmount: '0', refundAmount: null, itemSellerCommission: '0' };
    const rates = { itemShopeeCommissionRate: null, itemSellerCommissionRate: null, itemShopeeCommissionCapped: '0' };
    const words = { fraudStatus: word, displayItemStatus: word, attributionType: word, channelType: word };
    const orders = [{ orderId: word, orderStatus: word, items: [{ ...item, ...rates, ...words }] }];
    const node = {
      conversionId: '1',
      purchaseTime: 1_700_000_000_000,
      mcnManagementFee: null,
      mcnManagementFeeRate: null,
      orders,
    } as never;
    const [line] = linesOfConversion(node, 'BR', 1) ?? [];
    expect(line).toMatchObject({ orderId: word, state: 'pending', fraud: 'unverified', attribution: 'unknown', channel: word });
    expect(structuredClone(line)).toEqual(line);
  },
);

it('counts what cannot be read and is of no day that was asked for to the last of them', () => {
  const nodes = [null, { purchaseTime: 4_000_000_000_000, orders: [] }, { purchaseTime: 86_400_000 * 20_000, orders: [] }] as never[];
  const broken = nodes.map((node) => node && { ...(node as object), mcnManagementFee: 'x', mcnManagementFeeRate: null });
  expect(readLines(broken as never[], 1, 'SG', 1, { from: 19_999, to: 20_001 }).unread).toEqual([20_001, 20_001, 20_001, 20_000]);
});

it('reads a conversion of more items than a call takes arguments', () => {
  const nothing = {
    qty: 0,
    itemPrice: '0',
    actualAmount: '0',
    refundAmount: '0',
    itemSellerCommission: '0',
    itemShopeeCommissionCapped: '0',
  };
  const rates = { itemShopeeCommissionRate: null, itemSellerCommissionRate: null };
  const items = Array.from({ length: 150_000 }, (_, at) => ({ itemId: String(at + 1), modelId: '1', ...nothing, ...rates }));
  const orders = [{ orderId: 'o', items }];
  const node = { conversionId: '1', purchaseTime: 1_700_000_000_000, mcnManagementFee: null, mcnManagementFeeRate: null, orders } as never;
  expect(readLines([node], 0, 'BR', 1, { from: 1, to: 1 }).lines).toHaveLength(items.length);
});

describe('an amount that a report does not tell', () => {
  const told = {
    itemId: '7',
    modelId: '',
    qty: 2,
    itemPrice: '50',
    actualAmount: '100',
    refundAmount: '0',
    itemTotalCommission: '9',
    itemSellerCommission: '3',
    itemShopeeCommissionCapped: '6',
    itemSellerCommissionRate: '0.03',
    itemShopeeCommissionRate: '0.1',
    displayItemStatus: 'COMPLETED',
    fraudStatus: 'VERIFIED',
  };
  const network = {
    linkedMcnName: 'Network',
    mcnManagementFee: '1',
    mcnManagementFeeRate: '0.1',
    totalCommission: '9',
    netCommission: '8',
  };
  const read = (item: object, more: object = {}) =>
    readLines(
      [
        {
          conversionId: '1',
          purchaseTime: 1_700_000_000_000,
          ...network,
          orders: [{ orderId: 'o', orderStatus: 'COMPLETED', items: [{ ...told, ...item }] }],
          ...more,
        } as never,
      ],
      0,
      'BR',
      1,
      { from: 1, to: 1 },
    );
  const MISSING = [null, ''] as const;
  const each = <T extends readonly unknown[]>(rows: readonly T[]) =>
    MISSING.flatMap((nothing) => rows.map(([name, ...rest]) => [name, nothing, ...rest] as const));

  it('is none where all are told', () => {
    expect(read({})).toMatchObject({ unread: [], lines: [{ net: 800_000, shopee: 600_000, seller: 300_000, fee: 100_000 }] });
  });

  it.each(each([['actualAmount'], ['qty']]))('makes a conversion unread, for it is part of sums: %s %j', (name, nothing) => {
    expect(read({ [name as string]: name === 'qty' ? null : nothing })).toEqual({ lines: [], unread: [1] });
  });

  it.each(each([['itemSellerCommission'], ['itemShopeeCommissionCapped']]))(
    'is what the other part leaves of their sum: %s %j, or makes it unread',
    (name, nothing) => {
      expect(read({ [name as string]: nothing }).lines).toEqual(read({}).lines);
      expect(read({ [name as string]: nothing, itemTotalCommission: nothing })).toEqual({ lines: [], unread: [1] });
      expect(read({ itemSellerCommission: nothing, itemShopeeCommissionCapped: nothing }).unread).toEqual([1]);
    },
  );

  it('is no commission where its rate is 0', () => {
    const nothing = { itemSellerCommission: null, itemSellerCommissionRate: '0', itemTotalCommission: null };
    expect(read(nothing).lines).toMatchObject([{ seller: 0, shopee: 600_000, net: 500_000 }]);
  });

  it.each(MISSING)('is a fee by what is left of the commission, and makes it unread where nobody tells that (%j)', (nothing) => {
    expect(read({}, { mcnManagementFee: nothing }).lines).toEqual(read({}).lines);
    for (const mark of [
      { linkedMcnName: '' },
      { mcnManagementFeeRate: '0' },
      { linkedMcnName: '', mcnManagementFeeRate: '0', mcnContractId: '7' },
    ])
      expect(read({}, { ...mark, mcnManagementFee: nothing, netCommission: nothing })).toEqual({ lines: [], unread: [1] });
  });

  it('is no fee where there is no network', () => {
    const none = { linkedMcnName: '', mcnContractId: '0', mcnManagementFee: null, mcnManagementFeeRate: null, netCommission: null };
    expect(read({}, none).lines).toMatchObject([{ fee: 0, net: 900_000 }]);
  });

  it('is nothing where nothing is paid: of what was cancelled, and of fraud', () => {
    const nothing = {
      actualAmount: null,
      qty: null,
      itemSellerCommission: null,
      itemShopeeCommissionCapped: null,
      itemTotalCommission: null,
    };
    for (const why of [{ displayItemStatus: 'CANCELLED' }, { fraudStatus: 'FRAUD' }])
      expect(read({ ...nothing, ...why }, { mcnManagementFee: '0' }).lines).toMatchObject([{ value: 0, quantity: 0, net: 0 }]);
  });

  it('is nothing given back', () => {
    expect(read({ refundAmount: null }).lines).toEqual(read({}).lines);
  });

  it('is a price that nobody knows, of which no sum is made', () => {
    expect(read({ itemPrice: null }).lines).toMatchObject([{ price: NOT_TOLD, net: 800_000 }]);
  });
});

describe('what a conversion lost', () => {
  const item = (given: Partial<ConversionNode['orders'][number]['items'][number]>) =>
    ({
      itemId: '7',
      modelId: '',
      qty: 1,
      actualAmount: '100',
      refundAmount: '0',
      itemPrice: '100',
      itemShopeeCommissionRate: '0.1',
      itemSellerCommissionRate: '0.05',
      itemShopeeCommissionCapped: '0',
      itemSellerCommission: '0',
      displayItemStatus: 'CANCEL',
      fraudStatus: 'UNVERIFIED',
      attributionType: 'ORDERED_IN_DIFFERENT_SHOP',
      ...given,
    }) as ConversionNode['orders'][number]['items'][number];
  const nodeOf = (items: ConversionNode['orders'][number]['items'], orderStatus = 'CANCELLED', mcnManagementFeeRate = '0') =>
    ({
      conversionId: '1',
      purchaseTime: 1_700_000_000_000,
      mcnManagementFee: '0',
      mcnManagementFeeRate,
      orders: [{ orderId: 'o', orderStatus, items }],
    }) as unknown as ConversionNode;
  const rule = { cap: { most: 600_000n, per: 'order', orders: 20 }, sellerPartElsewhere: null } as const;
  const completedItem = { displayItemStatus: 'COMPLETED', itemShopeeCommissionCapped: '6' };
  it.each([
    ['by its rates', nodeOf([item({})]), undefined, [1_500_000]],
    [
      'as the reports write it: no value, all that was paid as refund',
      nodeOf([item({ actualAmount: '0', refundAmount: '100' })]),
      undefined,
      [1_500_000],
    ],
    ['less the fee of a network', nodeOf([item({})], 'CANCELLED', '0.1'), undefined, [1_350_000]],
    ['with the cap that was learnt', nodeOf([item({})]), rule, [1_100_000]],
    ['without a part that is not paid elsewhere', nodeOf([item({})]), { ...rule, sellerPartElsewhere: false }, [600_000]],
    [
      'nothing of Shopee’s part where another item of the order reaches the cap',
      nodeOf([item(completedItem), item({})], 'COMPLETED'),
      rule,
      [0, 500_000],
    ],
    [
      'the part that was given back',
      nodeOf(
        [
          item({
            ...completedItem,
            itemShopeeCommissionCapped: '6',
            itemSellerCommission: '3',
            displayItemStatus: 'COMPLETED_PARTIAL_REFUNDED',
            refundAmount: '40',
          }),
        ],
        'COMPLETED',
      ),
      undefined,
      [600_000],
    ],
    [
      'of what was judged as fraud',
      nodeOf([item({ displayItemStatus: 'COMPLETED', fraudStatus: 'FRAUD' })], 'COMPLETED'),
      undefined,
      [1_500_000],
    ],
    [
      'nothing while it is open',
      nodeOf([item({ displayItemStatus: 'PENDING', itemShopeeCommissionCapped: '6' })], 'PENDING'),
      undefined,
      [0],
    ],
  ] as const)('is told %s', (_, node, by, lost) => {
    const lines = linesOfConversion(node, 'BR', 1, by) ?? [];
    expect(lines.map((line) => line.lost)).toEqual(lost);
    expect(lines.map((line) => line.lostEstimate)).toEqual(lost);
  });
});

it('knows the day of a moment by any market’s calendar, also around midnight', () => {
  for (const { timeZone } of Object.values(MARKETS))
    for (let minute = 0; minute < 3 * 24 * 60; minute += 7) {
      const moment = Date.UTC(2026, 10, 29) + minute * 60_000;
      const day = new Date(dayInZone(moment, timeZone) * 86_400_000).toISOString().slice(0, 10);
      expect(day).toBe(clockOf(moment, timeZone).slice(0, 10));
    }
});
