import { ownValue } from '#lib/domain/own-value';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

/** Why AMS suggests something, in the person's words; a reason that is new stays as it is. */
export function reasonWord(reason: string, t: Texts): string {
  const known = ownValue(REASONS, reason);
  return known ? t(known) : reason;
}

const REASONS: Readonly<Record<string, TextKey>> = {
  severe_shortage: 'rates.reason.severe_shortage',
  high_popularity: 'rates.reason.high_popularity',
  optimize_commission_rate: 'rates.reason.optimize_commission_rate',
  extend_time_period: 'rates.reason.extend_time_period',
};
