import { fromBase64, toBase64, utf8 } from './bytes';
import { decrypt, encrypt } from './cipher';
import { FORMAT, type RecordMark } from './head';

/** Which record: what it is bound to by the encryption. A record moved to another place or time does not open. */
export interface RecordPlace extends RecordMark {
  readonly accountId: string;
}

const bound = ({ kind, accountId, generation }: RecordPlace) => `${FORMAT}|${kind}|${accountId}|${generation}`;

/** Encrypts a plain-data secret. */
export async function writeRecord(key: CryptoKey, place: RecordPlace, secret: unknown): Promise<string> {
  const { iv, text } = await encrypt(key, utf8(JSON.stringify(secret)), bound(place));
  return `${toBase64(iv)}.${toBase64(text)}`;
}

/** The secret, or undefined when the record is damaged, of another place or of another generation. */
export async function readRecord(key: CryptoKey, place: RecordPlace, text: unknown): Promise<unknown> {
  if (typeof text !== 'string') return undefined;
  const [iv, body, ...rest] = text.split('.').map(fromBase64);
  if (iv?.length !== 12 || !body || rest.length > 0) return undefined;
  const plain = await decrypt(key, { iv, text: body }, bound(place));
  return plain ? (JSON.parse(new TextDecoder().decode(plain)) as unknown) : undefined;
}
