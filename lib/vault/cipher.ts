import { type Bytes, randomBytes, utf8 } from './bytes';

/** AES-256-GCM with a fresh 12-byte IV each time; `bound` is authenticated with the text, not kept with it. */
export interface Sealed {
  readonly iv: Bytes;
  readonly text: Bytes;
}

export async function encrypt(key: CryptoKey, plain: Bytes, bound: string): Promise<Sealed> {
  const iv = randomBytes(12);
  const text = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(bound) }, key, plain));
  return { iv, text };
}

/** null when the key, the text or what it is bound to is not the right one. */
export async function decrypt(key: CryptoKey, sealed: Sealed, bound: string): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: utf8(bound) }, key, sealed.text));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

export const importDataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The key of this device: it can be used, but its bytes cannot be read by any script. */
export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** PBKDF2-SHA-256 over the passphrase in its NFKC form, so that every keyboard gives the same bytes. */
export async function keyFromPassphrase(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derive, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
