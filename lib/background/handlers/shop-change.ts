import type { Handlers } from '../../messages/answer';
import { shops } from '../shops/shops';

export const shopChange: Handlers['shop.change'] = ({ accountId, readOnly }) => shops.change(accountId, (shop) => ({ ...shop, readOnly }));
