import type { Seal } from '../domain/seal';
import { sha256, utf8 } from './bytes';

/** Keeps the secret inside a closure: who holds the seal can sign with it, and cannot read it. */
export const sealOf = (accountId: string, hosts: readonly string[], secret: string): Seal => ({
  accountId,
  hosts,
  sha256Then: (text) => sha256(utf8(text + secret)),
});
