import { accountList } from '#lib/background/account-list';

/** The connected Shopee shops. */
export const shops = accountList('shops');
