import { useMemo } from 'react';
import { NO_DATA } from '#lib/domain/no-data';
import type { Provenance } from '#lib/domain/reports/earnings/question';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { EarningsPlace } from './question-of-choice';

export interface ProvenanceWord {
  readonly what: string;
  readonly says: string;
}

/** Where figures are from, in words: source, accounts, days asked and got, and when. */
export function useProvenanceWords({ market, accounts }: EarningsPlace): (provenance: Provenance) => readonly ProvenanceWord[] {
  const { t } = useTexts();
  const { days } = useDayWords();
  const moments = useMoments(market);
  return useMemo(
    () =>
      ({ sources, accounts: of, asked, got, asOf, oldestAsOf, counted }) => {
        const names = accounts.filter(({ id }) => of.includes(id)).map(({ name }) => name);
        const from = sources
          .map(({ file, days: range, asOf: made }) => {
            const what = file === null ? t('earnings.source.api') : t('earnings.source.file', { name: file, time: moments.full(made) });
            return sources.length > 1 ? `${days(range)}: ${what}` : what;
          })
          .join('; ');
        const newest = asOf === null ? t('earnings.source.unknownTime') : moments.full(asOf);
        const oldest = oldestAsOf === null ? newest : moments.full(oldestAsOf);
        return [
          { what: t('earnings.source.from'), says: [from, names.join(', ')].filter(Boolean).join(' · ') || NO_DATA },
          { what: t('earnings.source.asked'), says: days(asked) },
          { what: t('earnings.source.got'), says: got ? days(got) : NO_DATA },
          {
            what: t('earnings.source.time'),
            says: asOf !== null && oldest !== newest ? t('earnings.source.between', { from: oldest, to: newest }) : newest,
          },
          { what: t('earnings.source.counted'), says: t(`earnings.source.counted.${counted}`) },
        ];
      },
    [t, days, moments, accounts],
  );
}
