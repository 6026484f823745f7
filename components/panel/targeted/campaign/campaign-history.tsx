import { Section } from '#components/ui/section';
import { Tag } from '#components/ui/tag';
import { formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { type CampaignJournalRow, useCampaignHistory } from '#lib/stores/targeted/campaign';

const TONES = { done: 'pos', refused: 'neg', unconfirmed: 'info', unknown: 'warn' } as const;

/** What was done to the campaign from this browser, part by part, and how each came out. */
export function CampaignHistory({ shop, campaignId }: { shop: ShopAccount; campaignId: string }) {
  const { t } = useTexts();
  const rows = useCampaignHistory(shop.id, campaignId).value;
  if (!rows) return null;
  return (
    <Section title={t('targeted.history')} part="history">
      {rows.length === 0 && <p className="muted">{t('targeted.history.none')}</p>}
      {rows.length > 0 && (
        <ul className="grp items">
          {rows.map((row) => (
            <HistoryItem key={row.id} shop={shop} row={row} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function HistoryItem({ shop, row }: { shop: ShopAccount; row: CampaignJournalRow }) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const failureTexts = useFailureTexts(shop.market);
  const { change, of, partId, rate, outcome, failure, at } = row;
  const part = of === 'campaign' ? '' : t(`targeted.part.${of}`, { id: partId });
  return (
    <li className="item" data-change={change} data-outcome={outcome}>
      <span className="stack">
        <span>{[t(`targeted.change.${change}`), part, rate !== null && formatRate(rate, shop.market)].filter(Boolean).join(' · ')}</span>
        {failure && <span className="small neg">{failureTexts(failure).says}</span>}
        <span className="small muted num">{moments.full(at)}</span>
      </span>
      <Tag tone={TONES[outcome]}>{t(`targeted.outcome.${outcome}`)}</Tag>
    </li>
  );
}
