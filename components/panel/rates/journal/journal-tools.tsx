import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import {
  JOURNAL_BY,
  JOURNAL_CHANGES,
  JOURNAL_OUTCOMES,
  type JournalBy,
  type JournalChange,
  type JournalOutcome,
} from '#lib/domain/rates/journal';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { JOURNAL_DAYS, type JournalDays, useJournalWish } from '#lib/stores/rates/journal/journal';
import type { JournalCounts, JournalFilter } from '#lib/stores/rates/journal/use-journal';
import { useTexts } from '#lib/stores/shell/use-texts';
import { JournalFile } from './journal-file';
import { JournalSums } from './journal-sums';

interface ToolsProps {
  shop: ShopAccount;
  /** Only one job's changes are shown. */
  jobId: string | null;
  filter: JournalFilter;
  counts: JournalCounts | null;
}

/** What of the journal is shown; how many there are of each outcome; the file. */
export function JournalTools({ shop, jobId, filter, counts }: ToolsProps) {
  const { t } = useTexts();
  const wish = useJournalWish();
  return (
    <section className="stack stack--2" aria-label={t('journal.tools')}>
      {jobId !== null && (
        <p className="row row--between">
          <span className="medium">{t('journal.ofJob')}</span>
          <a href="#journal">{t('journal.showAll')}</a>
        </p>
      )}
      <div className="journal__tools">
        <TextField label={t('journal.find')} type="search" value={wish.text} onChange={(text) => wish.filter({ text })} />
        {jobId === null && (
          <SelectField
            label={t('journal.period')}
            value={String(wish.days)}
            choices={JOURNAL_DAYS.map((days) => ({
              value: String(days),
              label: days === 0 ? t('journal.days.all') : t('journal.days', { days }),
            }))}
            onChange={(days) => wish.filter({ days: Number(days) as JournalDays })}
          />
        )}
        <SelectField
          label={t('journal.outcome')}
          value={wish.outcome ?? 'any'}
          choices={[
            { value: 'any', label: t('journal.any') },
            ...JOURNAL_OUTCOMES.map((value) => ({ value, label: t(`journal.outcomes.${value}`) })),
          ]}
          onChange={(value) => wish.filter({ outcome: value === 'any' ? null : (value as JournalOutcome) })}
        />
        <SelectField
          label={t('journal.changed')}
          value={wish.what ?? 'any'}
          choices={[
            { value: 'any', label: t('journal.any') },
            ...JOURNAL_CHANGES.map((value) => ({ value, label: t(`journal.changes.${value}`) })),
          ]}
          onChange={(value) => wish.filter({ what: value === 'any' ? null : (value as JournalChange) })}
        />
        {jobId === null && (
          <SelectField
            label={t('journal.who')}
            value={wish.by ?? 'any'}
            choices={[
              { value: 'any', label: t('journal.any') },
              ...JOURNAL_BY.map((value) => ({ value, label: t(`journal.by.${value}`) })),
            ]}
            onChange={(value) => wish.filter({ by: value === 'any' ? null : (value as JournalBy) })}
          />
        )}
        {jobId === null && (
          <SelectField
            label={t('journal.shops')}
            value={wish.allShops ? 'all' : 'one'}
            choices={[
              { value: 'one', label: t('journal.thisShop') },
              { value: 'all', label: t('journal.allShops') },
            ]}
            onChange={(value) => wish.filter({ allShops: value === 'all' })}
          />
        )}
      </div>
      <div className="row row--between row--wrap">
        <JournalSums counts={counts} market={shop.market} />
        <JournalFile filter={filter} disabled={!counts || counts.total === 0} />
      </div>
    </section>
  );
}
