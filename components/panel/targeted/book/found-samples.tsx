import { useMemo, useState } from 'react';
import { type ChosenRows, TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Progress } from '#components/ui/progress';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { marketForms } from '#lib/domain/table/cell-text';
import { foundColumns } from '#lib/domain/targeted/book/sample-columns';
import { freeSamples, type Sample, SEARCHED_DAYS } from '#lib/domain/targeted/book/samples';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { type SampleSearch, useSampleSearch } from '#lib/stores/targeted/book/use-sample-search';

interface FoundSamplesProps {
  shop: ShopAccount;
  /** Order numbers of samples that are somebody's already. */
  taken: ReadonlySet<string>;
  onAdd: (samples: readonly Sample[]) => void;
}

/** Samples among the shop's newest orders that are nobody's yet: searched for, chosen, added to the affiliate. */
export function FoundSamples({ shop, taken, onAdd }: FoundSamplesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(shop.market);
  const search = useSampleSearch(shop.id);
  const free = useMemo(() => freeSamples(search.pages, taken), [search.pages, taken]);
  const says = search.failure && !search.busy && failureTexts(search.failure);
  const seen = search.orders !== null && t('book.samples.searched', { count: search.orders, number: number(search.orders) });
  return (
    <>
      <div className="row row--wrap">
        <Button size="s" icon="search" busy={search.busy} onClick={() => void search.start()}>
          {t('book.samples.search', { days: SEARCHED_DAYS })}
        </Button>
        <span className="small muted" role="status">
          {[seen, !search.busy && search.orders !== null && !search.failure && free.length === 0 && t('book.samples.none')]
            .filter(Boolean)
            .join(' ')}
        </span>
      </div>
      <Searching job={search.job} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {free.length > 0 && <FoundList shop={shop} found={free} onAdd={onAdd} />}
    </>
  );
}

/** How far the search is, and the way to stop it. */
function Searching({ job }: Pick<SampleSearch, 'job'>) {
  const { t } = useTexts();
  const { busy, act } = useJobActs();
  if (!job) return null;
  return (
    <div className="row" data-part="searching">
      <span className="grow">
        <Progress share={null} label={t('book.samples.searching')} />
      </span>
      <Button size="s" busy={busy?.jobId === job.id} onClick={() => void act(job.id, 'cancel')}>
        {t('book.samples.stop')}
      </Button>
    </div>
  );
}

function FoundList({ shop: { market }, found, onAdd }: Omit<FoundSamplesProps, 'taken'> & { found: readonly Sample[] }) {
  const { t, language } = useTexts();
  const number = useNumber();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const typed = useMemo(() => foundColumns(), []);
  const columns = useMemo(
    () => tableColumns(typed, { text: (key) => t(key as TextKey), forms: marketForms(market, language), status: (_id, code) => code }),
    [typed, t, market, language],
  );
  const choice = useMemo(
    (): ChosenRows<Sample> => ({
      has: ({ orderId }) => chosen.has(orderId),
      set: (rows, on) => {
        const ids = new Set(rows.map(({ orderId }) => orderId));
        setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.has(id))));
      },
      allLabel: t('book.all'),
    }),
    [chosen, t],
  );
  const own = found.filter(({ orderId }) => chosen.has(orderId));
  return (
    <TypedLines
      part="samples-found"
      title={t('book.samples.found')}
      market={market}
      rows={found}
      counted={(count) => t('book.samples.counted', { count, number: number(count) })}
      typed={typed}
      columns={columns}
      out={{ name: 'sidecar-samples-found', status: (code) => code }}
      chosen={choice}
      tools={
        own.length > 0 && (
          <Button size="s" icon="plus" onClick={() => onAdd(own)}>
            {t('book.samples.add', { count: own.length, number: number(own.length) })}
          </Button>
        )
      }
    >
      <p className="small muted">{t('book.samples.searchSays')}</p>
    </TypedLines>
  );
}
