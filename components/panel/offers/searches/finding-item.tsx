import { OfferItem } from '#components/panel/offers/offer-item';
import { Tag } from '#components/ui/tag';
import { formatMoney, formatRate } from '#lib/domain/format';
import type { FindingRow } from '#lib/stores/offers/use-searches';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

const TONES = {
  new: 'accent',
  rateUp: 'pos',
  rateDown: 'warn',
  priceUp: 'plain',
  priceDown: 'pos',
  endsSoon: 'warn',
  budgetLow: 'warn',
} as const;

/** One finding: what changed, from what to what, and the offer as it stands now. */
export function FindingItem({ finding, name, accountId }: { finding: FindingRow; name: string; accountId: string }) {
  const { t } = useTexts();
  const { change, offer, rateBefore, priceBefore, at } = finding;
  const { market } = offer;
  const moments = useMoments(market);
  const paidBy = useEarnedState(accountId);
  const step =
    change === 'rateUp' || change === 'rateDown'
      ? `${formatRate(rateBefore, market)} → ${formatRate(offer.totalRate, market)}`
      : change === 'priceUp' || change === 'priceDown'
        ? `${formatMoney(priceBefore, market)} → ${formatMoney(offer.priceMin, market)}`
        : change === 'endsSoon' && offer.periodEnd !== null
          ? moments.dayYear(offer.periodEnd)
          : '';
  return (
    <li data-finding={change}>
      <div className="grow stack stack--1">
        <div className="row row--between row--wrap small">
          <span className="row">
            <Tag tone={TONES[change]}>{t(`findings.${change}`)}</Tag>
            <span className="num">{step}</span>
          </span>
          <span className="muted cut">
            <bdi>{[name, moments.at(at)].filter(Boolean).join(' · ')}</bdi>
          </span>
        </div>
        <OfferItem offer={offer} accountId={accountId} budget={offer.budget} paidBy={paidBy} />
      </div>
    </li>
  );
}
