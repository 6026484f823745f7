import { useRef } from 'react';
import { formatNumber } from '../../../lib/domain/format';
import type { ShopAccount } from '../../../lib/domain/shop-account';
import { plainText } from '../../../lib/domain/text';
import { useCosts } from '../../../lib/stores/costs';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';

/** So many lines that cannot be used are named. */
const MOST = 8;

/** Costs from a CSV or XLSX file, with a word on every line that cannot be used. */
export function CostsFile({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const input = useRef<HTMLInputElement>(null);
  const { busy, failure, taken, take } = useCosts();
  const number = (count: number) => formatNumber(count, shop.market);
  const says = failure && failureTexts(failure);
  return (
    <div className="stack stack--2">
      <div className="row row--wrap">
        <Button size="s" icon="upload" busy={busy} onClick={() => input.current?.click()}>
          {t('review.costs.file')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          aria-label={t('review.costs.file')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void take(file, shop.id, shop.market);
            event.target.value = '';
          }}
        />
        <span className="small muted">{t('review.costs.form')}</span>
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div role="status" className="stack stack--1">
        {taken?.noColumns && <p className="neg">{t('review.costs.noColumns')}</p>}
        {taken && !taken.noColumns && <p>{t('review.costs.kept', { count: taken.kept, number: number(taken.kept) })}</p>}
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
    </div>
  );
}
