import type { Handlers } from '../../messages/answer';
import { readOffer } from '../read-offer';

export const offerRead: Handlers['offer.read'] = readOffer;
