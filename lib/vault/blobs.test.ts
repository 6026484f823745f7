import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase64, randomBytes, toBase64 } from './bytes';
import { encrypt, newDeviceKey } from './cipher';
import { type Head, ITERATIONS, readHead, writeHead } from './head';
import { readRecord, writeRecord } from './record';

const head: Head = {
  format: 1,
  wrapped: { kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: randomBytes(32), iv: randomBytes(12), key: randomBytes(48) },
  records: { a: { kind: 'affiliateKey', generation: 3 } },
};
const place = { kind: 'affiliateKey' as const, accountId: 'a', generation: 3 };

/** The text with one character changed to its neighbour in the code table. */
const flipped = (text: string, at: number) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

describe('the head', () => {
  test('reads back what was written', async () => {
    expect(await readHead(await writeHead(head))).toEqual({ head });
  });

  test('any one character flipped is damage, at every position', async () => {
    const text = await writeHead(head);
    for (let at = 0; at < text.length; at++) expect(await readHead(flipped(text, at))).toEqual({ bad: 'vaultDamaged' });
  });

  test.each([
    ['599,999 iterations', { iterations: 599_999 }],
    ['another key derivation', { kdf: 'PBKDF2-SHA-1' }],
    ['a short salt', { salt: toBase64(randomBytes(16)) }],
  ])('%s is refused as a downgrade', async (_name, change) => {
    const raw = JSON.parse((await writeHead(head)).slice(65)) as { wrapped: object };
    const body = JSON.stringify({ ...raw, wrapped: { ...raw.wrapped, ...change } });
    expect(await readHead(`${createHash('sha256').update(body).digest('hex')}.${body}`)).toEqual({ bad: 'vaultDowngraded' });
  });
});

describe('a record', () => {
  test('any one character flipped does not open, at every position', async () => {
    const key = await newDeviceKey();
    const text = await writeRecord(key, place, 'DEMO-made-up');
    expect(await readRecord(key, place, text)).toBe('DEMO-made-up');
    for (let at = 0; at < text.length; at++) expect(await readRecord(key, place, flipped(text, at))).toBeUndefined();
  });

  test('does not open in another place, for another kind or generation', async () => {
    const key = await newDeviceKey();
    const text = await writeRecord(key, place, 'DEMO-made-up');
    for (const other of [{ accountId: 'b' }, { kind: 'shop' as const }, { generation: 2 }, { generation: 4 }]) {
      expect(await readRecord(key, { ...place, ...other }, text)).toBeUndefined();
    }
  });

  test('10,000 encryptions give 10,000 different IVs and texts', async () => {
    const key = await newDeviceKey();
    const plain = new TextEncoder().encode('the same');
    const seen = new Set<string>();
    for (let n = 0; n < 10_000; n++) {
      const { iv, text } = await encrypt(key, plain, 'bound');
      expect(iv.length).toBe(12);
      seen.add(toBase64(iv)).add(toBase64(text));
    }
    expect(seen.size).toBe(20_000);
  });
});

test('two base64 texts never stand for the same bytes', () => {
  expect(fromBase64('QQ==')).toEqual(new Uint8Array([65]));
  for (const odd of ['QR==', 'QQ', 'QQ=', 'Q===', 'Q Q=', '']) expect(fromBase64(odd)?.length ?? 0).toBe(0);
});
