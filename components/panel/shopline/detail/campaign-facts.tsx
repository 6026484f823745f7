import type { ReactNode } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Card } from '#components/ui/card';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { formatStoreMoney, formatStoreRate } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useProductNames } from '#lib/stores/shopline/products';
import { useCampaignWords } from '#lib/stores/shopline/use-campaign-words';

/** What the campaign is; "—" where SHOPLINE tells nothing. */
export function CampaignFacts({ campaign, context: { store, place, records } }: { campaign: ShoplineCampaign; context: ShoplineContext }) {
  const { t } = useTexts();
  const words = useCampaignWords(place);
  const { lines, promotionId, partner, startAt, endAt, minimum, applyOn, applyMethod } = campaign;
  const names = useProductNames(
    store.id,
    lines.map(({ productId }) => productId),
  );
  const promotion = records?.promotions.find((one) => one.promotionId === promotionId);
  const applies = applyMethod === 'item' ? 'items' : applyOn === 'product' ? 'products' : 'order';
  const time = (at: number | null, none: string) => (at === null ? none : words.time(at));
  return (
    <Card title={t('campaigns.facts')}>
      <dl className="dl">
        <Fact name={t('campaigns.fact.reward')}>{words.reward(campaign)}</Fact>
        <Fact name={t('campaigns.fact.applies')}>{t(`campaigns.applies.${applies}`)}</Fact>
        {applies === 'order' && <Fact name={t('campaigns.fact.minimum')}>{formatStoreMoney(minimum, place)}</Fact>}
        <Fact name={t('campaigns.fact.promotion')}>
          {promotionId === null ? t('campaigns.promotion.none') : plainText(promotion?.title ?? promotionId, 80)}
        </Fact>
        <Fact name={t('campaigns.fact.start')}>{time(startAt, '—')}</Fact>
        <Fact name={t('campaigns.fact.end')}>{time(endAt, t('campaigns.never'))}</Fact>
        <Fact name={t('campaigns.fact.partner')}>
          {partner ? plainText([partner.name, partner.email].filter(Boolean).join(' · '), 160) : '—'}
        </Fact>
        {Object.entries(campaign.remarks).map(([code, text]) => (
          <Fact key={code} name={t('campaigns.fact.remarks', { language: code })}>
            {plainText(text, 500)}
          </Fact>
        ))}
      </dl>
      {lines.length > 0 && (
        <>
          <h3 className="label campaigns__gap">{t('campaigns.fact.products', { count: lines.length })}</h3>
          <ul className="campaigns__lines">
            {lines.map(({ id, productId, rate, amount }) => (
              <li key={id ?? productId}>
                <bdi className="cut">{plainText(names.get(productId)?.title ?? productId, 120)}</bdi>
                <span className="num">{rate === null ? formatStoreMoney(amount, place) : formatStoreRate(rate, place)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="break">{children}</dd>
    </div>
  );
}
