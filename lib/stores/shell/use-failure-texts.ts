import { FAILURES, type Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { momentsOf } from '#lib/domain/time/moments';
import { needTexts } from './language';
import { type Language, type Texts, useTexts } from './use-texts';
import { zoneOf } from './words/use-moments';

export interface FailureTexts {
  /** What happened, one sentence. */
  readonly what: string;
  /** What to do about it, one sentence. */
  readonly todo: string;
  /** Both in one. */
  readonly says: string;
  /** The name of the next step's button; null where the sentence itself says what to do. */
  readonly next: string | null;
  /** For whoever is asked for help: call, request id, the API's own words. */
  readonly details: string | undefined;
}

const FAILURE_PARTS = ['failures', 'failures-shops', 'failures-shopline'] as const;

/**
 * A failure in the person's words.
 *
 * @param market of the shop or account that it is about; null: the person's own clock counts
 */
export function useFailureTexts(market: MarketCode | null = null): (failure: Failure) => FailureTexts {
  const { t, language } = useTexts();
  return (failure) => {
    const texts = failureTexts(failure, t, language, market);
    // A page has those of its own topic; any other is loaded when it is first told.
    if (texts.what === '') void needTexts(FAILURE_PARTS);
    return texts;
  };
}

export function failureTexts(failure: Failure, t: Texts, language: Language, market: MarketCode | null = null): FailureTexts {
  const values = {
    minutes: Math.abs(Math.round(failure.minutesOff ?? 0)),
    time: failure.until == null ? '' : momentsOf(language, zoneOf(market)).at(failure.until),
    field: failure.field ?? '',
    detail: failure.detail ?? '',
    call: failure.call ?? '',
  };
  const { step } = FAILURES[failure.code];
  const details = [failure.requestId && t('common.request', { id: failure.requestId }), failure.call, failure.detail].filter(Boolean);
  const what = t(`failure.${failure.code}.says`, values);
  const todo = t(`failure.${failure.code}.next`, values);
  return {
    what,
    todo,
    says: `${what} ${todo}`,
    next: step === 'none' ? null : t(`step.${step}`),
    details: details.join(' · ') || undefined,
  };
}
