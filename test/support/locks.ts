import { vi } from 'vitest';
import { webLocks } from './web-locks';

/** A browser of which nothing is there but its locks. */
export const stubLocks = (): void => void vi.stubGlobal('navigator', { locks: webLocks() });
