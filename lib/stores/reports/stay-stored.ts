import { useEffect } from 'react';

/**
 * Asks the browser not to throw away what was read when a disk runs full: what Shopee has forgotten cannot be read again. Only a page can
 * ask, and only once there is something to lose; the browser decides by itself, or asks the person.
 */
export async function stayStored(manager: Partial<StorageManager> | undefined = globalThis.navigator?.storage): Promise<boolean> {
  if (!manager?.persist || !manager.persisted) return false;
  return (await manager.persisted()) || manager.persist();
}

/** @param syncedAt when what was earned was first read to its end; null: never */
export function useStayStored(syncedAt: number | null): void {
  const isSynced = syncedAt !== null;
  useEffect(() => {
    // A refusal changes nothing: it is asked again the next time.
    if (isSynced) stayStored().catch(() => undefined);
  }, [isSynced]);
}
