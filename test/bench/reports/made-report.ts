import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import heads from '#test/samples/exports/heads.json';
import { madeLines } from './made-lines';

/** What a made report holds. */
export interface MadeReport {
  readonly file: File;
  readonly lines: number;
  readonly orders: number;
  /** Units of `AMOUNT_SCALE`. */
  readonly net: number;
}

const NAMES = heads.find(({ id }) => id === 'aff-vn-vi')?.names ?? [];
const STATES: Readonly<Record<ReportLine['state'], string>> = {
  pending: 'Đang chờ xử lý',
  completed: 'Hoàn thành',
  cancelled: 'Đã hủy',
  unpaid: 'Chưa thanh toán',
};
const NOTES: Readonly<Record<ReportLine['state'], string>> = {
  pending: '"Trạng thái của sản phẩm đang chờ xử lý, hoa hồng sẽ chỉ được thanh toán khi nó được hoàn thành"',
  completed: '"Sản phẩm đã hoàn thành, hoa hồng được thanh toán theo chu kỳ của tháng"',
  cancelled: '"Đơn hàng đã bị hủy, không có hoa hồng"',
  unpaid: '',
};
/** Seconds that the clocks of the report's market are ahead of UTC. */
const ZONE = 7 * 3600;
/** Lines that become one part of the file. */
const PART = 5_000;

/** A commission report of Vietnam with all of its 47 columns, the same each time: some 520 bytes a line. */
export function madeReport(count: number, name = 'AffiliateCommissionReport202609010803.csv'): MadeReport {
  const parts: Blob[] = [];
  let text = `\ufeff${NAMES.join(',')}\n`;
  let [lines, orders, net] = [0, 0, 0];
  for (const order of ordersOf(madeLines(count))) {
    orders += 1;
    const [shopee, seller] = [sum(order, 'shopee'), sum(order, 'seller')];
    net += shopee + seller;
    for (const [at, line] of order.entries()) {
      text += rowOf(line, at === 0 ? { shopee, seller } : { shopee: 0, seller: 0 });
      lines += 1;
      if (lines % PART > 0) continue;
      parts.push(new Blob([text]));
      text = '';
    }
  }
  return { file: new File([...parts, text], name, { type: 'text/csv', lastModified: 1_788_220_980_000 }), lines, orders, net };
}

function* ordersOf(lines: Iterable<ReportLine>): Generator<readonly ReportLine[]> {
  let order: ReportLine[] = [];
  for (const line of lines) {
    if (order.length > 0 && order[0]?.orderId !== line.orderId) {
      yield order;
      order = [];
    }
    order.push(line);
  }
  if (order.length > 0) yield order;
}

const sum = (order: readonly ReportLine[], of: 'shopee' | 'seller'): number => order.reduce((all, line) => all + line[of], 0);

function rowOf(line: ReportLine, order: Pick<ReportLine, 'shopee' | 'seller'>): string {
  const state = STATES[line.state];
  const total = order.shopee + order.seller;
  return `${[
    line.orderId,
    state,
    line.conversionId,
    moment(line.purchaseTime),
    moment(line.completeTime),
    moment(line.clickTime),
    line.shopName,
    line.shopId,
    line.shopType,
    line.itemId,
    `"${line.itemName}"`,
    line.modelId,
    line.productType,
    line.promotionId,
    line.category1,
    line.category2,
    line.category3,
    amount(line.price),
    line.quantity,
    line.campaign,
    line.partner,
    amount(line.value),
    '',
    '20.00%',
    amount(line.shopee),
    '1.00%',
    amount(line.seller),
    amount(line.shopee + line.seller),
    amount(order.shopee),
    amount(order.seller),
    amount(total),
    '',
    0,
    '0.00%',
    0,
    '100.00%',
    amount(total),
    state,
    NOTES[line.state],
    line.attribution === 'sameShop' ? 'Đơn hàng từ cùng một Shop' : 'Đơn hàng từ các Shop khác nhau',
    line.buyer === 'NEW' ? 'Mới' : 'Đã tồn tại',
    line.subId1,
    line.subId2,
    line.subId3,
    line.subId4,
    line.subId5,
    line.channel,
  ].join(',')}\n`;
}

const amount = (units: number): string => String(units / 100_000);
const moment = (seconds: number): string =>
  seconds === 0 ? '' : new Date((seconds + ZONE) * 1000).toISOString().slice(0, 19).replace('T', ' ');
