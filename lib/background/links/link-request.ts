import type { ShortLink } from '#lib/domain/links/short-link';

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
export interface LinkMade {
  readonly link: ShortLink;
  readonly reused: boolean;
}
