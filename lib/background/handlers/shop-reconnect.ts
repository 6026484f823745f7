import type { Handlers } from '../../messages/answer';
import { reconnectShop } from '../shops/reconnect';

export const shopReconnect: Handlers['shop.reconnect'] = ({ accountId }) => reconnectShop(accountId);
