import { redirectAddress } from '#lib/background/shops/consent';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const shopRedirect: Handlers['shop.redirect'] = async () => ok({ address: redirectAddress() });
