import type { Market } from '#lib/domain/market';
import type { Wiring } from '#lib/http/call';
import { type Client, createClient } from '#lib/http/client';
import { affiliateOperations } from './operations';
import { affiliateWire } from './wire';

export type AffiliateClient = Client<typeof affiliateOperations>;

/** The client of one affiliate app. Money and rates come as the API writes them; `decode*` in this room makes domain values. */
export const createAffiliateClient = (market: Market, appId: string, wiring: Omit<Wiring, 'wire'>): AffiliateClient =>
  createClient(affiliateOperations, { ...wiring, wire: affiliateWire(market, appId) });
