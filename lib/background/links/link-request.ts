import type { ShortLink } from '#lib/domain/links/short-link';
import type { Result } from '#lib/domain/result';

/** In ms: by then whoever asked has the link, and what else it leads to takes nothing from that. */
export const AFTER_ANSWER = 40;

export interface LinkRequest {
  readonly requestId: string;
  readonly url: string;
  readonly accountId: string | null;
  readonly subIds: readonly string[] | null;
  readonly presetId: string | null;
  readonly again: boolean;
  readonly how: 'api' | 'longLink';
  readonly title: string | null;
}
/** A link before the disk has it. */
export interface LinkMadeAhead extends LinkMade {
  /** How it went into the history. */
  readonly stored: Promise<Result<void>>;
}
export interface LinkMade {
  readonly link: ShortLink;
  readonly reused: boolean;
}
