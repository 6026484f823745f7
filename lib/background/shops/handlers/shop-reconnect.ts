import { reconnectShop } from '#lib/background/shops/reconnect';
import type { Handlers } from '#lib/messages/answer';

export const shopReconnect: Handlers['shop.reconnect'] = ({ accountId }) => reconnectShop(accountId);
