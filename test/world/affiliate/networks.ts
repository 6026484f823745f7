import { type Answer, json } from '#test/world/line/answers';
import type { WorldRequest } from '#test/world/part';
import { type AffiliateAccount, accountOf, isNetwork } from './accounts';

/** Which accounts are partner networks, as it stands: `partnerOrderReport` is theirs, and no network is refused the batch call. */
export interface Networks {
  has(account: AffiliateAccount): boolean;
  /** POST `affiliate/network` `{appId, network}`: makes an account a partner network, or an ordinary one again. */
  control(request: WorldRequest): Answer | undefined;
  reset(): void;
}

export function createNetworks(): Networks {
  const changed = new Map<string, boolean>();
  return {
    has: ({ appId }) => changed.get(appId) ?? isNetwork(appId),
    control: ({ path, method, body }) => {
      if (path !== '/__world/affiliate/network' || method !== 'POST') return undefined;
      const { appId, network = true } = JSON.parse(body) as { appId?: unknown; network?: unknown };
      if (!accountOf(String(appId))) throw new Error(`no account ${String(appId)}`);
      if (typeof network !== 'boolean') throw new Error('network must be boolean');
      changed.set(String(appId), network);
      return json({ appId, network });
    },
    reset: () => changed.clear(),
  };
}
