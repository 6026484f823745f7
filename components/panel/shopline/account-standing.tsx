import { UnlockForm } from '#components/accounts/unlock-form';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { failure } from '#lib/domain/failure';
import { useVault } from '#lib/stores/accounts/vault';
import { openOptions } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { ShoplineContext } from './account-context';

/** What stands between the person and the store: a locked vault, a refused token, a store that is read-only here. */
export function ShoplineStanding({ context: { store, failure: unread } }: { context: ShoplineContext }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const locked = useVault(({ status }) => status?.state === 'locked');
  const refused = store.check?.failure ?? null;
  const says = refused && failureTexts(failure(refused));
  const storage = unread && failureTexts(unread);
  return (
    <>
      {locked && (
        <section className="card">
          <div className="card__body">
            <UnlockForm onUnlocked={() => undefined} />
          </div>
        </section>
      )}
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          step={
            refused === 'storeTokenRefused' || refused === 'storeNoScope' || refused === 'storeIpRefused'
              ? { label: t('options.stores.newToken'), onPress: () => openOptions(`accounts/store/${encodeURIComponent(store.id)}`) }
              : undefined
          }
        />
      )}
      {storage && <FailureNotice says={storage.what} next={storage.todo} details={storage.details} />}
      {store.readOnly && (
        <Notice
          tone="info"
          title={t('campaigns.readOnly.title')}
          actions={
            <Button size="s" onClick={() => openOptions('accounts')}>
              {t('campaigns.readOnly.where')}
            </Button>
          }
        >
          {t('campaigns.readOnly.says')}
        </Notice>
      )}
    </>
  );
}
