import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Path of the PEM, in a directory of its own that `remove` deletes. */
  readonly file: string;
  /** SHA-256 of the public key, base64: what Chromium's `--ignore-certificate-errors-spki-list` takes. */
  readonly spki: string;
  remove(): void;
}

/** A certificate made for this start of the world, for exactly these host names and the loopback. */
export async function createCertificate(hosts: readonly string[]): Promise<Certificate> {
  const day = 86_400_000;
  const made = await generate([{ name: 'commonName', value: 'stand-in world' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...[...new Set([...hosts, 'localhost'])].map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  const directory = mkdtempSync(join(tmpdir(), 'stand-in-world-'));
  const file = join(directory, 'ca.pem');
  writeFileSync(file, made.cert);
  const spki = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: made.private,
    cert: made.cert,
    file,
    spki: createHash('sha256').update(spki).digest('base64'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
