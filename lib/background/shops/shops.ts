import { accountList } from '#lib/background/accounts/account-list';

/** The connected Shopee shops. */
export const shops = accountList('shops');
