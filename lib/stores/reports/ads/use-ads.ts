import { useCallback, useMemo } from 'react';
import type { Failure } from '#lib/domain/failure';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange, EarningsQuestion } from '#lib/domain/reports/earnings/question';
import { spendMatcher } from '#lib/domain/reports/spend/match-spend';
import {
  bestPlace,
  type SpendPlace,
  type SpendResult,
  type SubIdResult,
  spendResults,
  wordsOfPlace,
} from '#lib/domain/reports/spend/spend-results';
import { spendMatches } from '#lib/records/reports/imports/answers';
import type { SpendAnswer } from '#lib/stores/reports/earnings/read-spend';
import { useEarnings, useSpend } from '#lib/stores/reports/earnings/use-earnings';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useAdsChoice } from './ads-choice';

/** More sub ids than these no account has used; what is beyond earned least. */
const MOST_SUB_IDS = 50_000;
const TABLES = ['spendMatches'] as const;

/** Before any order. */
const ALWAYS = '2000-01-01';

export interface Ads {
  /** Null: not read yet. */
  readonly spend: SpendAnswer | null;
  readonly failure: Failure | null;
  /** What came of the spend; null: not known yet. */
  readonly outcome: AdsOutcome | null;
}

export interface AdsOutcome {
  readonly place: SpendPlace;
  readonly results: readonly SpendResult[];
  /** Sub ids that an ad can be matched with, the ones that earned most first. */
  readonly earned: readonly SubIdResult[];
  /** What the person said: `matchName` → sub ids. */
  readonly told: ReadonlyMap<string, readonly string[]>;
}

/** What ads of a period cost and what came of them, on the days of which the cost is known. @param period keeps its identity as long as it is the same */
export function useAds({ market, accounts, today }: EarningsPlace, period: DayRange): Ads {
  const presets = useSetting('presets');
  const chosen = useAdsChoice((state) => state.place);
  const points = useSetting('adTaxes')[market] ?? 0;
  const spend = useSpend(useMemo(() => ({ market, accountIds: accounts.map(({ id }) => id), period }), [market, accounts, period]));
  const matches = useLive(
    TABLES,
    useCallback(() => spendMatches(market), [market]),
    market,
  );
  const ads = spend.busy ? null : spend.value;
  // Also what sold nothing in these days is known: its ads are a loss, not unmatched.
  const links = useEarnings(
    useMemo(
      (): EarningsQuestion => ({ market, accounts, period: { from: ALWAYS, to: today }, by: ['subIds'], limit: MOST_SUB_IDS }),
      [market, accounts, today],
    ),
  );
  // Earnings of other days would be taken for what these ads brought.
  const scope = useMemo(() => {
    const days = new Set((ads?.days ?? []).filter((day) => day >= dayNumber(period.from) && day <= dayNumber(period.to)).map(dayOf));
    return days.size > 0 ? { market, accounts, period, only: { day: [...days] }, limit: MOST_SUB_IDS } : null;
  }, [ads, market, accounts, period]);
  const told = matches.value;
  const known = useMemo(
    () => links.value && [...links.value.groups.map(({ key }) => key), ...presets.map(({ slots }) => wordsOf(slots))],
    [links.value, presets],
  );
  const place = useMemo(() => chosen ?? (ads && known && told ? bestPlace(ads.ads, known, told) : null), [chosen, ads, known, told]);
  const ofPlace = useEarnings(useMemo((): EarningsQuestion | null => scope && place && { ...scope, by: [place] }, [scope, place]));
  const { value, busy } = ofPlace;
  const outcome = useMemo((): AdsOutcome | null => {
    if (!ads || !place || !known || !value || busy || !told) return null;
    const sums = new Map(value.groups.map((group) => [group.key, group.sums]));
    const words = wordsOfPlace(known, place);
    const earned = words
      .map((subId) => {
        const { orders, net, pending } = sums.get(subId) ?? NO_SUMS;
        return { subId, orders, net, pending };
      })
      .sort((one, other) => Number(other.net + other.pending - one.net - one.pending));
    const match = spendMatcher(words, told);
    return { place, earned, told, results: spendResults(ads.ads, earned, match, points) };
  }, [ads, place, known, value, busy, told, points]);
  return { spend: ads, outcome, failure: spend.failure ?? links.failure ?? ofPlace.failure ?? matches.failure };
}

/** What a preset gives each link; a place with a token has another word in each. */
const wordsOf = (slots: readonly string[]): string =>
  Array.from({ length: 5 }, (_, at) => ((slots[at] ?? '').includes('{') ? '' : (slots[at] ?? ''))).join('-');
