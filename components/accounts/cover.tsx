import type { ReactNode } from 'react';
import { Skeleton } from '#components/ui/skeleton';
import { useFileOut } from '#lib/stores/accounts/file-out';
import { useTexts } from '#lib/stores/shell/use-texts';
import { UnlockForm } from './unlock-form';

/** What a locked vault covers: in its place the passphrase is asked for. */
export function Cover({ cover, children }: { cover: 'open' | 'unknown' | 'locked'; children: ReactNode }) {
  const { t } = useTexts();
  const { stopped } = useFileOut();
  if (cover === 'open') return children;
  if (cover === 'unknown') return <Skeleton width={60} />;
  return (
    <div className="card card__body lockcard" data-covered>
      {stopped && (
        <p className="small" role="status">
          {t('unlock.fileStopped')}
        </p>
      )}
      <UnlockForm />
    </div>
  );
}
