import type { FailureCode } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';

/** A Shopee shop whose owner authorized the person's Open Platform app. Partner key and tokens lie in the vault under the same id. */
export interface ShopAccount {
  readonly id: string;
  readonly market: MarketCode;
  readonly partnerId: string;
  readonly shopId: string;
  /** The API host that gave the tokens: an account stays with its host. */
  readonly api: string;
  readonly name: string | null;
  readonly logo: string | null;
  /** Unix milliseconds. */
  readonly addedAt: number;
  /** The main account that authorized it together with others. */
  readonly mainAccountId: string | null;
  /** Unix milliseconds at which the seller's authorization ends; null: not told. */
  readonly authorizedUntil: number | null;
  readonly check: { readonly at: number; readonly failure: FailureCode | null } | null;
  /** Nothing may be changed in this shop from here. */
  readonly readOnly: boolean;
}

/** A merchant's store on SHOPLINE; its token lies in the vault under the same id. */
export interface ShoplineAccount {
  readonly id: string;
  readonly host: ShoplineHost;
  readonly merchantId: string;
  readonly name: string;
  readonly handle: string | null;
  /** Unix milliseconds. */
  readonly addedAt: number;
  readonly check: { readonly at: number; readonly failure: FailureCode | null } | null;
  readonly readOnly: boolean;
}

export const SHOPLINE_HOSTS = ['open.shopline.io', 'open.shopline.com'] as const;
export type ShoplineHost = (typeof SHOPLINE_HOSTS)[number];

/** Whole days left of an authorization, counted down; null where no end is told. */
export const authorizationDaysLeft = (shop: ShopAccount, now: number): number | null =>
  shop.authorizedUntil === null ? null : Math.max(0, Math.floor((shop.authorizedUntil - now) / 86_400_000));
