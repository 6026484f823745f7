import { type Bytes, fromBase64, sha256, toBase64, utf8 } from './bytes';

export const FORMAT = 1;
/** OWASP's figure for PBKDF2-SHA-256 is 600,000: fewer is refused as a downgrade. */
export const ITERATIONS = 900_000;
export const ITERATIONS_FLOOR = 600_000;

/** What is known without any key: how the data key is kept, and which records there are: kind and current generation of each. */
export interface Head {
  readonly format: number;
  /** null: the key of this device. */
  readonly wrapped: Wrapped | null;
  /** By account id. */
  readonly records: Readonly<Record<string, RecordMark>>;
}

/** Of a vault that begins. */
export const NEW_HEAD: Head = { format: FORMAT, wrapped: null, records: {} };

export interface RecordMark {
  readonly kind: RecordKind;
  readonly generation: number;
  /** Set where the secret was kept before a passphrase was chosen: browsers append to their files, so it may still be readable in them. */
  readonly exposed?: true;
}

/** Which kind of account a secret belongs to. */
export type RecordKind = 'affiliateKey' | 'shop' | 'store';

/** The data key, encrypted with a key derived from the passphrase. */
export interface Wrapped {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly key: Bytes;
}

export type HeadReading = { readonly head: Head } | { readonly bad: 'vaultDamaged' | 'vaultNewer' | 'vaultDowngraded' };

/**
 * The head as one text, led by its checksum: so a damaged head is told apart from a wrong passphrase.
 * The checksum protects against accidents, the encryption against people.
 */
export async function writeHead(head: Head): Promise<string> {
  const { wrapped } = head;
  const body = JSON.stringify({
    format: head.format,
    wrapped: wrapped && {
      kdf: wrapped.kdf,
      iterations: wrapped.iterations,
      salt: toBase64(wrapped.salt),
      iv: toBase64(wrapped.iv),
      key: toBase64(wrapped.key),
    },
    records: head.records,
  });
  return `${await sha256(utf8(body))}.${body}`;
}

let last: { readonly text: string; readonly reading: HeadReading } | undefined;

export async function readHead(text: unknown): Promise<HeadReading> {
  if (typeof text !== 'string' || text.length > 1_000_000) return { bad: 'vaultDamaged' };
  // The same text reads the same: its checksum need not be taken anew for each secret.
  if (last?.text === text) return last.reading;
  const reading = await read(text);
  last = { text, reading };
  return reading;
}

async function read(text: string): Promise<HeadReading> {
  const body = text.slice(65);
  if (text[64] !== '.' || (await sha256(utf8(body))) !== text.slice(0, 64)) return { bad: 'vaultDamaged' };
  const raw = JSON.parse(body) as { format: number; wrapped: RawWrapped | null; records: Record<string, RecordMark> };
  if (raw.format > FORMAT) return { bad: 'vaultNewer' };
  if (!raw.wrapped) return { head: { format: raw.format, wrapped: null, records: raw.records } };
  if (raw.wrapped.kdf !== 'PBKDF2-SHA-256' || raw.wrapped.iterations < ITERATIONS_FLOOR) return { bad: 'vaultDowngraded' };
  const [salt, iv, key] = [raw.wrapped.salt, raw.wrapped.iv, raw.wrapped.key].map(fromBase64);
  if (!salt || !iv || !key || salt.length !== 32 || iv.length !== 12) return { bad: 'vaultDowngraded' };
  return {
    head: {
      format: raw.format,
      wrapped: { kdf: 'PBKDF2-SHA-256', iterations: raw.wrapped.iterations, salt, iv, key },
      records: raw.records,
    },
  };
}

interface RawWrapped {
  kdf: string;
  iterations: number;
  salt: string;
  iv: string;
  key: string;
}
