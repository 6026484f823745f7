import { useMemo, useState } from 'react';
import { ColumnsDialog } from '#components/panel/reports/lines/columns-dialog';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { IconButton } from '#components/ui/icon-button';
import { sumOfRows } from '#lib/domain/reports/performance/gather';
import {
  columnsOfList,
  PERFORMANCE_LISTS,
  type PerformanceTableRow,
  performanceColumns,
} from '#lib/domain/reports/performance/table-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { useRowName } from '#lib/stores/reports/performance/row-name';
import { usePerformanceRows } from '#lib/stores/reports/performance/use-performance';
import { usePreference } from '#lib/stores/shell/preferences';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useDrawnColumns } from './performance-cells';
import { PerformanceSource } from './performance-source';

/** What order lines do not tell. */
const NOT_OF_LINES = ['clicks', 'newBuyers'];

/** Who sold, row by row; a press opens its own page. */
export function PerformanceRows({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const { days } = useDayWords();
  const words = useMeasureWords(shop.market);
  const { table, choose } = usePerformanceChoice();
  const { value, failure, busy } = usePerformanceRows(shop);
  const nameOf = useRowName();
  const { value: hidden, choose: hide } = usePreference('performanceHidden');
  const [choosing, setChoosing] = useState(false);
  const ofLines = value?.ofLines;
  const out = [...(hidden[table] ?? []), ...(ofLines ? NOT_OF_LINES : [])].join(' ');
  const typed = useMemo(() => performanceColumns(table, shop.market, nameOf, out.split(' ')), [table, shop.market, nameOf, out]);
  const figures = columnsOfList(table).map((id) => ({ id, label: t(`performance.column.${id}`), says: t(`performance.source.${id}`) }));
  const all = columnsOfList(table);
  const columns = useDrawnColumns(shop, typed);
  const total = value && sumOfRows(value.rows);
  const differs = typeof ofLines?.sales === 'bigint' && ofLines.sales !== total?.sales;
  return (
    <div className="performance__table">
      <fieldset className="seg" aria-label={t('performance.lists')}>
        {PERFORMANCE_LISTS.map((one) => (
          <button key={one} type="button" aria-pressed={one === table} onClick={() => choose({ table: one })}>
            {t(`performance.lists.${one}`)}
          </button>
        ))}
      </fieldset>
      <TypedLines<PerformanceTableRow, (typeof typed)[number]['id']>
        part="rows"
        title={t(`performance.lists.${table}`)}
        market={shop.market}
        rows={busy && value === null ? undefined : (value?.rows ?? undefined)}
        counted={(count) => t('performance.rows', { count, number: number(count) })}
        failure={failure}
        none={t('performance.noneInPeriod')}
        typed={typed}
        columns={columns}
        tools={
          <>
            {value && <PerformanceSource market={shop.market} source={value.source} figures={figures} />}
            <IconButton icon="columns" label={t('earnings.columns')} onClick={() => setChoosing(true)} />
          </>
        }
        out={{
          name: `sidecar-${table}-${value?.period.from ?? ''}-${value?.period.to ?? ''}`,
          status: (code) => t(`performance.channel.${code}` as TextKey),
          timeZone: 'UTC',
        }}
        {...(table !== 'content' && { onOpen: openRow })}
        idOf={idOf}
      >
        {value && total && (
          <p className="small muted num" data-part="row-total">
            <span className="blurs">
              {t(total.commission === null ? 'performance.totalSales' : 'performance.total', {
                sales: words.exact('sales', total),
                commission: words.exact('commission', total),
              })}
            </span>
            {value.compared && ` · ${t('performance.comparedWith', { days: days(value.beforeDays) })}`}
          </p>
        )}
        {value && value.unknown > 0 && (
          <p className="small warn">{t('performance.rowsUnknown', { count: value.unknown, number: number(value.unknown) })}</p>
        )}
        {value && value.unread > 0 && (
          <p className="small warn">{t('performance.rowsUnread', { count: value.unread, number: number(value.unread) })}</p>
        )}
        {value && !ofLines && (
          <p className="small muted" data-part="counts-more">
            {t('performance.countsMore')} <a href="#conversions">{t('performance.toConversions')}</a>
          </p>
        )}
        {ofLines && <p className="small muted">{t('performance.ofLines')}</p>}
        {differs && <p className="small warn blurs">{t('performance.linesDiffer', { sales: words.money(ofLines?.sales ?? 0n) })}</p>}
        {table === 'campaign' && <p className="small muted">{t('performance.campaignsConfirmed')}</p>}
      </TypedLines>
      {choosing && (
        <ColumnsDialog
          columns={figures}
          chosen={all.filter((id) => !hidden[table]?.includes(id))}
          usual={all}
          choose={(ids) => hide({ ...hidden, [table]: all.filter((id) => !ids.includes(id)) })}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

function openRow({ level, id }: PerformanceTableRow): void {
  if (level === 'targeted') goToView('targeted', id);
  else if (level === 'metrics') goToView('rates');
  else goToView('performance', `${level}-${id}`);
}

const idOf = ({ level, id }: PerformanceTableRow): string => `${level} ${id}`;
