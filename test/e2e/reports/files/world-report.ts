import { MARKETS } from '#lib/domain/market';
import { COMMISSION_LAYOUT } from '#lib/domain/reports/files/layouts/commission';
import { clockOf } from '#lib/domain/time/zone-clock';
import type { AffiliateAccount, World } from '#test/world';
import type { SampleFile } from './drop-files';

/** An order as a report that is downloaded tells it. */
export interface ReportedOrder {
  readonly orderId: string;
  readonly conversionId: string;
  /** Unix seconds. */
  readonly purchaseTime: number;
  readonly lines: readonly ReportedItem[];
  /** Decimal text. */
  readonly net: string;
}

interface ReportedItem {
  readonly itemId: string;
  readonly modelId: string;
  readonly promotionId: string;
  readonly state: string;
}

interface Conversion {
  readonly conversionId: string;
  readonly purchaseTime: number;
  readonly lines: readonly (ReportedItem & { readonly orderId: string; readonly commission: string })[];
}

/** Orders that the world's API has of so many whole days before today. */
export async function worldOrders(world: World, { appId, market }: AffiliateAccount, days: number): Promise<readonly ReportedOrder[]> {
  const { timeZone } = MARKETS[market];
  const now = Math.floor(Date.now() / 1000);
  const answer = await fetch(`${world.http}/__world/affiliate/lines?appId=${appId}&from=${now - days * 86_400}&to=${now}`);
  const dayOf = (seconds: number) => clockOf(seconds * 1000, timeZone).slice(0, 10);
  const found = ((await answer.json()) as readonly Conversion[]).filter(({ purchaseTime }) => dayOf(purchaseTime) < dayOf(now));
  return found.flatMap(({ conversionId, purchaseTime, lines }) =>
    [...new Set(lines.map(({ orderId }) => orderId))].map((orderId) => {
      const own = lines.filter((line) => line.orderId === orderId);
      const net = unitsText(own.reduce((sum, { commission }) => sum + unitsOf(commission), 0));
      return { orderId, conversionId, purchaseTime, lines: own, net };
    }),
  );
}

/** The world writes four decimals. */
const unitsOf = (amount: string): number => Math.round(Number(amount) * 10_000);
const unitsText = (units: number): string => (units / 10_000).toFixed(4);

/** Decimal text plus a whole amount. */
export const plus = (amount: string, more: number): string => unitsText(unitsOf(amount) + more * 10_000);

const STATES: Readonly<Record<string, string>> = {
  PENDING: 'Đang chờ xử lý',
  UNPAID: 'Chưa thanh toán',
  COMPLETED: 'Hoàn thành',
  CANCELLED: 'Đã hủy',
};

/** A commission report of Vietnam with these orders, made now: all names of its head, money of an order on its first line. */
export function commissionReport(orders: readonly ReportedOrder[]): SampleFile {
  const { timeZone } = MARKETS.VN;
  const columns = Object.entries(COMMISSION_LAYOUT.columns);
  const rows = orders.flatMap(({ orderId, conversionId, purchaseTime, lines, net }) =>
    lines.map(({ itemId, modelId, promotionId, state }, at) => {
      const money = at === 0 ? net : '0';
      const cells: Readonly<Record<string, string>> = {
        orderId,
        conversionId,
        orderTime: clockOf(purchaseTime * 1000, timeZone).replace('T', ' '),
        itemId,
        modelId,
        promotionId,
        quantity: '1',
        itemStatus: STATES[state] ?? '',
        orderStatus: STATES[state] ?? '',
        purchaseValue: '100000',
        itemShopeeCommission: money,
        itemTotalCommission: money,
        orderShopeeCommission: money,
        orderTotalCommission: money,
        netCommission: money,
      };
      return columns.map(([id, column]) => cells[id] ?? (column.is === 'amount' ? '0' : column.is === 'rate' ? '0.00%' : ''));
    }),
  );
  // Behind the names of amounts the files have the currency.
  const head = columns.map(([, { is, vi }]) => `${[vi].flat()[0]}${is === 'amount' ? '(₫)' : ''}`);
  const stamp = clockOf(Date.now(), timeZone).replace(/\D/gu, '').slice(0, 12);
  const text = [head, ...rows].map((cells) => cells.join(',')).join('\n');
  return { name: `AffiliateCommissionReport${stamp}.csv`, bytes: new TextEncoder().encode(`${text}\n`) };
}
