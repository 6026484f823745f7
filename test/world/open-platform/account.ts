import type { MarketCode } from '#lib/domain/market';

/** A shop account as the world's first line names it. Ids are numbers, as on the wire; keys are made up. */
export interface ShopAccount {
  readonly partnerId: number;
  readonly partnerKey: string;
  readonly shopId: number;
  readonly market: MarketCode;
  /** The portal's form on the plain port, with a redirect address that the world answers itself. */
  readonly authorizeUrl: string;
  /** The same form as a seller meets it, on the portal's own host. */
  readonly portalUrl: string;
  /** For a main account: its id and all its shops; `shopId` is the first of them. */
  readonly mainAccountId?: number;
  readonly shopIds?: readonly number[];
  readonly note?: string;
}
