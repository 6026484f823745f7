import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';
import { watchKeyed } from '#lib/settings/keyed';
import { useSetting } from '#lib/stores/shell/use-setting';

export type Quota = OutputOf<'quota.read'>;

/**
 * What an account with a key has left of its calls, the same number wherever it is shown: it follows each call that any window or job makes.
 * Null for all other accounts and while it is unknown; that holds nothing up.
 */
export function useQuota(accountId: string | null): Quota | null {
  const account = useSetting('accounts').find(({ id }) => id === accountId);
  const keyed = account?.kind === 'affiliateKey' ? account.id : null;
  const limit = account?.kind === 'affiliateKey' ? `${account.limit.calls} ${account.limit.windowMs}` : '';
  const subscribe = useCallback((tell: () => void) => (keyed === null ? () => undefined : quotaOf(keyed).subscribe(tell)), [keyed]);
  useEffect(() => {
    if (keyed !== null && limit !== '') quotaOf(keyed).read();
  }, [keyed, limit]);
  return useSyncExternalStore(subscribe, () => (keyed === null ? null : quotaOf(keyed).now()));
}

/** Calls that may still be made now. */
export const callsLeft = ({ limit, used }: Pick<Quota, 'limit' | 'used'>): number => Math.max(0, limit - used);

interface LiveQuota {
  readonly now: () => Quota | null;
  /** Asks for it anew; for an account's limit that was changed. */
  readonly read: () => void;
  readonly subscribe: (tell: () => void) => () => void;
}

/** In ms. The call that is being counted is what somebody waits for; how many are left is read after it. */
const AFTER_CALL = 600;
const AT_MOST = 3_000;

const accounts = new Map<string, LiveQuota>();

/** One watch of an account, however many places show it. */
export function quotaOf(accountId: string): LiveQuota {
  const known = accounts.get(accountId);
  if (known) return known;
  const made = follow(accountId);
  accounts.set(accountId, made);
  return made;
}

function follow(accountId: string): LiveQuota {
  const listeners = new Set<() => void>();
  let quota: Quota | null = null;
  let asking = false;
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counted: ReturnType<typeof setTimeout> | undefined;
  /** When the first call was counted that has not been read yet. */
  let since: number | null = null;
  const read = async () => {
    changed = true;
    if (asking) return;
    asking = true;
    // Calls that are counted meanwhile are read together afterwards, not one by one.
    while (changed) {
      changed = false;
      const answer = await ask('quota.read', { accountId });
      if (answer.ok) take(answer.value);
    }
    asking = false;
  };
  const take = (value: Quota) => {
    if (JSON.stringify(value) !== JSON.stringify(quota)) {
      quota = value;
      for (const tell of listeners) tell();
    }
    clearTimeout(timer);
    const spent = callsLeft(value) === 0 && value.freeAt > Date.now();
    // Nothing is written when old calls leave the window: a spent quota is read again when the next call is free.
    if (spent && listeners.size > 0) timer = setTimeout(() => void read(), value.freeAt - Date.now() + 50);
  };
  let stop: (() => void) | undefined;
  return {
    now: () => quota,
    read: () => void read(),
    subscribe: (tell) => {
      listeners.add(tell);
      if (!stop) {
        stop = watchKeyed('quota', accountId, () => {
          clearTimeout(counted);
          since ??= Date.now();
          const wait = Math.max(0, Math.min(AFTER_CALL, since + AT_MOST - Date.now()));
          counted = setTimeout(() => {
            since = null;
            void read();
          }, wait);
        });
        void read();
      }
      return () => {
        listeners.delete(tell);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        clearTimeout(timer);
        clearTimeout(counted);
        since = null;
      };
    },
  };
}
