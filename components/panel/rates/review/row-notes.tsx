import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { formatMoney, formatPoints, formatRange, formatRate } from '#lib/domain/format';
import { commissionOn } from '#lib/domain/money';
import { fieldText } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { pointsOverRange } from '#lib/domain/rates/review/sections';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { typeField } from '#lib/stores/rates/review/draft';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** A row's effect and rules in words, with their dates. */
export function RowNotes({ row, shop: { market, id: accountId } }: { row: ReviewRow; shop: ShopAccount }) {
  const { t } = useTexts();
  const { facts, planned, possible, seen, differs, guard } = row;
  const over = pointsOverRange(planned);
  const { doing, why, before, after, endBefore, endAfter, endStays, protectedRates, begins } = planned;
  const moments = useMoments(market);
  const rate = (points: typeof before) => (points === null ? t('review.notIn') : formatRate(points, market));
  const { day } = moments;
  const end = (ms: number | null) => (ms === null ? t('review.endless') : moments.dayYear(ms));
  const range = planned.range && formatRange(rate(planned.range.min), rate(planned.range.max));
  const perSale = (points: typeof before) =>
    facts.price && points !== null ? formatMoney(commissionOn(facts.price, points), market) : null;
  const [oldSale, newSale] = [perSale(before), perSale(after)];
  return (
    <div className="chg__more">
      {differs && (
        <span className="warn medium chg__note">
          <Icon name="alert" size={12} />
          {differs.rate && t('review.differs.rate', { seen: rate(seen?.rate ?? null), now: rate(before) })}
          {differs.end && t('review.differs.end', { seen: end(seen?.end ?? null), now: end(endBefore) })}
          {differs.range && !differs.rate && !differs.end && t('review.differs.range', { now: range ?? '—' })}
        </span>
      )}
      {possible && guard?.above && guard.loss && (
        <span className="neg chg__note">
          <Icon name="alert" size={12} />
          {t('review.above', { rate: rate(guard.breakEven), loss: formatMoney(guard.loss, market) })}
          {guard.breakEven > 0 && (
            <Button
              variant="link"
              size="s"
              onClick={() => typeField(accountId, `rate ${row.itemId}`, fieldText('rateForAll', guard.breakEven, market), market)}
            >
              {t('review.setBreakEven')}
            </Button>
          )}
        </span>
      )}
      {possible && over > 0 && <span className="warn">{t('review.over', { points: formatPoints(over, market) })}</span>}
      {why !== null && <span>{t(`review.why.${why}`)}</span>}
      {possible && newSale !== null && doing !== 'extend' && (
        <span>
          {oldSale === null ? t('review.perSale.new', { money: newSale }) : t('review.perSale', { before: oldSale, after: newSale })}
        </span>
      )}
      {possible && doing === 'add' && (
        <span>{t(endAfter === null ? 'review.add.endless' : 'review.add.until', { day: end(endAfter) })}</span>
      )}
      {possible && doing === 'remove' && <span>{t('review.remove.says')}</span>}
      {possible && doing !== 'add' && doing !== 'remove' && endAfter !== endBefore && (
        <span>{t('review.extend.says', { before: end(endBefore), after: end(endAfter) })}</span>
      )}
      {possible && endStays && <span>{t('review.endStays', { day: end(endBefore) })}</span>}
      {possible && begins !== null && <span>{t('review.begins', { day: day(begins) })}</span>}
      {possible &&
        protectedRates.map((one) => (
          <span key={`${one.rate} ${one.until}`} className="prot">
            <Icon name="shield" size={12} />
            {t(one.exact ? 'review.kept.exact' : 'review.kept.about', { rate: rate(one.rate), day: day(one.until) })}
          </span>
        ))}
      {possible && facts.sales === 'none' && <span>{t('review.noSales')}</span>}
      {possible && guard && !guard.above && <span>{t('review.below', { rate: rate(guard.breakEven) })}</span>}
    </div>
  );
}
