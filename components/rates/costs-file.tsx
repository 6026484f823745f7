import { FailureNotice } from '#components/ui/failure-notice';
import { FileButton } from '#components/ui/form/file-button';
import { MoreMenu } from '#components/ui/more-menu';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useCosts } from '#lib/stores/rates/review/costs';
import { useCostsKnown } from '#lib/stores/rates/review/use-costs-known';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTableNote } from '#lib/stores/shell/use-table-note';
import { useTexts } from '#lib/stores/shell/use-texts';

/** So many lines that cannot be used are named. */
const MOST = 8;

const FORMATS = ['csv', 'xlsx'] as const;

/** Costs from a CSV or XLSX file, with a word on every line that cannot be used; and out into one. */
export function CostsFile({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  return (
    <div className="stack stack--2">
      <div className="row row--wrap">
        <CostsButtons shop={shop} />
        <span className="small muted">{t('review.costs.form')}</span>
      </div>
      <CostsTaken shop={shop} />
    </div>
  );
}

/** Costs in from a file, and out into one; what came of it tells `CostsTaken`. */
export function CostsButtons({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { busy, take, cancel, saveAll } = useCosts();
  const known = useCostsKnown(shop.id);
  return (
    <>
      <FileButton
        label={t('review.costs.file')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        busy={busy !== null}
        {...(busy === 'reading' ? { stop: { label: t('files.stop'), onStop: cancel } } : {})}
        take={([file]) => file && void take(file, shop.id, shop.market)}
      />
      {known !== null && known.count > 0 && (
        <MoreMenu
          label={t('review.costs.out')}
          icon="download"
          actions={FORMATS.map((format) => ({
            id: format,
            icon: 'download' as const,
            label: t('review.costs.outAs', { format: format.toUpperCase() }),
            onPress: () => void saveAll(shop, format, t),
          }))}
        />
      )}
    </>
  );
}

/** What the last file of costs brought, line by line where it could not be used, and why it could not be read or written. */
export function CostsTaken({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { of, failure, taken } = useCosts();
  const noteOf = useTableNote();
  const number = (count: number) => formatNumber(count, shop.market);
  if (of !== shop.id) return null;
  const says = failure && failureTexts(failure);
  return (
    <>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div role="status" className="stack stack--1">
        {taken?.noColumns && <p className="neg">{t('review.costs.noColumns')}</p>}
        {taken && !taken.noColumns && <p>{t('review.costs.kept', { count: taken.stored, number: number(taken.stored) })}</p>}
        {taken && <p className="small muted">{noteOf(taken.note)}</p>}
        {taken && taken.bad.length > 0 && (
          <ul className="small stack stack--1" data-part="bad-costs">
            {taken.bad.slice(0, MOST).map(({ line, problem, text }) => (
              <li key={line} className="neg">
                {t('review.costs.line', { line: number(line) })} <bdi>{plainText(text, 60)}</bdi>: {t(`review.costs.${problem}`)}
              </li>
            ))}
            {taken.bad.length > MOST && <li className="muted">{t('review.costs.moreBad', { number: number(taken.bad.length - MOST) })}</li>}
          </ul>
        )}
      </div>
    </>
  );
}
