import { expect } from 'vitest';
import type { Here } from '#test/world/open-platform/connected-shop';

interface Line {
  readonly item_id: number;
  readonly price: number;
  readonly qty: number;
  readonly purchase_value: number;
  readonly refund_amount: string;
  readonly attr_campaign_id: number;
  readonly seller_campaign_type: string;
  readonly item_brand_commission: string;
  readonly item_brand_commission_rate_to_affiliate: string;
  readonly item_brand_commission_to_affiliate: string;
  readonly item_brand_commission_to_mcn: string;
  readonly seller_service_fee: string;
}
export interface Order {
  readonly order_sn: string;
  readonly order_status: string;
  readonly verified_status: string;
  readonly place_order_time: string;
  readonly conversion_completed_time: string;
  readonly affiliate_id: number;
  readonly order_brand_commission: string;
  readonly channel: string;
  readonly items: Line[];
}
export interface Bill {
  readonly validation_id: string;
  readonly validation_month: number;
  readonly campaign_source: string;
  readonly online_bill?: {
    bill_status: number;
    total_amount: number;
    deducted_amount: number;
    pending_amount: number;
    ams_credit_deducted_amount: number;
  };
  readonly offline_bills: {
    commission_amount: number;
    ams_credit_deducted_amount: number;
    commission_amount_after_tax: number;
    total_amount: number;
  }[];
}

/** Midnight in São Paulo, Unix seconds. */
export const local = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date, 3) / 1000;
export const cents = (amount: number | string) => Math.round(Number(amount) * 100);
export const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
export const placed = (from: number, to: number) => ({ place_order_time_start: from, place_order_time_end: to });
export const commission = (orders: readonly Order[]) => sum(orders.map(({ order_brand_commission }) => cents(order_brand_commission)));

/** The reports of the shop that is connected, read to their end. */
export function reportsOf(here: Here) {
  const all = async (name: string, values: object): Promise<Order[]> => {
    const rows: Order[] = [];
    for (let page_no = 1; ; page_no += 1) {
      const { error, message, response } = await here.client.ams(name, { page_no, page_size: 500, ...values });
      if (error !== '') throw new Error(`${error}: ${message}`);
      const page = response as unknown as { list: Order[]; has_more: boolean; total_count: number };
      rows.push(...page.list);
      if (!page.has_more) {
        expect(rows).toHaveLength(page.total_count);
        return rows;
      }
    }
  };
  const conversions = (values: object) => all('get_conversion_report', values);
  const bills = async () => (await here.client.ams('get_validation_list')).response['validation_list'] as unknown as Bill[];
  const billed = ({ validation_id, validation_month, campaign_source }: Bill) =>
    all('get_validation_report', { validation_id, validation_month, campaign_source, ...placed(0, here.client.seconds()) });
  return { conversions, bills, billed };
}
