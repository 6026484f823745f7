import { describe, expect, it } from 'vitest';
import { ask } from '#test/world/line/client';
import type { AffiliateAccount } from './accounts';
import { affiliateSetup } from './affiliate-client';
import { closedCycles } from './orders/cycles';

const setup = affiliateSetup();
const DAY = 86_400_000;

interface Item {
  itemId: number;
  modelId: number;
  promotionId: string;
  displayItemStatus: string;
  refundAmount: string;
  actualAmount: string;
  qty: number;
  itemTotalCommission: string;
  itemShopeeCommissionCapped: string;
  itemShopeeCommissionRate: string;
  attributionType: string;
  campaignType: string;
  fraudStatus: string;
}
interface Node {
  conversionId: number;
  purchaseTime: number;
  utmContent: string;
  productType: string;
  totalCommission: string;
  netCommission: string;
  mcnManagementFee: string;
  orders: { orderId: string; orderStatus: string; items: Item[] }[];
}
const NODES =
  'nodes{conversionId purchaseTime utmContent productType totalCommission netCommission mcnManagementFee orders{orderId orderStatus items{itemId modelId promotionId displayItemStatus refundAmount actualAmount qty itemTotalCommission itemShopeeCommissionCapped itemShopeeCommissionRate attributionType campaignType fraudStatus}}} pageInfo{hasNextPage scrollId}';

