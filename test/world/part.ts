/**
 * The frame of the stand-in world: what a *part* is.
 *
 * The world is a list of parts (`parts.ts`). Each plays one piece of the outside: the Affiliate API, short links,
 * buyer pages, Seller Centre, and whatever is added later. To add one:
 *
 * 1. write `test/world/<name>/part.ts` that exports `create<Name>Part(world: WorldContext): Part`;
 * 2. put it into the list in `parts.ts`, before `createRestPart` (the first part that matches wins);
 * 3. if it has accounts, add their type to `WorldAccounts` below and return them from `accounts()`.
 *
 * What the frame does for every part: TLS names for `hosts`, reading the body, recording the request, the Date header by
 * the world's clock, and all faults of transport (delay, hold, drop, status, html, cutJson, 429). What a part does itself:
 * naming its operation, its own rules, and the two faults that only it can word: `code` and `null` (`call.fault`).
 * Helpers: `answers.ts` (json, html, redirect), `world.limits` (quota), `world.clock`, `world.random(name)`, `world.products(market)`.
 *
 * A part is written from the API's published documents, never by reading the client: of `lib/` only the markets table is shared.
 * A rule that no recorded fact backs carries a comment with the word assumed and its key, explained in docs/assumptions.md.
 */
import type { MarketCode } from '#lib/domain/market';
import type { AffiliateAccount } from './affiliate/accounts';
import type { Clock } from './clock';
import type { WorldProduct } from './goods/products';
import type { Answer } from './line/answers';
import type { Fault } from './line/faults';
import type { Limits } from './line/limits';
import type { ShopAccount } from './open-platform/account';
import type { Random } from './random';
import type { StoreAccount } from './shopline/stores';

/** One request as the world sees it. `host` is lower case and without port; header names are lower case. */
export interface WorldRequest {
  /** Milliseconds by the world's clock. */
  readonly at: number;
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  /** As sent, not decoded. */
  readonly path: string;
  /** As sent, without the question mark; empty when there is none. */
  readonly query: string;
  readonly search: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes as sent: signatures are checked on these. */
  readonly bytes: Buffer;
  /** The same as UTF-8 text. */
  readonly body: string;
}

/** What a part gets with one request. */
export interface Call {
  /** A fault of kind `code` or `null` that strikes this request; the part words it in its own envelope. */
  readonly fault: Fault | undefined;
}

/** What all parts share. */
export interface WorldContext {
  readonly clock: Clock;
  readonly seed: number;
  readonly limits: Limits;
  /** Origin of the plain port; empty until it listens. */
  origin(): string;
  /** A fresh generator that depends on the world's seed and the name only. */
  random(name: string): Random;
  products(market: MarketCode): readonly WorldProduct[];
}

/** Accounts by API, as tests and the command line see them: ordinary ones first, special ones (with a `note`) after. */
export interface WorldAccounts {
  readonly affiliate: readonly AffiliateAccount[];
  readonly shop: readonly ShopAccount[];
  readonly shopline: readonly StoreAccount[];
}

export interface Part {
  readonly name: string;
  /** Host names this part answers on, `*.example.com` for a level of sub-domains; they also go into the certificate. */
  readonly hosts: readonly string[];
  /** Whether this part takes the request; only asked for hosts in `hosts`. */
  matches(host: string, path: string): boolean;
  /** On the plain port with a loopback Host: the same request as the real host would see it, or null when it is not for this part. */
  onLoopback?(request: WorldRequest): WorldRequest | null;
  /** The API's own names of what is asked, comma-separated when there are several; faults and tests look it up. */
  operation?(request: WorldRequest): string | undefined;
  handle(request: WorldRequest, call: Call): Answer | Promise<Answer>;
  /** Forgets everything that requests have changed. */
  reset?(): void;
  accounts?(): Partial<WorldAccounts>;
  /** Further controls under `/__world/`; undefined when the path is none of this part's. Throws on wrong input. */
  control?(request: WorldRequest): Answer | undefined;
}
