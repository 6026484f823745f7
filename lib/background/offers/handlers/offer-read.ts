import { readOffer } from '#lib/background/offers/read-offer';
import type { Handlers } from '#lib/messages/answer';

export const offerRead: Handlers['offer.read'] = readOffer;
