import { useCallback, useMemo } from 'react';
import { BackLink } from '#components/ui/back-link';
import { FailureNotice } from '#components/ui/failure-notice';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import type { Day } from '#lib/domain/day';
import { formatRate } from '#lib/domain/format';
import type { RowPlace } from '#lib/domain/reports/performance/row-place';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { type RateChange, type RowAnswer, rateChangesOf, readRow } from '#lib/stores/reports/performance/read-row';
import { usePerformanceAnswer, usePerformanceQuestion } from '#lib/stores/reports/performance/use-performance';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useLive } from '#lib/stores/shell/use-live';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { Partners } from './partners';
import { PerformanceBar } from './performance-bar';
import { PerformanceChart } from './performance-chart';
import { PerformanceKpis, useKpiFigures } from './performance-kpis';
import { PerformanceSource } from './performance-source';

const JOURNAL = ['journal'] as const;

/** A product or an affiliate by itself: key figures, its line with what changed its rate, and who sold it or what it sold. */
export function RowPage({ shop, place }: { shop: ShopAccount; place: RowPlace }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const question = usePerformanceQuestion();
  const { level, id } = place;
  const answer = usePerformanceAnswer(
    useCallback(() => readRow(shop.id, question, { level, id }), [shop.id, question, level, id]),
    `${shop.id} ${level} ${id}`,
  );
  const says = answer.failure && failureTexts(answer.failure);
  const name = plainText(answer.value?.name ?? '', 200) || t('performance.unnamed', { id });
  return (
    <>
      <PerformanceBar shop={shop} latest={answer.value?.latest ?? null} />
      <section className="performance__page" aria-labelledby="row-name" data-part="row-page" data-row={`${level} ${id}`}>
        <BackLink href="#performance">{t('performance.back')}</BackLink>
        <div className="stack stack--1">
          <h2 className="h1 break blurs" id="row-name">
            <bdi>{name}</bdi>
          </h2>
          <p className="small muted num">
            {answer.value?.second && <span className="blurs">{plainText(answer.value.second, 80)} · </span>}
            {t('performance.idOf', { id })}
            {level === 'product' && (
              <>
                {' · '}
                <a href={`#shop/${id}`}>{t('performance.toRates')}</a>
              </>
            )}
          </p>
        </div>
        {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
        {answer.value === undefined && !says && <Skeleton width={80} />}
        {answer.value === null && <p className="muted">{t('performance.nothing')}</p>}
        {answer.value && <Figures shop={shop} place={place} answer={answer.value} />}
      </section>
    </>
  );
}

function Figures({ shop, place, answer }: { shop: ShopAccount; place: RowPlace; answer: RowAnswer }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const { orderType, channel } = usePerformanceChoice();
  const { from, to } = answer.chart;
  const figures = useKpiFigures(shop.market, answer.now);
  const changes = useLive(
    JOURNAL,
    useCallback(() => rateChangesOf(shop.id, shop.market, place.id, { from, to }), [shop.id, shop.market, place.id, from, to]),
    `${shop.id} ${place.id}`,
  ).value;
  const shown = place.level === 'product' ? (changes ?? []) : [];
  const notes = useMemo(() => notesOf(shown, shop, t), [shown, shop, t]);
  return (
    <>
      <div className="performance__notes">
        <p className={answer.now === null ? 'small warn' : 'small muted'}>
          {answer.now === null ? t('performance.rowUnknown') : t('performance.comparedWith', { days: days(answer.beforeDays) })}
        </p>
        <PerformanceSource market={shop.market} source={answer.source} figures={figures} />
      </div>
      {channel !== 'AllChannel' && <p className="small warn">{t('performance.allChannels')}</p>}
      <PerformanceKpis
        market={shop.market}
        now={answer.now}
        against={answer.before}
        comparedWith={t('performance.comparedWith', { days: days(answer.beforeDays) })}
      />
      <PerformanceChart
        market={shop.market}
        latest={answer.latest}
        days={answer.chart}
        points={answer.points}
        against={null}
        notes={notes}
      />
      {place.level === 'product' && <Changes shop={shop} changes={shown} />}
      <Partners shop={shop} place={place} period={answer.period} before={answer.beforeDays} confirmed={orderType === 'ConfirmedOrder'} />
    </>
  );
}

/** The newest change of each day, as the chart tells it. */
function notesOf(changes: readonly RateChange[], { market }: ShopAccount, t: Texts): ReadonlyMap<Day, string> {
  const notes = new Map<Day, string>();
  for (const { day, row } of changes) if (!notes.has(day)) notes.set(day, changeWords(row, market, t));
  return notes;
}

function changeWords({ before, after }: RateChange['row'], market: ShopAccount['market'], t: Texts): string {
  return t('performance.rateChange', {
    before: before === null ? t('performance.noRate') : formatRate(before, market),
    after: after === null ? t('performance.noRate') : formatRate(after, market),
  });
}

function Changes({ shop, changes }: { shop: ShopAccount; changes: readonly RateChange[] }) {
  const { t } = useTexts();
  const { day } = useDayWords();
  return (
    <Section title={t('performance.rateChanges')} part="rate-changes">
      {changes.length === 0 && <p className="muted">{t('performance.noRateChanges')}</p>}
      {changes.length > 0 && (
        <ul className="grp items">
          {changes.slice(0, 10).map(({ day: on, row }) => (
            <li key={row.id} className="item" data-rate-change={on}>
              <span>{row.what.endsWith('All') ? t('performance.rateOfAll') : changeWords(row, shop.market, t)}</span>
              <span className="small muted num">{day(on)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
