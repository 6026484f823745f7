import type { WorldContext } from '#test/world/part';
import type { CampaignLine } from './campaign';
import { money, type StoreMoney } from './money';
import { unprocessable } from './refusal';
import type { StoreState } from './shop-state';

export type Body = Readonly<Record<string, unknown>>;

/** Reading the fields of a campaign; each throws 422 with the field's name. assumed: campaign-texts-422. The texts of 422 are made up. */
export function textField(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value.trim() === '') throw unprocessable(`${name} can't be blank`, name);
  if (value.length > 255) throw unprocessable(`${name} is too long`, name);
  return value;
}

export function choice<T extends string>(body: Body, name: string, values: readonly T[]): T | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!values.includes(value as T)) throw unprocessable(`${name} is not included in the list`, name);
  return value as T;
}

/** Above 0, at most 100. assumed: percentage-bounds. */
export function percentage(body: Body, name: string): number | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || value <= 0 || value > 100) throw unprocessable(`${name} must be greater than 0 and at most 100`, name);
  return value;
}

/** Sent as `{dollars}` and nothing else. */
export function amount({ store }: StoreState, body: Body, name: string): StoreMoney | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  const { dollars, ...rest } = value as Body;
  if (typeof dollars !== 'number' || dollars <= 0 || Object.keys(rest).length > 0)
    throw unprocessable(`${name} must be {dollars} above 0`, name);
  return money(store, dollars);
}

/** A time, or undefined when it is not sent; null only where that means something. */
export function time(body: Body, name: string): string | null | undefined {
  const value = body[name];
  if (value === undefined || value === null) return value;
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw unprocessable(`${name} is invalid`, name);
  return new Date(value).toISOString();
}

/** Null is none; else a promotion for affiliate campaigns only that can be used. */
export function promotion({ promotions }: StoreState, body: Body): string | null | undefined {
  const value = body['promotion_id'];
  if (value === undefined || value === null) return value;
  const found = promotions.find(({ id }) => id === value);
  if (!found?.for_affiliate_campaign || !found.usable) throw unprocessable('promotion_id is invalid', 'promotion_id');
  return found.id;
}

/** A new line; one product, one reward. */
export function line(state: StoreState, row: Body): CampaignLine {
  const product = state.products.find(({ id }) => id === row['product_id']);
  if (!product) throw unprocessable('campaign_products has an unknown product_id', 'campaign_products');
  return {
    id: state.nextId('line'),
    product_id: product.id,
    affiliate_percentage: percentage(row, 'affiliate_percentage'),
    affiliate_amount: amount(state, row, 'affiliate_amount'),
  };
}

export function lines(body: Body): readonly Body[] | undefined {
  const value = body['campaign_products'];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw unprocessable('campaign_products must be a list', 'campaign_products');
  const ids = value.map((row) => (row as Body)['product_id']);
  if (new Set(ids).size < ids.length) throw unprocessable('campaign_products has a product twice', 'campaign_products');
  return value as Body[];
}

/** Needs the feature of the store. */
export function remarks({ store }: StoreState, body: Body): Readonly<Record<string, string | null>> | null | undefined {
  const value = body['remarks_translations'];
  if (value === undefined || value === null) return value;
  if (!store.features.includes('affiliate_kol_report')) throw unprocessable('remarks_translations is not enabled', 'remarks_translations');
  if (typeof value !== 'object' || Object.values(value).some((text) => text !== null && typeof text !== 'string'))
    throw unprocessable('remarks_translations is invalid', 'remarks_translations');
  return value as Readonly<Record<string, string | null>>;
}

/** assumed: period-order. The end is after the start. */
export function checkPeriod(start: string, end: string | null): void {
  if (end !== null && Date.parse(end) <= Date.parse(start)) throw unprocessable('end_at must be after start_at', 'end_at');
}

export const isoNow = ({ clock }: WorldContext): string => new Date(clock.now()).toISOString();
