import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { nextHealth, type OfferSeen, verdictOf } from './link-health';

const NOW = 1_000_000;
const rate = (points: number) => points as CommissionRate;
const seen = (more: Partial<OfferSeen>): OfferSeen => ({ rate: null, rateBefore: null, periodEnd: null, endBefore: null, ...more });
const offered = (points: number) => ({ offered: true, rate: rate(points), periodEnd: NOW + 9 });
const NONE = { offered: false, rate: null, periodEnd: null };

it.each([
  ['an offer that was never seen before', null, offered(800), 'fine'],
  ['the same rate', seen({ rate: rate(800) }), offered(800), 'fine'],
  ['a lower rate', seen({ rate: rate(900) }), offered(800), 'rateFell'],
  ['a higher rate', seen({ rate: rate(700) }), offered(800), 'rateRose'],
  ['a lower rate that the last check told already', seen({ rate: rate(800), rateBefore: rate(900) }), offered(800), 'rateFell'],
  ['no offer, and none was ever seen', null, NONE, 'noOffer'],
  ['no offer twice', seen({}), NONE, 'noOffer'],
  ['no offer after one', seen({ rate: rate(800), periodEnd: NOW + 5 }), NONE, 'gone'],
  ['no offer after one without end', seen({ rate: rate(800) }), NONE, 'gone'],
  ['no offer after one that has ended', seen({ rate: rate(800), periodEnd: NOW - 5 }), NONE, 'periodOver'],
  ['still none, told before', seen({ rateBefore: rate(800), endBefore: NOW - 5 }), NONE, 'periodOver'],
] as const)('judges %s', (_name, before, now, verdict) => expect(verdictOf(nextHealth(before, now), NOW)).toBe(verdict));
