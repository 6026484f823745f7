import { FailureLine } from '#components/options/shell/failure-line';
import { SectionHead } from '#components/options/shell/section-head';
import { StorageCard } from '#components/options/shell/storage/storage-card';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { useVault } from '#lib/stores/accounts/vault';
import { useTexts } from '#lib/stores/shell/use-texts';
import { DamagedCard } from './damaged-card';
import { DeleteEverything } from './delete-everything';
import { ExposedCard } from './exposed-card';
import { LockedCard } from './locked-card';
import { LockingCard } from './locking-card';
import { PassphraseCard } from './passphrase-card';
import { VaultPromise } from './vault-promise';

/** The vault: what it protects, its passphrase, its lock, its repair, and the way to delete everything. */
export function VaultSection() {
  const { t } = useTexts();
  const { status, failure, load } = useVault();
  const state = status?.state;
  return (
    <>
      <SectionHead title={t('options.vault.title')}>{t('options.vault.what')}</SectionHead>
      {!status && !failure && (
        <Card>
          <Skeleton width={60} />
        </Card>
      )}
      {!status && failure && <FailureLine failure={failure} step={{ label: t('step.retry'), onPress: () => void load() }} />}
      {state === 'locked' && <LockedCard />}
      {status && state === 'damaged' && <DamagedCard repairable={status.repairable} keyLost={status.protection === 'device'} />}
      {state === 'newer' && <NewerNotice />}
      {status && (state === 'empty' || state === 'unlocked') && <PassphraseCard protection={status.protection} />}
      {status?.protection === 'passphrase' && (state === 'locked' || state === 'unlocked') && <LockingCard locked={state === 'locked'} />}
      {state === 'unlocked' && status?.exposed && <ExposedCard accountIds={status.exposed} />}
      <VaultPromise />
      <StorageCard />
      <DeleteEverything />
    </>
  );
}

/** The data comes from a newer version: it is left as it is. */
function NewerNotice() {
  const { t } = useTexts();
  return (
    <Notice tone="warn" title={t('options.vault.newer')}>
      {t('options.vault.newerWhat')}
    </Notice>
  );
}
