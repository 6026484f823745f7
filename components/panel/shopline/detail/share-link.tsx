import { useState } from 'react';
import { QrButton } from '#components/links/qr-button';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { TextField } from '#components/ui/form/text-field';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { shareLink } from '#lib/domain/shopline/share-link';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignReading } from '#lib/stores/shopline/read-campaign';

/** The link that a partner hands on: to the store's first page or to a page of it. */
export function ShareLink({ campaign, context: { records } }: { campaign: ShoplineCampaign; context: ShoplineContext }) {
  const { t } = useTexts();
  const { copied, copyText } = useCampaignReading();
  const [page, setPage] = useState('');
  const hosts = records?.facts?.hosts ?? [];
  const link = shareLink(page, campaign.link, hosts);
  if (!campaign.link) return null;
  return (
    <Card title={t('campaigns.share')}>
      <div className="form">
        <TextField
          label={t('campaigns.share.page')}
          help={t('campaigns.share.pageHelp')}
          error={link === null ? t('campaigns.share.notOurs') : undefined}
          value={page}
          onChange={setPage}
          placeholder={`https://${hosts[0] ?? ''}`}
          inputMode="url"
        />
        {link !== null && (
          <>
            <TextField label={t('campaigns.share.link')} value={link} onChange={() => undefined} readOnly mono />
            <div className="row row--wrap">
              <Button icon="copy" onClick={() => void copyText(link)}>
                {t('campaigns.share.copy')}
              </Button>
              <QrButton link={link} name={campaign.code} />
              <span className="small pos" role="status">
                {copied === link && t('campaigns.share.copied')}
              </span>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
