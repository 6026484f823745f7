import { SELLER_HOSTS } from '#lib/domain/address/seller-hosts';

/** Where the content script runs: the Seller Centre hosts of the markets table, their portal and their data centre, nothing else. */
export const sellerCentrePages = (): string[] =>
  Object.values(SELLER_HOSTS)
    .flat()
    .flatMap((host) => [`https://${host}/portal/*`, `https://${host}/datacenter/*`]);
