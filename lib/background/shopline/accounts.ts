import { accountList } from '#lib/background/accounts/account-list';

/** The connected SHOPLINE stores. */
export const stores = accountList('stores');
