import { shareRule } from '#lib/domain/reports/bills/rounding';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';

const UNIT = 1_000;
const share = (base: number, rate: number) => shareRule([], 2).of(base, rate);

/** One valid line that adds up; amounts in reais. */
export function aSaleLine({
  cents = 4_990,
  refundCents = 0,
  ...over
}: Partial<SaleLine> & { cents?: number; refundCents?: number } = {}): SaleLine {
  const [value, refund] = [cents * UNIT, refundCents * UNIT];
  const { rate = 100_000, feeRate = 140_000 } = over;
  const commission = share(value - refund, rate ?? 0);
  return {
    orderId: '251001AAAAAAAA',
    itemId: '1',
    modelId: '1',
    promotionId: '',
    itemName: 'Cup',
    state: 'completed',
    verified: 'valid',
    deduction: '',
    day: 20_362,
    placed: 1_759_276_800,
    completed: 1_759_700_000,
    concluded: 1_760_000_000,
    month: 202_510,
    affiliateId: '11',
    affiliateName: 'Bia',
    affiliateUsername: 'bia',
    mcn: '',
    partner: '',
    channel: 'Telegram',
    orderType: 'Direct Order',
    buyer: 'New',
    category1: '100',
    category2: '200',
    category3: '300',
    campaignType: 'Seller Open Campaign',
    campaignId: '9',
    quantity: 1,
    price: value,
    value,
    refund,
    commission,
    toMcn: 0,
    rate,
    mcnRate: 0,
    fee: share(commission, feeRate ?? 0),
    feeRate,
    ...over,
  };
}

/** Lines of as many orders, all different. */
export const manySaleLines = (count: number, over: Partial<SaleLine> = {}): readonly SaleLine[] =>
  Array.from({ length: count }, (_, at) =>
    aSaleLine({
      orderId: `2510${String(at).padStart(10, '0')}`,
      itemId: String(1_000 + (at % 37)),
      cents: 1_000 + ((at * 7_919) % 50_000),
      refundCents: at % 11 === 0 ? 300 : 0,
      rate: 30_000 + (at % 9) * 12_500,
      ...over,
    }),
  );

/** As a report that writes price and value in cents. */
export const inCents = (lines: readonly SaleLine[]): readonly SaleLine[] =>
  lines.map((line) => ({ ...line, price: line.price && line.price * 100, value: line.value && line.value * 100 }));
