import { Check } from '#components/ui/form/check';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { canBePutBack, useJournalInput } from '#lib/stores/rates/journal/journal';
import type { JobRest, JournalFilter, NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { JobChanges, MANY_CHANGES } from './job-changes';
import { JournalItem } from './journal-item';

interface JournalDaysProps {
  rows: readonly NamedChange[];
  /** What the job of the last row changed besides on that day. */
  rest: JobRest | null;
  shop: ShopAccount;
  filter: JournalFilter;
}

/** Changes by the days of the shop's market, the newest first. */
export function JournalDays({ rows, rest, shop, filter }: JournalDaysProps) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { chosen, chooseAll } = useJournalInput();
  const mine = rows.filter((row) => canBePutBack(row, shop.id));
  const days = Map.groupBy(rows, ({ at }) => moments.dayYear(at));
  return (
    <>
      {mine.length > 1 && (
        <Check checked={mine.every(({ id }) => chosen[id])} onChange={(on) => void chooseAll(filter, shop.id, on)}>
          {t('journal.chooseAll')}
        </Check>
      )}
      {[...days].map(([day, changes]) => (
        <section key={day} className="section" aria-label={day}>
          <h2 className="label">{day}</h2>
          <ul className="grp list list--top">
            {byJob(changes, filter.jobId !== null).map(([key, some]) =>
              key === null ? (
                some.map((row) => <JournalItem key={row.id} row={row} />)
              ) : (
                <JobChanges key={key} rows={some} shop={shop} rest={some.at(-1)?.id === rows.at(-1)?.id ? rest : null} />
              ),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Changes in their order; those of a job that changed many stand together where its first one stands. `single`: one job is shown whole. */
function byJob(changes: readonly NamedChange[], single: boolean): (readonly [job: string | null, rows: readonly NamedChange[]])[] {
  if (single) return [[null, changes]];
  const jobs = Map.groupBy(changes, ({ jobId, id }) => jobId ?? id);
  return [...jobs].map(([job, rows]) => [rows.length >= MANY_CHANGES ? job : null, rows] as const);
}
