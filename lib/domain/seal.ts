/** Takes out of a text of others what is secret: whole secrets, and every part of at least `least` characters. */
export type Redact = (text: string, least?: number) => string;

/**
 * The power to sign for one account, without the key. The vault makes it; the API rooms use it.
 * A seal is bound to hosts: `send` refuses to send what it signed anywhere else.
 */
export interface BoundSeal {
  readonly accountId: string;
  /** Hosts that may see what this seal signed. */
  readonly hosts: readonly string[];
  /** Takes the account's secrets, and parts of them, out of what a server sent. Every seal that the vault makes has it. */
  readonly redact?: Redact;
}

/** Of an affiliate app. */
export interface Seal extends BoundSeal {
  /** Lower-case hex of SHA-256 over the UTF-8 bytes of `text` followed by the secret. */
  sha256Then(text: string): Promise<string>;
}

/** Of an app of the Open Platform: signs what concerns no single shop (tokens, list of shops, authorization link). */
export interface PartnerSeal extends BoundSeal {
  readonly partnerId: string;
  /** Lower-case hex of HMAC-SHA256 over the UTF-8 bytes of `text`, keyed with the partner key as the Console shows it. */
  hmacSha256(text: string): Promise<string>;
}

/** Of one shop that authorized the app. The access token lives four hours and stands in every request. */
export interface ShopSeal extends PartnerSeal {
  readonly shopId: string;
  readonly accessToken: string;
}

/** Of a SHOPLINE store: its token is sent as it is. */
export interface ShoplineSeal extends BoundSeal {
  readonly bearer: string;
}
