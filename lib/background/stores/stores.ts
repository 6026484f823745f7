import { accountList } from '#lib/background/account-list';

/** The connected SHOPLINE stores. */
export const stores = accountList('stores');
