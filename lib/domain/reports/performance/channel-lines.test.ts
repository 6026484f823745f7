import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSold } from '#lib/domain/reports/bills/from-sold';
import { isSold, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { saleGroups } from '#lib/domain/reports/conversions/sale-groups';
import { toSegmentBy } from '#lib/domain/reports/lines/columns';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { everyRow } from '#lib/domain/reports/lines/latest-rows';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import { NOT_TOLD, type SoldLine } from '#lib/domain/reports/lines/sold-line';
import { CHANNELS } from '#lib/domain/reports/performance';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { type ChannelQuestion, channelOf, channelRows } from './channel-lines';
import { sumOfRows } from './gather';

const OWN = CHANNELS.filter((one) => one !== 'AllChannel');
const DAYS = { from: 20_000, to: 20_003 };

function ask(lines: readonly SoldLine[], question: Partial<ChannelQuestion> = {}) {
  const dictionary = dictionaryOf();
  const segments = [toSegmentBy(SOLD_COLUMNS, lines, dictionary).hot];
  const whole = { level: 'product', channel: 'SocialMedia', days: DAYS, confirmed: false, digits: 2, ...question } as const;
  return channelRows({ segments, live: everyRow(segments), dictionary }, whole);
}

const lines = fc
  .array(
    fc.record({
      order: fc.nat(9),
      day: fc.integer({ min: 19_999, max: 20_004 }),
      itemId: fc.constantFrom('7', '8', '9'),
      affiliateId: fc.constantFrom('31', '32'),
      channel: fc.constantFrom('Telegram', 'Tiktok', 'Shopeevideo', 'Shopeelive', ''),
      commission: fc.integer({ min: 1, max: 10_000_000 }),
      quantity: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom('completed' as const, 'pending' as const, 'cancelled' as const, 'unpaid' as const),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    // Ten per cent, as the rate of each line says.
    all.map(({ order, ...one }, at) => aSoldLine({ orderId: `o${order}`, modelId: `${at}`, ...one, value: one.commission * 10 })),
  );

it.each([
  ['Telegram', 'SocialMedia'],
  ['Others', 'SocialMedia'],
  ['', 'SocialMedia'],
  ['Shopeevideo', 'ShopeeVideo'],
  ['Shopee Video', 'ShopeeVideo'],
  ['Shopeelive', 'LiveStreaming'],
  ['Live Streaming', 'LiveStreaming'],
])('%s is %s', (word, channel) => expect(channelOf(word)).toBe(channel));

describe.each([false, true])('confirmed alone: %s', (confirmed) => {
  const counts = ({ day, state }: SoldLine) =>
    day >= DAYS.from && day <= DAYS.to && !(confirmed && (state === 'cancelled' || state === 'unpaid'));

  it('a channel is the sum of its products and of its affiliates, and the channels together are all lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const sums = OWN.map((channel) => {
          const [products, affiliates] = (['product', 'affiliate'] as const).map((level) =>
            sumOfRows(ask(all, { level, channel, confirmed })),
          );
          const { orders: _, ...own } = products ?? {};
          expect(affiliates).toMatchObject(own);
          return products?.sales ?? 0n;
        });
        const whole = all.filter(counts).reduce((sum, { value }) => sum + BigInt(value), 0n);
        expect(sums.reduce((sum, sales) => sum + sales, 0n)).toBe(whole);
      }),
    );
  });

  it('an order counts once in each row, however many lines it has there', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const own = all.filter((line) => counts(line) && channelOf(line.channel) === 'SocialMedia');
        const wanted = new Map<string, Set<string>>();
        for (const { itemId, orderId } of own) wanted.set(itemId, (wanted.get(itemId) ?? new Set()).add(orderId));
        const found = new Map(ask(all, { confirmed }).map(({ id, totals }) => [id, totals.orders]));
        expect(found).toEqual(new Map([...wanted].map(([id, orders]) => [id, orders.size])));
      }),
    );
  });
});

it('what performance calls sales is what conversions call sales, refunds still in it, by product, affiliate and channel', () => {
  const refunded = lines.map((all) =>
    all.map((line, at) => ({ ...line, refund: Math.floor((line.value * (at % 3)) / 4), affiliateRate: -1 })),
  );
  fc.assert(
    fc.property(refunded, (all) => {
      const sales = all.filter(({ day }) => day >= DAYS.from && day <= DAYS.to).map((line) => fromSold(line, () => 0));
      const whole = saleSums(sales.filter(isSold));
      for (const level of ['product', 'affiliate'] as const) {
        const rows = OWN.flatMap((channel) => ask(all, { level, channel, confirmed: true }));
        const groups = new Map(saleGroups(sales, level).map((group) => [group.id, group]));
        for (const [id, group] of groups) {
          const own = rows.filter((row) => row.id === id);
          expect(own.reduce((sum, { totals }) => sum + (totals.sales ?? 0n), 0n)).toBe(group.sales);
        }
        expect(sumOfRows(rows)).toMatchObject({ sales: whole.sales, commission: whole.commission });
      }
      expect(whole.sales - whole.refund).toBe(whole.afterRefunds);
    }),
  );
});

it('lines tell neither clicks nor new buyers, and name what sold', () => {
  expect(ask([aSoldLine({ orderId: 'a', day: 20_001, quantity: 2 })])).toEqual([
    {
      id: '7',
      name: 'Cup',
      totals: { sales: 10_000_000n, commission: 1_000_000n, orders: 1, items: 2, clicks: null, newBuyers: null, views: null, likes: null },
    },
  ]);
});

it('does not know the sales of a row where the value of some line is not told', () => {
  const told = aSoldLine({ orderId: 'a', day: 20_001, value: 10_000_000 });
  const [row] = ask([told, aSoldLine({ orderId: 'b', day: 20_001, value: NOT_TOLD })]);
  expect(row?.totals).toMatchObject({ sales: null, orders: 2, commission: 2_000_000n });
});
