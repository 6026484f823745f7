import { markets } from '../../domain/market';

/** Where the content script runs: the Seller Centre hosts of the markets table, their portal and their data centre, nothing else. */
export const sellerCentrePages = (): string[] =>
  markets().flatMap((market) => market.sellerCentre.flatMap((host) => [`https://${host}/portal/*`, `https://${host}/datacenter/*`]));
