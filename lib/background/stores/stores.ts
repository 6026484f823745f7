import { accountList } from '../account-list';

/** The connected SHOPLINE stores. */
export const stores = accountList('stores');
