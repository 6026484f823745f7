/**
 * The power to sign for one account, without the key. The vault makes it; the API rooms use it.
 * A seal is bound to hosts: `send` refuses to send what it signed anywhere else.
 */
export interface Seal {
  readonly accountId: string;
  /** Hosts that may see what this seal signed. */
  readonly hosts: readonly string[];
  /** Lower-case hex of SHA-256 over the UTF-8 bytes of `text` followed by the secret. */
  sha256Then(text: string): Promise<string>;
}
