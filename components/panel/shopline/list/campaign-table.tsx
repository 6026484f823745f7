import { RowTable } from '#components/jobs/row-table';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { CampaignState } from '#components/panel/shopline/campaign-state';
import { formatStoreCount } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { ShoplineRecords } from '#lib/stores/shopline/records';
import { useCampaignWords } from '#lib/stores/shopline/use-campaign-words';

/** The campaigns as a table of any length: what each is, what it gives and when, what it brought. */
export function CampaignTable({ campaigns, context: { place } }: { campaigns: ShoplineRecords['campaigns']; context: ShoplineContext }) {
  const { t } = useTexts();
  const words = useCampaignWords(place);
  return (
    <RowTable
      label={t('panel.campaigns')}
      head={[t('campaigns.head.campaign'), t('campaigns.head.gives'), t('campaigns.head.orders')]}
      count={campaigns.length}
      row={(index) => {
        const one = campaigns[index];
        if (!one) return [null, null, null];
        return [
          <span key="name" className="cell2" data-campaign={one.code}>
            <a className="cut" href={`#campaigns/${one.campaignId}`}>
              <bdi>{plainText(one.name, 120)}</bdi>
            </a>
            <span className="cut mono">{one.code}</span>
          </span>,
          <span key="gives" className="cell2 num">
            <span>{words.reward(one)}</span>
            <span>{words.period(one)}</span>
          </span>,
          <span key="orders" className="cell2 num campaigns__end">
            <CampaignState campaign={one} />
            <span>{t('campaigns.ordersCount', { count: one.uses ?? 0, number: formatStoreCount(one.uses, place) })}</span>
          </span>,
        ];
      }}
    />
  );
}
