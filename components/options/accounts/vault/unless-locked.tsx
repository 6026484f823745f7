import type { ReactNode } from 'react';
import { useCover } from '#lib/stores/accounts/use-cover';
import { LockedCard } from './locked-card';

/** What a locked vault covers. A form stands around it, not in it: what was typed is there again after the unlock. */
export function UnlessLocked({ children }: { children: ReactNode }) {
  return useCover() === 'locked' ? <LockedCard /> : children;
}
