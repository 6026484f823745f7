import { type Answer, json } from '#test/world/line/answers';
import type { WorldRequest } from '#test/world/part';
import { type AffiliateAccount, accountOf } from './accounts';
import type { Checkout } from './orders/checkout';
import type { Ledger } from './orders/ledger';
import { reportNode } from './report-nodes';

/** A conversion as it stands now, with what tells its lines apart and what each earns: for tests that compare whole reports. */
export interface ReportedConversion {
  readonly conversionId: string;
  readonly purchaseTime: number;
  readonly net: string;
  readonly lines: readonly {
    readonly orderId: string;
    readonly itemId: string;
    readonly modelId: string;
    readonly promotionId: string;
    readonly state: string;
    readonly fraud: string;
    readonly commission: string;
  }[];
}

/** GET `affiliate/lines?appId=&from=&to=` (Unix seconds): what an account's orders are now, whatever the API would answer for. */
export function tellLines({ path, method, search }: WorldRequest, ledger: Ledger, seconds: number): Answer | undefined {
  if (`${method} ${path}` !== 'GET /__world/affiliate/lines') return undefined;
  const account = accountOf(search.get('appId') ?? '');
  if (!account) throw new Error('appId: no such account');
  return json(reportedLines(ledger.between(account, Number(search.get('from')), Number(search.get('to'))), account, seconds));
}

const reportedLines = (checkouts: readonly Checkout[], account: AffiliateAccount, seconds: number): readonly ReportedConversion[] =>
  checkouts.map((checkout) => {
    const node = reportNode({ checkout, orders: checkout.orders }, account, seconds);
    return {
      conversionId: node.conversionId,
      purchaseTime: node.purchaseTime,
      net: node.netCommission,
      lines: node.orders.flatMap(({ orderId, orderStatus, items }) =>
        items.map((item) => ({
          orderId,
          itemId: item.itemId,
          modelId: item.modelId,
          promotionId: item.promotionId,
          state: item.displayItemStatus === 'CANCEL' ? 'CANCELLED' : orderStatus,
          fraud: item.fraudStatus,
          commission: item.itemTotalCommission,
        })),
      ),
    };
  });
