import { useMemo, useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { ShopeePicker } from '#components/panel/shopline/shopee-picker';
import { StepFailure } from '#components/panel/shopline/step-failure';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { readMany } from '#lib/domain/shopline/many';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useManyCampaigns } from '#lib/stores/shopline/many';
import { tableOf } from '#lib/stores/shopline/many-text';
import { useStoreSteps } from '#lib/stores/shopline/steps';
import { isShoplineShut } from '#lib/stores/shops/shop-standing';
import { ManyDefaultsFields } from './many-defaults';
import { ManyInput } from './many-input';
import { ManyTable } from './many-table';

const MOST = 1000;
const PLACE = 'many';

/** Many partners at once: every row is judged before anything is made; rows that cannot be made stay here. */
export function ManyDraft({ context }: { context: ShoplineContext }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { text, defaults, twins, failure, addTwins } = useManyCampaigns();
  const { start, starting } = useStoreSteps();
  const [fromShopee, setFromShopee] = useState(false);
  const { records, place, store } = context;
  const others = records?.campaigns;
  const rows = useMemo(() => readMany(tableOf(text), defaults, place, others ?? [], twins), [text, defaults, place, others, twins]);
  if (!records?.facts) return <Skeleton width={60} />;
  const ready = rows.filter(({ input }) => input !== null).slice(0, MOST);
  const bad = rows.length - ready.length;
  const says = failure && failureTexts(failure);
  const begin = async () => {
    const steps = ready.flatMap(({ input, partner, twin }) => (input ? [{ do: 'create' as const, wish: input, partner, twin }] : []));
    const jobId = await start(PLACE, store.id, steps);
    if (jobId !== null) goToView('campaigns', `job-${jobId}`);
  };
  return (
    <>
      <BackLink href="#campaigns">{t('campaigns.back')}</BackLink>
      <h2 className="h1">{t('campaigns.many.title')}</h2>
      <ManyInput place={place} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="row row--wrap">
        <Button size="s" icon="user" aria-expanded={fromShopee} onClick={() => setFromShopee(!fromShopee)}>
          {t('campaigns.many.fromShopee')}
        </Button>
      </div>
      {fromShopee && (
        <Card>
          <ShopeePicker taken={[...twins.values()].map(({ shopeeId }) => shopeeId)} onPick={(twin) => addTwins([twin])} />
        </Card>
      )}
      <ManyDefaultsFields place={place} />
      {rows.length === 0 && (
        <Empty icon="layers" title={t('campaigns.many.empty')}>
          {t('campaigns.many.columns')}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <p className="campaigns__wrap" role="status">
            {t('campaigns.many.ready', { count: ready.length, number: number(ready.length) })}
            {bad > 0 && ` · ${t('campaigns.many.bad', { count: bad, number: number(bad) })}`}
          </p>
          <ManyTable rows={rows} place={place} />
          <Notice tone="warn" title={t('campaigns.fixed.title')}>
            {t('campaigns.fixed.says')}
          </Notice>
        </>
      )}
      <StepFailure place={PLACE} where={context.place} />
      <div className="foot">
        <span className="foot__what muted">{t('campaigns.many.what')}</span>
        <Button
          variant="primary"
          size="l"
          busy={starting === PLACE}
          disabled={ready.length === 0 || isShoplineShut(store)}
          onClick={() => void begin()}
        >
          {t('campaigns.many.make', { count: ready.length, number: number(ready.length) })}
        </Button>
      </div>
    </>
  );
}