let shift = 0;
/** Every page of a report, first pages half a minute apart. */
async function all(operation: string, args: string, account: AffiliateAccount = setup.account): Promise<Node[]> {
  const nodes: Node[] = [];
  shift += 31_000;
  setup.world.shiftClock(shift);
  for (let scrollId = ''; ; ) {
    const more = scrollId === '' ? '' : `,scrollId:"${scrollId}"`;
    const answer = await ask(setup.world, account, `{${operation}(limit:500${args}${more}){${NODES}}}`);
    const page = (answer.data as unknown as Record<string, { nodes: Node[]; pageInfo: { hasNextPage: boolean; scrollId: string } }>)[
      operation
    ];
    if (!page) throw new Error(JSON.stringify(answer.errors));
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    scrollId = page.pageInfo.scrollId;
  }
}
const wait = (ms: number): void => {
  shift += ms;
  setup.world.shiftClock(shift);
};
const post = async (path: string, body: unknown) =>
  (await fetch(`${setup.world.http}/__world/${path}`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<
    Record<string, unknown>
  >;
const linesOf = (nodes: readonly Node[]) =>
  new Map(
    nodes.flatMap((node) =>
      node.orders.flatMap((order) =>
        order.items.map(
          (item) =>
            [[node.conversionId, order.orderId, item.itemId, item.modelId, item.promotionId, node.purchaseTime].join(' '), item] as const,
        ),
      ),
    ),
  );
const units = (text: string): number => Math.round(Number(text) * 10_000);
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0);
const now = () => setup.world.clock().now;

describe('the time line of an account', () => {
  it('keeps every line that it has shown, and a day adds a day', async () => {
    shift = 0;
    const before = linesOf(await all('conversionReport', ''));
    const day = Math.floor(now() / DAY);
    wait(DAY);
    const after = await all('conversionReport', '');
    const oldest = now() / 1000 - 90 * 86_400;
    const lost = [...before.keys()].filter((key) => !linesOf(after).has(key) && Number(key.split(' ').at(-1)) >= oldest);
    expect(lost).toEqual([]);
    expect(before.size).toBeGreaterThan(250);
    expect(after.filter(({ purchaseTime }) => Math.floor(purchaseTime / 86_400) > day - 1).length).toBeGreaterThan(0);
  });

  it('settles all that is pending within 25 days, once and for ever', async () => {
    shift = 0;
    const pending = [...linesOf(await all('conversionReport', ',orderStatus:PENDING'))].filter(
      ([, { displayItemStatus }]) => displayItemStatus === 'PENDING',
    );
    expect(pending.length).toBeGreaterThan(20);
    wait(25 * DAY);
    const settled = linesOf(await all('conversionReport', ''));
    expect(
      pending
        .map(([key]) => settled.get(key)?.displayItemStatus ?? 'lost')
        .filter((state) => !/^(COMPLETED|COMPLETED_PARTIAL_REFUNDED|CANCEL)$/.test(state)),
    ).toEqual([]);
    wait(3 * DAY);
    const later = linesOf(await all('conversionReport', ''));
    expect(pending.filter(([key]) => later.has(key) && later.get(key)?.displayItemStatus !== settled.get(key)?.displayItemStatus)).toEqual(
      [],
    );
  });

  it('never changes a cycle that is closed, and closes the next one in its time', async () => {
    shift = 0;
    const [cycle] = closedCycles(setup.account, now() / 1000);
    const paid = await all('validatedReport', `,validationId:${cycle?.validationId}`);
    expect(paid.length).toBeGreaterThan(50);
    wait(31 * DAY);
    const [newest] = closedCycles(setup.account, now() / 1000);
    expect(newest?.validationId).not.toBe(cycle?.validationId);
    expect(await all('validatedReport', `,validationId:${cycle?.validationId}`)).toEqual(paid);
    expect(await setup.errorOf(`{validatedReport(validationId:${Number(newest?.validationId) + 1}){nodes{conversionId}}}`)).toEqual([
      11001,
      expect.stringContaining('validation id'),
    ]);
  });

  it('pays a cycle otherwise than it was reported: fraud, fewer pieces, money taken back', async () => {
    shift = 0;
    const cycles = closedCycles(setup.account, now() / 1000);
    await post('affiliate/rows', { appId: setup.account.appId, rows: 20_000 });
    const paid: Node[] = [];
    for (const { validationId } of cycles) paid.push(...(await all('validatedReport', `,validationId:${validationId}`)));
    const items = paid.flatMap(({ orders }) => orders.flatMap((order) => order.items));
    expect(items.some(({ fraudStatus, itemTotalCommission }) => fraudStatus === 'FRAUD' && itemTotalCommission === '0')).toBe(true);
    expect(items.some(({ itemTotalCommission, qty }) => units(itemTotalCommission) < 0 && qty < 0)).toBe(true);
  });
});

describe('the orders of an account', () => {
  it('are of every kind: several orders and items, mixed states, digital, all campaigns, other shops, gifts, refunds', async () => {
    shift = 0;
    await post('affiliate/rows', { appId: setup.account.appId, rows: 20_000 });
    const nodes = await all('conversionReport', '');
    const orders = nodes.flatMap((node) => node.orders);
    const items = orders.flatMap((order) => order.items);
    expect(items.length).toBeGreaterThan(18_500);
    expect(items.length).toBeLessThan(21_500);
    const has = (what: string, found: boolean) => expect(found, what).toBe(true);
    has(
      'several orders',
      nodes.some((node) => node.orders.length > 1),
    );
    has(
      'several items',
      orders.some((order) => order.items.length > 1),
    );
    has(
      'mixed orders',
      nodes.some((node) => new Set(node.orders.map(({ orderStatus }) => orderStatus)).size > 1),
    );
    has(
      'mixed items',
      orders.some((order) => new Set(order.items.map(({ displayItemStatus }) => displayItemStatus)).size > 1),
    );
    has(
      'digital',
      nodes.some(({ productType }) => productType === 'DP'),
    );
    has(
      'refund',
      items.some(({ refundAmount, displayItemStatus }) => units(refundAmount) > 0 && displayItemStatus === 'COMPLETED_PARTIAL_REFUNDED'),
    );
    has(
      'gift',
      orders.some((order) =>
        order.items.some((one) => one.actualAmount === '0' && order.items.some((other) => other !== one && other.modelId === one.modelId)),
      ),
    );
    has(
      'no sub ids',
      nodes.some(({ utmContent }) => utmContent === '----'),
    );
    expect([...new Set(items.map(({ campaignType }) => campaignType))].sort()).toEqual([
      'MCN_CAMPAIGN',
      'NON_SELLER_CAMPAIGN',
      'SELLER_OPEN_CAMPAIGN',
      'SELLER_TARGET_CAMPAIGN',
    ]);
    expect([...new Set(items.map(({ displayItemStatus }) => displayItemStatus))].sort()).toEqual([
      'CANCEL',
      'COMPLETED',
      'COMPLETED_PARTIAL_REFUNDED',
      'PENDING',
      'UNPAID',
    ]);
    const elsewhere = items.filter(({ attributionType }) => attributionType === 'ORDERED_IN_DIFFERENT_SHOP').length / items.length;
    expect(elsewhere).toBeGreaterThan(0.8);
    expect(elsewhere).toBeLessThan(0.95);
  });

  it.each(['VN', 'BR'] as const)(
    'are paid in %s by a cap for each order, and items add up to their node to the last digit',
    async (market) => {
      shift = 0;
      const account = setup.world.accounts.affiliate.find((one) => one.market === market) as AffiliateAccount;
      await post('affiliate/rows', { appId: account.appId, rows: 2000 });
      const nodes = await all('conversionReport', '', account);
      const orders = nodes.flatMap((node) => node.orders);
      // What is found to be fraud pays nothing, whatever its order's cap.
      const clean = orders.filter((order) => order.items.every(({ fraudStatus }) => fraudStatus !== 'FRAUD'));
      const capped = clean.filter((order) => {
        const paid = order.items.filter(({ displayItemStatus }) => displayItemStatus !== 'CANCEL');
        const promised = sum(
          paid.map((item) => (units(item.actualAmount) - units(item.refundAmount)) * Number(item.itemShopeeCommissionRate)),
        );
        return sum(paid.map((item) => units(item.itemShopeeCommissionCapped))) < promised - 2;
      });
      const caps = new Set(capped.map((order) => sum(order.items.map((item) => units(item.itemShopeeCommissionCapped)))));
      expect(capped.length).toBeGreaterThan(20);
      expect([...caps]).toEqual([{ VN: 200_000_000, BR: 120_000 }[market]]);
      for (const node of nodes) {
        expect(units(node.totalCommission)).toBe(
          sum(node.orders.flatMap((order) => order.items.map((item) => units(item.itemTotalCommission)))),
        );
        expect(units(node.netCommission)).toBe(units(node.totalCommission) - units(node.mcnManagementFee));
      }
    },
  );

  it('leave a network its fee where the account is linked with one', async () => {
    shift = 0;
    const linked = setup.world.accounts.affiliate.find(({ market, appId }) => market === 'BR' && appId.endsWith('02')) as AffiliateAccount;
    const nodes = await all('conversionReport', '', linked);
    const earning = nodes.filter(({ totalCommission }) => units(totalCommission) > 0);
    expect(earning.length).toBeGreaterThan(50);
    for (const node of earning) expect(units(node.mcnManagementFee)).toBe(Math.round(units(node.totalCommission) / 10));
  });
});

describe('a link that was made here', () => {
  it('earns what is credited to it: sub ids, shop, items, cancellation, day', async () => {
    shift = 0;
    const made = await ask(
      setup.world,
      setup.account,
      'mutation{generateShortLink(input:{originUrl:"https://shopee.com.br/product/1/2",subIds:["story","","nov2026"]}){shortLink}}',
    );
    const { shortLink } = (made.data as unknown as { generateShortLink: { shortLink: string } }).generateShortLink;
    const credited = await post('orders', {
      link: shortLink,
      orders: [{ items: [{ paid: 100 }, { paid: 50, cancelled: true }] }, { shop: 'other', day: 20, cancelled: true }],
    });
    const wanted = (credited['conversions'] as { conversionId: string }[]).map(({ conversionId }) => Number(conversionId));
    wait(2000);
    const nodes = (await all('conversionReport', '')).filter(({ conversionId }) => wanted.includes(conversionId));
    expect(nodes).toHaveLength(2);
    expect(nodes.map(({ utmContent }) => utmContent)).toEqual(['story--nov2026--', 'story--nov2026--']);
    const [fresh, old] = nodes;
    expect(fresh?.orders[0]).toMatchObject({
      orderStatus: 'PENDING',
      items: [
        { actualAmount: '100', displayItemStatus: 'PENDING' },
        { actualAmount: '50', displayItemStatus: 'CANCEL', itemTotalCommission: '0' },
      ],
    });
    expect(old?.orders[0]).toMatchObject({
      orderStatus: 'CANCELLED',
      items: [{ attributionType: 'ORDERED_IN_DIFFERENT_SHOP', itemTotalCommission: '0' }],
    });
    setup.world.reset();
    shift = 0;
    expect((await all('conversionReport', '')).some(({ conversionId }) => wanted.includes(conversionId))).toBe(false);
  });

  it('is named where it is unknown', async () => {
    expect(await post('orders', { link: 'https://s.shopee.com.br/none' })).toEqual({
      error: expect.stringContaining('link: none was made'),
    });
  });

  it('stands for the account’s older ones too: they lead to their pages, and orders come from them', async () => {
    shift = 0;
    const links = (await (await fetch(`${setup.world.http}/__world/affiliate/links?appId=${setup.account.appId}`)).json()) as {
      code: string;
      subIds: string[];
    }[];
    expect(links.length).toBeGreaterThan(5);
    const marks = new Set(links.map(({ subIds }) => Array.from({ length: 5 }, (_, at) => subIds[at] ?? '').join('-')));
    for (const node of await all('conversionReport', '')) expect(marks).toContain(node.utmContent);
  });
});
