import type { StoreSeal } from '#lib/domain/seal';
import type { Wiring } from '#lib/http/call';
import { type Client, createClient } from '#lib/http/client';
import { storeOperations } from './endpoints';
import { type StoreHost, storeWire } from './wire';

export type StoreClient = Client<typeof storeOperations>;

/** SHOPLINE allows 20 requests in a second; half of it leaves room for the store's other apps. */
export const STORE_PACE = { calls: 10, windowMs: 1000 } as const;

/** The client of one SHOPLINE store. */
export const createStoreClient = (host: StoreHost, wiring: Omit<Wiring<StoreSeal>, 'wire'>): StoreClient =>
  createClient(storeOperations, { ...wiring, wire: storeWire(host) });
