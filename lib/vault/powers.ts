import type { Result } from '#lib/domain/result';
import type { PartnerSeal, Seal, ShoplineSeal, ShopSeal } from '#lib/domain/seal';
import type { RecordKind } from './head';
import type { PartnerKeyFrom, Receiver } from './held';
import type { VaultStatus } from './opened';
import type { Exchange } from './rotate';
import type { TokenPair } from './shop-secret';

/** What the vault can do for others. Nothing here gives a secret out. */
export interface Vault {
  status(): Promise<VaultStatus>;
  /** `wrongPassphrase`, `vaultDamaged` and `vaultNewer` are three different answers. */
  unlock(passphrase: string): Promise<Result<VaultStatus>>;
  /** Drops the key. A vault whose key is kept on this device cannot be locked. */
  lock(): Promise<VaultStatus>;
  /** Chooses or changes the passphrase: every record is written anew under a new data key. */
  protect(current: string | null, passphrase: string): Promise<Result<VaultStatus>>;
  keepOnDevice(passphrase: string): Promise<Result<VaultStatus>>;
  /** Keeps the secret of a new account, or a new one of an account that is there. An empty vault begins with it. */
  put(accountId: string, secret: unknown, kind?: RecordKind): Promise<Result<null>>;
  /** Keeps a new secret of an account that is there; `noAccount` when it was removed. */
  replace(accountId: string, secret: string): Promise<Result<null>>;
  forget(accountId: string): Promise<Result<null>>;
  /** Forgets every secret but those of these accounts: what a death left behind while an account was being added. */
  forgetOthers(accountIds: readonly string[]): Promise<Result<null>>;
  /** The power to sign for an affiliate app, bound to hosts. */
  seal(accountId: string, hosts: readonly string[]): Promise<Result<Seal>>;
  /** The same for a shop, with the pair of tokens that it carries. */
  shopSeal(accountId: string, hosts: readonly string[], app: { partnerId: string; shopId: string }): Promise<Result<SealedShop>>;
  /** The power to sign with the app's key that a shop was connected with. */
  partnerSeal(accountId: string, hosts: readonly string[], partnerId: string): Promise<Result<PartnerSeal>>;
  /** Opens the vault for tokens that an answer under way will bring; see held.ts. */
  receive(from: PartnerKeyFrom): Promise<Result<Receiver>>;
  shoplineSeal(accountId: string, hosts: readonly string[]): Promise<Result<ShoplineSeal>>;
  /** Refreshes a shop's tokens; see rotate.ts. */
  rotate(accountId: string, seen: number, exchange: Exchange): Promise<Result<TokenPair>>;
  repair(): Promise<Result<VaultStatus>>;
  destroy(): Promise<void>;
}

export interface SealedShop {
  readonly seal: ShopSeal;
  readonly pair: Pick<TokenPair, 'accessUntil' | 'number'>;
}

/** Runs work under a named lock, whatever the number of contexts. */
export type Exclusive = <T>(lock: string, work: () => Promise<T>) => Promise<T>;
