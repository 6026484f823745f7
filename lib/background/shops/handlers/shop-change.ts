import { shops } from '#lib/background/shops/shops';
import type { Handlers } from '#lib/messages/answer';

export const shopChange: Handlers['shop.change'] = ({ accountId, readOnly }) => shops.change(accountId, (shop) => ({ ...shop, readOnly }));
