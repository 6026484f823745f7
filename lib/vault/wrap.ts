import { type Bytes, randomBytes } from './bytes';
import { decrypt, encrypt, keyFromPassphrase } from './cipher';
import { ITERATIONS, type Wrapped } from './head';

const BOUND = 'data key';

/** Encrypts the data key with a key derived from the passphrase; the salt is new each time. */
export async function wrapDataKey(raw: Bytes, passphrase: string): Promise<Wrapped> {
  const salt = randomBytes(32);
  const sealed = await encrypt(await keyFromPassphrase(passphrase, salt, ITERATIONS), raw, BOUND);
  return { kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt, iv: sealed.iv, key: sealed.text };
}

/** null: not the passphrase. Damage has been ruled out by the head's checksum. */
export async function unwrapDataKey(wrapped: Wrapped, passphrase: string): Promise<Bytes | null> {
  const key = await keyFromPassphrase(passphrase, wrapped.salt, wrapped.iterations);
  return decrypt(key, { iv: wrapped.iv, text: wrapped.key }, BOUND);
}
