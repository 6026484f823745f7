import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Icon } from '#components/ui/icon';
import { formatNumber } from '#lib/domain/format';
import { hasEnded } from '#lib/domain/jobs/job';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import type { BoardState } from '#lib/stores/rates/board/data';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Says of a board that holds only a part of the shop how much that is, with the way to all of it. */
export function RatesPartial({ state: { columns, whole, complete }, shop }: { state: BoardState; shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { starting, failed, readShop } = useReadings();
  const reading = useJobs().value?.some((one) => one.kind === 'readShop' && one.accountId === shop.id && !hasEnded(one)) ?? false;
  const count = columns.rows.length;
  if (!whole || complete || count === 0) return null;
  const number = formatNumber(count, shop.market);
  const failure = failed?.what === shop.id ? failureTexts(failed.failure) : null;
  return (
    <>
      <div className="rates__partial" role="status" data-part="partial">
        <Icon name="info" />
        <span className="grow num">{reading ? t('rates.partialReading', { number }) : t('rates.partial', { count, number })}</span>
        {!reading && (
          <Button size="s" icon="download" busy={starting === shop.id} onClick={() => void readShop(shop.id)}>
            {t('rates.readShop')}
          </Button>
        )}
      </div>
      {failure && <FailureNotice says={failure.what} next={failure.todo} details={failure.details} />}
    </>
  );
}
