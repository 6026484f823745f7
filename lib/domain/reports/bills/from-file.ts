import type { FileRow } from '#lib/domain/reports/files/file-rows';
import { readBuyer, readState } from '#lib/domain/reports/files/value-words';
import type { Bill } from './bill';
import { monthNumber } from './month-in-zone';
import type { SaleLine, Verified } from './sale-line';

/** Words for what Shopee validated, in the languages of its seller's files. */
const VERIFIED: ReadonlyMap<string, Verified> = new Map([
  ['valid', 'valid'],
  ['válido', 'valid'],
  ['invalid', 'invalid'],
  ['inválido', 'invalid'],
  ['tidak valid', 'invalid'],
  ['unverified', 'unverified'],
  ['não verificado', 'unverified'],
  ['belum terverifikasi', 'unverified'],
  ['belum diverifikasi', 'unverified'],
]);

/** A row of a seller's conversion report or bill. What the file does not have is not known: `''`, 0 or null. */
export function fromFile({ row }: Pick<FileRow, 'row'>, monthOf: (seconds: number) => number): SaleLine {
  const text = (name: string) => String(row[name] ?? '');
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
  const toMcn = number('itemMcnCommission');
  const toAffiliate = number('itemAffiliateCommission');
  const rates = [number('itemAffiliateRate'), number('itemMcnRate')] as const;
  const concluded = number('verifiedTime') ?? 0;
  return {
    orderId: text('orderId'),
    itemId: text('itemId'),
    modelId: text('modelId'),
    promotionId: text('promotionId'),
    itemName: text('itemName'),
    state: readState(text('orderStatus')) ?? '',
    verified: VERIFIED.get(text('verifiedStatus').normalize('NFC').trim().toLowerCase()) ?? '',
    deduction: text('deductionMethod'),
    day: number('orderTimeDay') ?? 0,
    placed: number('orderTime') ?? 0,
    completed: number('completeTime') ?? 0,
    concluded,
    month: monthOf(concluded),
    affiliateId: '',
    affiliateName: text('affiliateName'),
    affiliateUsername: text('affiliateUsername'),
    mcn: text('mcnName'),
    partner: text('campaignPartner'),
    channel: text('channel'),
    orderType: text('attribution'),
    buyer: readBuyer(text('buyerStatus'))?.toLowerCase() ?? '',
    category1: text('category1'),
    category2: text('category2'),
    category3: text('category3'),
    campaignType: text('campaign'),
    campaignId: '',
    quantity: number('quantity'),
    price: number('price'),
    value: number('purchaseValue'),
    refund: number('refundAmount'),
    commission: number('itemCommission') ?? (toAffiliate ?? 0) + (toMcn ?? 0),
    toMcn,
    rate: number('commissionRate') ?? (rates[0] === null ? null : rates[0] + (rates[1] ?? 0)),
    mcnRate: rates[1],
    fee: number('serviceFee'),
    feeRate: null,
  };
}

/** Bills out of the rows of seller's bill files: one for each period that they name. */
export function billsOfRows(rows: readonly FileRow['row'][]): readonly { readonly bill: Bill; readonly rows: readonly FileRow['row'][] }[] {
  const periods = new Map<string, FileRow['row'][]>();
  for (const row of rows) {
    const period = String(row['chargePeriod'] ?? '');
    const known = periods.get(period);
    if (known) known.push(row);
    else periods.set(period, [row]);
  }
  return [...periods].map(([period, own]) => {
    const expenses = own.map((row) => row['expense']);
    const isWhole = expenses.every((one) => typeof one === 'number');
    const bill: Bill = {
      id: `file ${period}`,
      month: monthOfPeriod(period),
      period,
      source: null,
      paidBy: null,
      status: 'unknown',
      total: isWhole ? expenses.reduce((sum, one) => sum + Number(one), 0) : null,
      deducted: null,
      credit: null,
      left: null,
      months: [],
    };
    return { bill, rows: own };
  });
}

/** The month that a period names first ("2026-07-01 - 2026-07-31", "07/2026"); 0: none. */
function monthOfPeriod(period: string): number {
  const iso = /(20\d\d)[-/](0[1-9]|1[0-2])/.exec(period);
  if (iso) return monthNumber(`${iso[1]}-${iso[2]}`);
  const turned = /(?:^|\D)(0[1-9]|1[0-2])[-/](20\d\d)/.exec(period);
  return turned ? monthNumber(`${turned[2]}-${turned[1]}`) : 0;
}
