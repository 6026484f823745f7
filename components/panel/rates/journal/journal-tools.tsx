import { useState } from 'react';
import { Select } from '#components/ui/form/select';
import { SelectField } from '#components/ui/form/select-field';
import { ToolFilter } from '#components/ui/tools/tool-filter';
import { ToolSearch } from '#components/ui/tools/tool-search';
import {
  JOURNAL_BY,
  JOURNAL_CHANGES,
  JOURNAL_OUTCOMES,
  type JournalBy,
  type JournalChange,
  type JournalOutcome,
} from '#lib/domain/rates/journal';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { JOURNAL_DAYS, type JournalDays, useJournalInput } from '#lib/stores/rates/journal/journal';
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

/** In one line what of the journal is shown, and the file; the rest of the filters on demand. How many there are of each outcome. */
export function JournalTools({ shop, jobId, filter, counts }: ToolsProps) {
  const { t } = useTexts();
  const asked = useJournalInput();
  const [open, setOpen] = useState(false);
  const on = [asked.outcome, asked.what, asked.by, asked.allShops || null].filter((one) => one !== null).length;
  return (
    <section className="stack stack--1" aria-label={t('journal.tools')}>
      {jobId !== null && (
        <p className="row row--between">
          <span className="medium">{t('journal.ofJob')}</span>
          <a href="#journal">{t('journal.showAll')}</a>
        </p>
      )}
      <div className="toolbar toolbar--bare">
        <ToolSearch label={t('journal.find')} value={asked.text} onChange={(text) => asked.filter({ text })} />
        {jobId === null && (
          <Select
            small
            className="toolbar__select"
            aria-label={t('journal.period')}
            value={String(asked.days)}
            choices={JOURNAL_DAYS.map((days) => ({
              value: String(days),
              label: days === 0 ? t('journal.days.all') : t('journal.days', { days }),
            }))}
            onChange={(days) => asked.filter({ days: Number(days) as JournalDays })}
          />
        )}
        <ToolFilter label={t('journal.filters')} count={on} open={open} onToggle={() => setOpen(!open)} />
        <JournalFile filter={filter} disabled={!counts || counts.total === 0} />
      </div>
      {open && <MoreFilters single={jobId !== null} />}
      <JournalSums counts={counts} market={shop.market} />
    </section>
  );
}

/** By outcome, by what was changed, by whom, of which shops. `single`: of one job only the first two say anything. */
function MoreFilters({ single }: { single: boolean }) {
  const { t } = useTexts();
  const asked = useJournalInput();
  const any = { value: 'any', label: t('journal.any') };
  return (
    <div className="toolfilter journal__tools">
      <SelectField
        label={t('journal.outcome')}
        value={asked.outcome ?? 'any'}
        choices={[any, ...JOURNAL_OUTCOMES.map((value) => ({ value: value as string, label: t(`journal.outcomes.${value}`) }))]}
        onChange={(value) => asked.filter({ outcome: value === 'any' ? null : (value as JournalOutcome) })}
      />
      <SelectField
        label={t('journal.changed')}
        value={asked.what ?? 'any'}
        choices={[any, ...JOURNAL_CHANGES.map((value) => ({ value: value as string, label: t(`journal.changes.${value}`) }))]}
        onChange={(value) => asked.filter({ what: value === 'any' ? null : (value as JournalChange) })}
      />
      {!single && (
        <SelectField
          label={t('journal.who')}
          value={asked.by ?? 'any'}
          choices={[any, ...JOURNAL_BY.map((value) => ({ value: value as string, label: t(`journal.by.${value}`) }))]}
          onChange={(value) => asked.filter({ by: value === 'any' ? null : (value as JournalBy) })}
        />
      )}
      {!single && (
        <SelectField
          label={t('journal.shops')}
          value={asked.allShops ? 'all' : 'one'}
          choices={[
            { value: 'one', label: t('journal.thisShop') },
            { value: 'all', label: t('journal.allShops') },
          ]}
          onChange={(value) => asked.filter({ allShops: value === 'all' })}
        />
      )}
    </div>
  );
}
