import type { Snapshot, VaultPlaces } from '#lib/vault/places';

/** The vault's places in memory, open to a test's hands. */
export interface MemoryPlaces extends VaultPlaces {
  local: Record<string, unknown>;
  copy: Snapshot | undefined;
  session: string | undefined;
  device: CryptoKey | undefined;
  /** Writes so far; a test that says "nothing is written" counts them. */
  writes: number;
}

export function memoryPlaces(): MemoryPlaces {
  const places: MemoryPlaces = {
    local: {},
    copy: undefined,
    session: undefined,
    device: undefined,
    writes: 0,
    readSnapshot: async () => ({ ...places.local }),
    writeSnapshot: async (snapshot, gone = []) => {
      places.writes++;
      const rest = Object.entries({ ...places.local, ...snapshot }).filter(([key]) => !gone.includes(key));
      places.local = Object.fromEntries(rest);
      places.copy = { ...snapshot };
    },
    readCopy: async () => places.copy,
    readSessionKey: async () => places.session,
    writeSessionKey: async (key) => {
      places.session = key ?? undefined;
    },
    readDeviceKey: async () => places.device,
    writeDeviceKey: async (key) => {
      places.writes++;
      places.device = key ?? undefined;
    },
    destroy: async () => {
      Object.assign(places, { local: {}, copy: undefined, session: undefined, device: undefined });
    },
  };
  return places;
}

/** Named locks, one at a time each, as the browser gives them. */
export function memoryLock(): <T>(lock: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Promise<unknown>>();
  return (lock, work) => {
    const done = (lines.get(lock) ?? Promise.resolve()).then(work, work);
    lines.set(
      lock,
      done.catch(() => undefined),
    );
    return done;
  };
}
