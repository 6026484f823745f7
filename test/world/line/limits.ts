import type { Clock } from '#test/world/clock';

/** How much an account may call. Times in milliseconds of the world's clock. */
export interface Limit {
  readonly appId: string;
  readonly quota: number;
  readonly windowMs: number;
  /** Most calls within one second; left out: no such limit. */
  readonly burst?: number;
}

export interface Limits {
  /** Counts one call; false when the account has none left. */
  take(appId: string): boolean;
  set(limit: Limit): void;
  list(): readonly Limit[];
  reset(): void;
}

// assumed: quota-size. Documents say 2,000 an hour, a later Brazilian one 8,000; the smaller number is the safer stand-in.
const DEFAULT = { quota: 2000, windowMs: 3_600_000 };

/** assumed: quota-window. A window starts with the first call after the last one ended; refused calls are not counted. */
export function createLimits(clock: Clock): Limits {
  const limits = new Map<string, Limit>();
  const windows = new Map<string, { start: number; used: number }>();
  const recent = new Map<string, number[]>();
  return {
    take: (appId) => {
      const limit = limits.get(appId) ?? { appId, ...DEFAULT };
      const now = clock.now();
      const known = windows.get(appId);
      const window = known && now >= known.start && now < known.start + limit.windowMs ? known : { start: now, used: 0 };
      const lastSecond = (recent.get(appId) ?? []).filter((at) => now - at < 1000 && now >= at);
      if (window.used >= limit.quota) return false;
      if (limit.burst !== undefined && lastSecond.length >= limit.burst) return false;
      window.used += 1;
      windows.set(appId, window);
      recent.set(appId, limit.burst === undefined ? [] : [...lastSecond, now]);
      return true;
    },
    set: (limit) => {
      limits.set(limit.appId, limit);
      windows.delete(limit.appId);
      recent.delete(limit.appId);
    },
    list: () => [...limits.values()],
    reset: () => {
      limits.clear();
      windows.clear();
      recent.clear();
    },
  };
}
