import type { ShoplineSeal } from '#lib/domain/seal';
import type { Wiring } from '#lib/http/call';
import { type Client, createClient } from '#lib/http/client';
import { shoplineOperations } from './endpoints';
import { type ShoplineHost, shoplineWire } from './wire';

export type ShoplineClient = Client<typeof shoplineOperations>;

/** SHOPLINE allows 20 requests in a second; half of it leaves room for the store's other apps. */
export const STORE_PACE = { calls: 10, windowMs: 1000 } as const;

/** The client of one SHOPLINE store. */
export const createStoreClient = (host: ShoplineHost, wiring: Omit<Wiring<ShoplineSeal>, 'wire'>): ShoplineClient =>
  createClient(shoplineOperations, { ...wiring, wire: shoplineWire(host) });
