import { Tag } from '#components/ui/tag';
import { formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { CampaignJournalRow } from '#lib/stores/targeted/campaign';

const TONES = { done: 'pos', refused: 'neg', unconfirmed: 'info', unknown: 'warn' } as const;

interface ChangeItemsProps {
  readonly market: MarketCode;
  readonly rows: readonly CampaignJournalRow[];
  /** The campaign is told with each part, as where several are changed. */
  readonly named?: boolean;
}

/** Parts of changes of campaigns: what was asked of each, and how it came out. */
export function ChangeItems({ market, rows, named = false }: ChangeItemsProps) {
  const { t } = useTexts();
  const moments = useMoments(market);
  const failureTexts = useFailureTexts(market);
  return (
    <ul className="grp items">
      {rows.map(({ id, change, of, partId, rate, outcome, failure, at, campaignId, campaignName }) => (
        <li key={id} className="item row" data-change={change} data-outcome={outcome}>
          <span className="stack grow">
            {named && (
              <a className="cut" href={campaignId === null ? '#targeted' : `#targeted/${campaignId}`}>
                <bdi>{plainText(campaignName, 80) || campaignId}</bdi>
              </a>
            )}
            <span>
              {[
                t(`targeted.change.${change}`),
                of !== 'campaign' && t(`targeted.part.${of}`, { id: partId }),
                rate !== null && formatRate(rate, market),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {failure && <span className="small neg">{failureTexts(failure).says}</span>}
            <span className="small muted num">{moments.full(at)}</span>
          </span>
          <Tag tone={TONES[outcome]}>{t(`targeted.outcome.${outcome}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}
