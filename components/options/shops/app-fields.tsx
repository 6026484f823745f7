import { PasswordField } from '#components/ui/form/password-field';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import { OPEN_PLATFORM_SITES } from '#lib/domain/address/open-platform-hosts';
import { type MarketCode, markets } from '#lib/domain/market';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { useConnectShop } from '#lib/stores/shops/shop-connect';
import { apiOf, type ShopField } from '#lib/stores/shops/shop-draft';

/** Market, app and host: everything that a person enters about a shop. */
export function AppFields() {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { draft, errors, type } = useConnectShop();
  const error = (field: ShopField) => errors[field] && t(errors[field]);
  return (
    <>
      <div className="form__two">
        <SelectField<MarketCode>
          label={t('options.field.market')}
          help={t('options.shops.marketHelp')}
          value={draft.market}
          choices={markets().map(({ code, buyer }) => ({ value: code, label: `${marketName(code)} · ${buyer}` }))}
          onChange={(market) => type({ market })}
          name="market"
        />
        <TextField
          label={t('options.shops.partnerId')}
          help={t('options.shops.partnerIdHelp')}
          error={error('partnerId')}
          value={draft.partnerId}
          onChange={(partnerId) => type({ partnerId })}
          inputMode="numeric"
          name="partner-id"
          mono
        />
      </div>
      <PasswordField
        label={t('options.shops.partnerKey')}
        help={t('options.shops.partnerKeyHelp')}
        error={error('partnerKey')}
        value={draft.partnerKey}
        onChange={(partnerKey) => type({ partnerKey })}
        showLabel={t('common.show')}
        hideLabel={t('common.hide')}
        maxLength={512}
        name="partner-key"
      />
      <SelectField
        label={t('options.shops.host')}
        help={t('options.shops.hostHelp')}
        error={error('api')}
        value={apiOf(draft)}
        choices={OPEN_PLATFORM_SITES.map(({ api }) => ({ value: api, label: AREAS[api] ? `${api} · ${t(AREAS[api])}` : api }))}
        onChange={(api) => type({ api })}
        name="api-host"
      />
    </>
  );
}

const AREAS: Readonly<Partial<Record<string, TextKey>>> = {
  'partner.shopeemobile.com': 'options.shops.area.most',
  'openplatform.shopee.com.br': 'options.shops.area.americas',
  'openplatform.shopee.cn': 'options.shops.area.china',
};
