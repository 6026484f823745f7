import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { redirectAddress } from '../shops/consent';

export const shopRedirect: Handlers['shop.redirect'] = async () => ok({ address: redirectAddress() });
