import { readOffer } from '#lib/background/read-offer';
import type { Handlers } from '#lib/messages/answer';

export const offerRead: Handlers['offer.read'] = readOffer;
