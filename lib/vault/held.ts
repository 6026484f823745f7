import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { commit, type Found, openHead, recordOf, type StoredSecret } from './commit';
import type { Head } from './head';
import { dataKey, isSameKey, type Opened, openVault, readSecret } from './opened';
import type { VaultPlaces } from './places';
import { isShopSecret, type TokenPair } from './shop-secret';

type InLock = <T>(work: () => Promise<T>) => Promise<T>;

/** One account's secret as it was read, and the power to write over exactly that: never over a newer one, never for an account that is gone. */
export interface Held {
  readonly secret: unknown;
  /**
   * `open`: only while the vault is open. `always`: an answer that must not be lost is stored although the vault was locked while it was
   * under way; the key is held for that, and for nothing else.
   */
  readonly replace: (secret: unknown, when: 'open' | 'always') => Promise<Result<null>>;
}

/** Reads one account's secret for whoever will write over it. */
export async function hold(places: VaultPlaces, inLock: InLock, accountId: string): Promise<Result<Held>> {
  const read = await inLock(async () => {
    const opened = await openVault(places, false);
    if (!opened.ok) return opened;
    const stored = await readSecret(opened.value, accountId);
    return stored.ok ? ok({ opened: opened.value, stored: stored.value }) : stored;
  });
  if (!read.ok) return read;
  const { opened, stored } = read.value;
  let generation = opened.head.records[accountId]?.generation;
  const replace: Held['replace'] = (secret, when) =>
    inLock(async () => {
      const found = recordOf(await openHead(places), accountId);
      if (!found.ok) return found;
      if (found.value.head.records[accountId]?.generation !== generation) return fail(failure('noAccount'));
      const key = await keyFor(places, found.value.head, when === 'always' ? opened : null);
      if (!key.ok) return key;
      await commit(places, key.value, found.value.head, new Map([[accountId, { ...stored, secret }]]));
      generation = (generation ?? 0) + 1;
      return ok(null);
    });
  return ok({ secret: stored.secret, replace });
}

/** What keeps the tokens of an answer that is under way. */
export interface Receiver {
  readonly keepTokens: (accountId: string, pair: TokenPair) => Promise<Result<null>>;
}
/** The partner key that tokens stand beside: typed just now, or the one of a shop in the vault. */
export type PartnerKeyFrom = { readonly partnerKey: string } | { readonly accountId: string };

/**
 * Opens the vault for the tokens that an answer under way will bring. They are stored although the vault was locked meanwhile; they are not
 * stored when the vault, or the shop whose partner key they stand beside, has been removed meanwhile.
 *
 * @param isThere whether the vault has not been given up since
 */
export async function receive(
  places: VaultPlaces,
  inLock: InLock,
  from: PartnerKeyFrom,
  isThere: () => boolean,
): Promise<Result<Receiver>> {
  const started = await inLock(() => openForTokens(places, from));
  if (!started.ok) return started;
  const { opened, partnerKey, exposed } = started.value;
  const keepTokens: Receiver['keepTokens'] = (accountId, pair) =>
    inLock(async () => {
      if (!isThere()) return fail(failure('cancelled'));
      const now = await openNow(places, from, opened);
      if (!now.ok) return now;
      const stored: StoredSecret = { kind: 'shop', secret: { partnerKey, pair, intent: null }, ...exposed };
      await commit(places, now.value.key, now.value.head, new Map([[accountId, stored]]));
      return ok(null);
    });
  return ok({ keepTokens });
}

interface ForTokens {
  /** null: the vault is empty, and begins with the first tokens. */
  readonly opened: Opened | null;
  readonly partnerKey: string;
  readonly exposed: Pick<StoredSecret, 'exposed'>;
}

async function openForTokens(places: VaultPlaces, from: PartnerKeyFrom): Promise<Result<ForTokens>> {
  if ('partnerKey' in from && 'empty' in (await openHead(places))) return ok({ opened: null, partnerKey: from.partnerKey, exposed: {} });
  const opened = await openVault(places, false);
  if (!opened.ok) return opened;
  if ('partnerKey' in from) return ok({ opened: opened.value, partnerKey: from.partnerKey, exposed: {} });
  const stored = await readSecret(opened.value, from.accountId);
  if (!stored.ok) return stored;
  if (!isShopSecret(stored.value.secret)) return fail(failure('vaultDamaged'));
  const exposed = stored.value.exposed ? ({ exposed: true } as const) : {};
  return ok({ opened: opened.value, partnerKey: stored.value.secret.partnerKey, exposed });
}

async function openNow(places: VaultPlaces, from: PartnerKeyFrom, opened: Opened | null): Promise<Result<{ head: Head; key: CryptoKey }>> {
  const found: Found = await openHead(places);
  if ('empty' in found && opened === null) return openVault(places, true);
  const there = 'accountId' in from ? recordOf(found, from.accountId) : asFound(found);
  if (!there.ok) return there;
  const key = await keyFor(places, there.value.head, opened);
  return key.ok ? ok({ head: there.value.head, key: key.value }) : key;
}

function asFound(found: Found): Result<Extract<Found, { readonly head: Head }>> {
  if ('bad' in found) return fail(failure(found.bad));
  return 'empty' in found ? fail(failure('cancelled')) : ok(found);
}

/** The open key, or else the one that is held for this, where it is still the vault's. */
async function keyFor(places: VaultPlaces, head: Head, held: Opened | null): Promise<Result<CryptoKey>> {
  const key = (await dataKey(places, head)) ?? (held && isSameKey(held.head, head) ? held.key : undefined);
  return key ? ok(key) : fail(failure(head.wrapped ? 'locked' : 'vaultDamaged'));
}
