import { Button } from '#components/ui/button';
import { Tag } from '#components/ui/tag';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatMoney, formatNumber, formatRate } from '#lib/domain/format';
import { hasEnded } from '#lib/domain/jobs/job';
import { commissionOn, compareMoney, subtractMoney } from '#lib/domain/money';
import { NO_DATA } from '#lib/domain/no-data';
import type { CostPerMonth } from '#lib/domain/rates/review/cost';
import type { Days } from '#lib/domain/reports/performance';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { shareOf, shortMoney, signedMoney } from './money-words';
import { SimFigure } from './sim-figure';

export interface CostCardProps {
  cost: CostPerMonth;
  /** Of all products of a shop: so many are concerned. The figures are "—" where nothing is known of them. */
  ofAll?: number;
  days: Days | null;
  shop: ShopAccount;
  fee: CommissionRate;
}

/** Commission in 30 days: at today's rates, at the new ones, and at worst. Never a promise: a simulation. */
export function CostCard({ cost, ofAll, days, shop, fee }: CostCardProps) {
  const { market } = shop;
  const { t } = useTexts();
  const words = useDayWords();
  const moments = useMoments(market);
  const { before, after, worst, sales, sold, unsold, unread, worstUntil, paid } = cost;
  const more = subtractMoney(after, before);
  const high = Math.max(Number(before.amount), Number(worst.amount), Number(after.amount));
  const count = (key: 'review.cost.unsold' | 'review.cost.unread', number: number) =>
    t(key, { count: number, number: formatNumber(number, market) });
  const reckoned = () => {
    if (ofAll) return t('review.cost.ofAll', { count: ofAll, sold: formatNumber(sold, market), all: formatNumber(ofAll, market) });
    return t(days ? 'review.cost.ofNone' : 'review.cost.notKnown');
  };
  const isWorse = compareMoney(worst, after) > 0;
  const until = worstUntil === null ? '' : moments.day(worstUntil);
  return (
    <section className="card" aria-labelledby="review-cost" data-part="cost">
      <div className="card__head">
        <h3 className="h2" id="review-cost">
          {t('review.cost')}
        </h3>
        <Tag tone="line">{t('review.cost.simulation')}</Tag>
      </div>
      {sold === 0 && ofAll !== undefined && (
        <dl className="sim">
          {(['now', 'then', 'worst'] as const).map((what) => (
            <SimFigure key={what} what={what} money={NO_DATA} share={0} />
          ))}
        </dl>
      )}
      {sold > 0 && (
        <dl className="sim">
          <SimFigure what="now" money={shortMoney(before, market)} share={Number(before.amount) / high}>
            {t('review.cost.share', { share: shareOf(before, sales, market) })}
          </SimFigure>
          <SimFigure what="then" money={shortMoney(after, market)} share={Number(after.amount) / high}>
            {more && signedMoney(more, market)} · {shareOf(after, sales, market)}
          </SimFigure>
          <SimFigure
            what="worst"
            money={shortMoney(worst, market)}
            share={Number(after.amount) / high}
            beyond={(Number(worst.amount) - Number(after.amount)) / high}
          >
            {isWorse ? t('review.cost.until', { day: until }) : t('review.cost.noWorse')}
          </SimFigure>
        </dl>
      )}
      <div className="help sim__says stack stack--1">
        {ofAll !== undefined && <p data-part="reckoned">{reckoned()}</p>}
        {sold > 0 && days && <p>{t(isWorse ? 'review.cost.saysWorst' : 'review.cost.says', { days: words.days(days) })}</p>}
        {sold === 0 && unread === 0 && ofAll !== 0 && (
          <p>{t(ofAll === undefined && unsold === 0 ? 'review.cost.noneTicked' : 'review.cost.none')}</p>
        )}
        {sold > 0 && paid && <p>{t('review.cost.paid', { money: formatMoney(paid, market) })}</p>}
        {Number(after.amount) > 0 && fee > 0 && (
          <p>{t('review.cost.fee', { rate: formatRate(fee, market), money: formatMoney(commissionOn(after, fee), market) })}</p>
        )}
        {sold > 0 && unsold > 0 && <p>{count('review.cost.unsold', unsold)}</p>}
        {unread > 0 && <p>{count('review.cost.unread', unread)}</p>}
        {unread > 0 && <ReadSales shop={shop} />}
      </div>
    </section>
  );
}

/** Has the shop read, and with it what its products sold. */
function ReadSales({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { starting, readShop } = useReadings();
  const running = useJobs().value?.some((job) => job.kind === 'readShop' && job.accountId === shop.id && !hasEnded(job)) ?? false;
  return (
    <p>
      <Button variant="link" size="s" busy={starting === shop.id || running} onClick={() => void readShop(shop.id)}>
        {t('review.cost.read')}
      </Button>
    </p>
  );
}
