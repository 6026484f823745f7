import type { OptionsRoute } from '#lib/stores/shell/options-route';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AccountChecks } from './accounts/account-checks';
import { AccountRow } from './accounts/account-row';
import { AddKeyForm } from './accounts/add-key-form';
import { AddKeylessForm } from './accounts/add-keyless-form';
import { EditAccountForm } from './accounts/edit-account-form';
import { UnlessLocked } from './accounts/vault/unless-locked';
import { SectionHead } from './shell/section-head';
import { StoresList } from './shopline/accounts-list';
import { ShoplineTokenForm } from './shopline/token-form';
import { ConnectShopForm } from './shops/connect-shop-form';
import { ShopsList } from './shops/shops-list';

/** The accounts of every kind, and the forms by which they are added and changed. */
export function AccountsSection({ route }: { route: OptionsRoute }) {
  const { t } = useTexts();
  const accounts = useSetting('accounts');
  const shops = useSetting('shops');
  const stores = useSetting('stores');
  const edited = accounts.find((account) => account.id === route.accountId);
  const count = accounts.length + shops.length + stores.length;
  // A new account's form shows nothing of any other: it stays, and asks for the passphrase itself.
  if (route.view === 'key') return <AddKeyForm market={route.market} />;
  if (route.view === 'keyless') return <AddKeylessForm market={route.market} />;
  if (route.view === 'shop') return <ConnectShopForm market={route.market} shopId={route.accountId} />;
  if (route.view === 'store') return <ShoplineTokenForm storeId={route.accountId} />;
  if (route.view === 'edit' && edited) return <EditAccountForm key={edited.id} account={edited} />;
  return (
    <UnlessLocked>
      <SectionHead title={t('options.accounts.title')}>{t('options.accounts.stay')}</SectionHead>
      {accounts.length > 0 && (
        <section className="section">
          {count > accounts.length && <h2 className="h2">{t('options.accounts.affiliate')}</h2>}
          <ul className="grp list list--top" aria-label={t('options.accounts.title')}>
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        </section>
      )}
      <ShopsList shops={shops} />
      <StoresList stores={stores} />
      <section className="section">
        <h2 className="h2">{t(count > 0 ? 'options.accounts.addMore' : 'options.accounts.addFirst')}</h2>
        <AccountChecks />
      </section>
    </UnlessLocked>
  );
}
