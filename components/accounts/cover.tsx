import type { ReactNode } from 'react';
import { Skeleton } from '#components/ui/skeleton';
import { UnlockForm } from './unlock-form';

/** What a locked vault covers: in its place the passphrase is asked for. */
export function Cover({ cover, children }: { cover: 'open' | 'unknown' | 'locked'; children: ReactNode }) {
  if (cover === 'open') return children;
  if (cover === 'unknown') return <Skeleton width={60} />;
  return (
    <div className="card card__body lockcard" data-covered>
      <UnlockForm />
    </div>
  );
}
