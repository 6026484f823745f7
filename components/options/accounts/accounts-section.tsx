import type { OptionsRoute } from '../../../lib/stores/options-route';
import { useSetting } from '../../../lib/stores/use-setting';
import { useTexts } from '../../../lib/stores/use-texts';
import { SectionHead } from '../section-head';
import { AccountDoors } from './account-doors';
import { AccountRow } from './account-row';
import { AddKeyForm } from './add-key-form';
import { AddKeylessForm } from './add-keyless-form';
import { EditAccountForm } from './edit-account-form';

/** The accounts, and the forms by which they are added and changed. */
export function AccountsSection({ route }: { route: OptionsRoute }) {
  const { t } = useTexts();
  const accounts = useSetting('accounts');
  const edited = accounts.find((account) => account.id === route.accountId);
  if (route.view === 'key') return <AddKeyForm market={route.market} />;
  if (route.view === 'keyless') return <AddKeylessForm market={route.market} />;
  if (route.view === 'edit' && edited) return <EditAccountForm key={edited.id} account={edited} />;
  return (
    <>
      <SectionHead title={t('options.accounts.title')}>{t('options.accounts.stay')}</SectionHead>
      {accounts.length > 0 && (
        <ul className="grp list list--top" aria-label={t('options.accounts.title')}>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </ul>
      )}
      <section className="section">
        <h2 className="h2">{t(accounts.length > 0 ? 'options.accounts.addMore' : 'options.accounts.addFirst')}</h2>
        <AccountDoors />
      </section>
    </>
  );
}
