import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { RemoveDialog } from '#components/options/shell/remove-dialog';
import { CheckLine } from '#components/options/shops/check-line';
import { StandingTag } from '#components/options/shops/standing-tag';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { Icon } from '#components/ui/icon';
import { type MenuAction, MoreMenu } from '#components/ui/more-menu';
import { Tag } from '#components/ui/tag';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useStores } from '#lib/stores/shopline/accounts';
import { shoplineStanding } from '#lib/stores/shops/shop-standing';

/** One store: what it is, how it stands, and what can be done with it. */
export function ShoplineRow({ store }: { store: ShoplineAccount }) {
  const { t } = useTexts();
  const { busy, failed, check, setReadOnly, remove } = useStores();
  const [removing, setRemoving] = useState(false);
  const standing = shoplineStanding(store);
  const name = plainText(store.name, 80);
  const failure = failed[store.id];
  const actions: MenuAction[] = [
    { id: 'remove', label: t('options.account.remove'), icon: 'trash', danger: true, onPress: () => setRemoving(true) },
  ];
  return (
    <li className="acct" data-store={store.merchantId}>
      <span className="shop__av" aria-hidden="true">
        <Icon name="bag" size={12} />
      </span>
      <div className="grow stack stack--1">
        <div className="row row--wrap row--labels">
          <bdi className="medium break">{name}</bdi>
          <StandingTag standing={standing} />
          {store.readOnly && <Tag tone="line">{t('options.shops.readOnly')}</Tag>}
        </div>
        <span className="small muted break">{[store.handle, store.host].filter(Boolean).join(' · ')}</span>
        <CheckLine check={store.check} standing={standing} market={null} />
        {store.check?.failure === 'storeTokenRefused' && <span className="small muted">{t('options.stores.causes')}</span>}
        {failure && <FailureLine failure={failure} />}
        <div className="row row--wrap acct__act">
          <Button size="s" icon="refresh" busy={busy[store.id] === 'check'} onClick={() => void check(store.id)}>
            {t('options.account.check')}
          </Button>
          <Button size="s" icon="key" onClick={() => goTo(`accounts/store/${encodeURIComponent(store.id)}`)}>
            {t('options.stores.newToken')}
          </Button>
          <Check
            kind="switch"
            aria-label={t('options.shops.readOnlyOf', { name })}
            // While the choice is being kept it is shown already.
            checked={busy[store.id] === 'readOnly' ? !store.readOnly : store.readOnly}
            onChange={(readOnly) => void setReadOnly(store.id, readOnly)}
          >
            {t('options.shops.readOnly')}
          </Check>
        </div>
      </div>
      <MoreMenu label={t('options.account.more', { name })} actions={actions} />
      {removing && (
        <RemoveDialog
          name={name}
          accountId={store.id}
          goes={t('options.stores.removeGoes')}
          stays={t('options.stores.removeStays')}
          busy={busy[store.id] === 'remove'}
          remove={() => remove(store.id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}
