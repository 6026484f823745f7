import type { Handlers } from '../../messages/answer';
import { stores } from '../stores/stores';

export const storeChange: Handlers['store.change'] = ({ accountId, readOnly }) =>
  stores.change(accountId, (store) => ({ ...store, readOnly }));
