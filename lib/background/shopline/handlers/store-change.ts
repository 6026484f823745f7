import { stores } from '#lib/background/shopline/stores';
import type { Handlers } from '#lib/messages/answer';

export const storeChange: Handlers['store.change'] = ({ accountId, readOnly }) =>
  stores.change(accountId, (store) => ({ ...store, readOnly }));
