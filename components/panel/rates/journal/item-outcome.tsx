import { Tag } from '#components/ui/tag';
import { afterFullDays } from '#lib/domain/rates/review/full-days';
import type { NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

const TONES = { done: 'pos', refused: 'neg', unconfirmed: 'warn', unknown: 'warn' } as const;

/** How a change came out; after a lower rate also until about when the old one is still owed. */
export function ItemOutcome({ row, timeZone }: { row: NamedChange; timeZone: string }) {
  const { t } = useTexts();
  const moments = useMoments({ timeZone });
  const { outcome, before, after, at, what, by } = row;
  const lower = before !== null && (what.startsWith('remove') || (after !== null && after < before));
  const owedUntil = outcome === 'done' && lower && row.itemId !== null ? afterFullDays(at, timeZone) : null;
  return (
    <>
      <Tag tone={by === 'outside' ? 'info' : TONES[outcome]}>
        {t(by === 'outside' ? 'journal.seenOutside' : `journal.outcomes.${outcome}`)}
      </Tag>
      {owedUntil !== null && owedUntil > Date.now() && (
        <span className="small warn">{t('journal.owed', { day: moments.day(owedUntil) })}</span>
      )}
    </>
  );
}
