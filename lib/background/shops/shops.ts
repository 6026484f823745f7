import { accountList } from '../account-list';

/** The connected Shopee shops. */
export const shops = accountList('shops');
