import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/** The days of the made lines: a quarter. */
export const FIRST_DAY = 20_600;
export const DAYS = 90;
/** Lines that are stored at once when an account is filled, and when its newest page comes. */
export const BATCH = 5_000;
export const UPSERT = 500;

/** Lines in pages. */
export function* madeBatches(count: number, size: number): Generator<readonly ReportLine[]> {
  let batch: ReportLine[] = [];
  for (const line of madeLines(count)) {
    batch.push(line);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const CHANNELS = ['Facebook', 'Others', 'Websites', 'Instagram', 'WhatsApp'];
const CATEGORIES = Array.from({ length: 27 }, (_, at) => `Category ${at}`);

/** The same numbers each time: a simple generator with the constants of Numerical Recipes. */
function newNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** As an answer of the API leaves it: texts of which each is one, not two that are still to be joined by whoever reads them first. */
const asParsed = (line: ReportLine): ReportLine => JSON.parse(JSON.stringify(line)) as ReportLine;

/** Lines as an account has them: 1.4 items an order, nine of ten of another shop, most of the money capped, some days still open. */
export function* madeLines(count: number): Generator<ReportLine> {
  const next = newNumbers(1);
  let made = 0;
  for (let order = 0; made < count; order++) {
    const day = FIRST_DAY + Math.floor((made / count) * DAYS);
    const purchaseTime = day * 86_400 + next(86_400);
    const open = day > FIRST_DAY + DAYS - 20;
    const state = next(10) === 0 ? 'cancelled' : open ? 'pending' : 'completed';
    const orderId = `26${String(day).slice(-4)}${order.toString(36).toUpperCase().padStart(8, '0')}`;
    const sub = next(400);
    for (let item = next(5) < 3 ? 1 : 2; item > 0 && made < count; item--, made++) {
      const product = Math.floor(next(1000) ** 2 / 50) + next(20_000);
      const value = (20 + next(2000)) * 10_000_000;
      const gross = Math.floor(value / 5);
      const shopee = Math.min(gross, 2_000_000_000);
      const seller = Math.floor(value / 100) * next(10);
      const paid = state === 'cancelled' ? 0 : 1;
      yield asParsed({
        conversionId: String(930_000_000_000_000 + order),
        orderId,
        itemId: String(20_000_000_000 + product),
        modelId: String(450_000_000_000 + product * 3 + item),
        promotionId: '',
        source: 'api',
        asOf: (FIRST_DAY + DAYS) * 86_400,
        purchaseTime,
        clickTime: purchaseTime - next(80_000),
        completeTime: state === 'completed' ? purchaseTime + (5 + next(15)) * 86_400 : 0,
        day,
        state,
        fraud: 'unverified',
        attribution: next(10) === 0 ? 'sameShop' : 'otherShop',
        buyer: next(4) === 0 ? 'NEW' : 'EXISTING',
        device: next(3) === 0 ? 'PC' : 'APP',
        channel: CHANNELS[next(CHANNELS.length)] ?? '',
        referrer: CHANNELS[next(CHANNELS.length)] ?? '',
        campaign: 'XTRA Comm',
        partner: '',
        productType: 'Normal Product',
        itemName: `A product with a name of the usual length, number ${product}`,
        shopId: String(100_000_000 + (product % 4000)),
        shopName: `Shop ${product % 4000}`,
        shopType: 'Preferred(Non-CB)',
        category1: CATEGORIES[product % CATEGORIES.length] ?? '',
        category2: `Category ${product % 150}`,
        category3: `Category ${product % 900}`,
        subId1: `group${sub % 12}`,
        subId2: `post${sub}`,
        subId3: '',
        subId4: '',
        subId5: '',
        note: '',
        quantity: 1 + next(2),
        price: value,
        value,
        refund: 0,
        shopeeRate: 200_000,
        sellerRate: 10_000,
        gross,
        shopee: shopee * paid,
        seller: seller * paid,
        fee: 0,
        net: (shopee + seller) * paid,
        lost: (shopee + seller) * (1 - paid),
        lostEstimate: 0,
      });
    }
  }
}
