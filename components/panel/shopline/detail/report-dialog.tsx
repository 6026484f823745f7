import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { SelectField } from '#components/ui/form/select-field';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useStoreSteps } from '#lib/stores/shopline/steps';

const LOCALES = ['zh-hant', 'en'] as const;

/** Asks before a mail goes to somebody: to whom, and in which language. */
export function ReportDialog({ campaign, store, onClose }: { campaign: ShoplineCampaign; store: ShoplineAccount; onClose: () => void }) {
  const { t } = useTexts();
  const start = useStoreSteps((state) => state.start);
  const [locale, setLocale] = useState<(typeof LOCALES)[number]>('zh-hant');
  const { campaignId, name, partner } = campaign;
  const send = () => {
    onClose();
    void start(`report ${campaignId}`, store.id, [{ do: 'report', campaignId, name, locale }]);
  };
  return (
    <Dialog
      title={t('campaigns.report.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={!partner?.email} onClick={send}>
            {t('campaigns.report.do')}
          </Button>
        </>
      }
    >
      <p>
        {partner?.email
          ? t('campaigns.report.says', { name: plainText(partner.name || partner.email, 80), email: plainText(partner.email, 120) })
          : t('campaigns.report.noPartner')}
      </p>
      <SelectField
        label={t('campaigns.report.language')}
        value={locale}
        onChange={setLocale}
        choices={LOCALES.map((value) => ({ value, label: t(value === 'en' ? 'campaigns.language.en' : 'campaigns.language.zhHant') }))}
      />
      <p className="small muted">{t('campaigns.report.once')}</p>
    </Dialog>
  );
}
