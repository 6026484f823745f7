import { useSetting } from '#lib/stores/shell/use-setting';
import { useVault } from './vault';

/**
 * Whether what is known stands on the screen. A locked vault covers names and figures, unless the person chose that they stay readable;
 * until the vault's state is told, nothing is shown that it may cover.
 */
export function useCover(): 'open' | 'unknown' | 'locked' {
  const status = useVault((state) => state.status);
  const failure = useVault((state) => state.failure);
  const known = useSetting('vaultState').state;
  const readable = useSetting('readableWhileLocked');
  if (readable) return 'open';
  if ((status?.state ?? known) === 'locked') return 'locked';
  return status === null && failure === null && known === 'empty' ? 'unknown' : 'open';
}
