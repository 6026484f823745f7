import type { PartnerSeal, ShopSeal } from '#lib/domain/seal';
import type { Wiring } from '#lib/http/call';
import { type Client, createClient } from '#lib/http/client';
import { amsEndpoints, partnerEndpoints, shopEndpoints } from './endpoints';
import { partnerWire, shopWire } from './wire';

const ofShop = { ...amsEndpoints, ...shopEndpoints } as const;

export type ShopClient = Client<typeof ofShop>;
export type PartnerClient = Client<typeof partnerEndpoints>;

/** The client of one shop: the AMS calls, and the shop and product calls around them. `host`: see OPEN_PLATFORM_SITES. */
export const createShopClient = (host: string, wiring: Omit<Wiring<ShopSeal>, 'wire'>): ShopClient =>
  createClient(ofShop, { ...wiring, wire: shopWire(host) });

/** The client of an app, for tokens and the list of its shops. */
export const createPartnerClient = (host: string, wiring: Omit<Wiring<PartnerSeal>, 'wire'>): PartnerClient =>
  createClient(partnerEndpoints, { ...wiring, wire: partnerWire(host) });
