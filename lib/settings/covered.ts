import { readSettings } from './settings';

/** Whether a locked vault covers names and figures now: it does, unless the person chose that they stay readable. */
export async function isCovered(): Promise<boolean> {
  const { vaultState, readableWhileLocked } = await readSettings(COVERS);
  return vaultState.state === 'locked' && !readableWhileLocked;
}

/** The settings that say so. */
export const COVERS = ['vaultState', 'readableWhileLocked'] as const;
