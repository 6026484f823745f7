import type { Market } from '#lib/domain/market';
import type { Wiring } from '#lib/http/call';
import { type Client, createClient } from '#lib/http/client';
import { linkOperations } from './link-operations';
import { affiliateWire } from './wire';

export type LinkClient = Client<typeof linkOperations>;

/** The client of one affiliate app that makes links and can do nothing else. */
export const createLinkClient = (market: Market, appId: string, wiring: Omit<Wiring, 'wire'>): LinkClient =>
  createClient(linkOperations, { ...wiring, wire: affiliateWire(market, appId) });
