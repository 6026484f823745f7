import { Tag } from '#components/ui/tag';
import { formatRate } from '#lib/domain/format';
import { verdictOf } from '#lib/domain/links/link-health';
import type { HistoryRow } from '#lib/stores/links/history/use-history';
import { useTexts } from '#lib/stores/shell/use-texts';

const TONES = { fine: 'pos', rateFell: 'warn', rateRose: 'pos', periodOver: 'warn', gone: 'warn', noOffer: 'plain' } as const;

/** The result of the last check of the link's product; nothing where it was never checked. */
export function HealthTag({ row: { link, health } }: { row: HistoryRow }) {
  const { t } = useTexts();
  if (!health) return null;
  const verdict = verdictOf(health, health.at);
  const step =
    verdict === 'rateFell' || verdict === 'rateRose'
      ? `${formatRate(health.rateBefore, link.market)} → ${formatRate(health.rate, link.market)}`
      : verdict === 'fine'
        ? formatRate(health.rate, link.market)
        : '';
  return (
    <span className="row row--tight" data-verdict={verdict}>
      <Tag tone={TONES[verdict]}>{t(`history.verdict.${verdict}`)}</Tag>
      {step && <span className="small num">{step}</span>}
    </span>
  );
}
