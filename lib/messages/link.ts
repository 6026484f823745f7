import * as v from 'valibot';
import { id, row } from './row';
import { shortLink, subIds } from './shapes/link';

export const linkMessages = {
  /** Makes a link for a page address, stores it, and answers with the stored record. */
  'link.make': row(
    'page',
    v.strictObject({
      /** One id a click: asked again with the same id, nothing is made twice. */
      requestId: id,
      url: v.pipe(v.string(), v.maxLength(8192)),
      /** null: the market's own default. */
      accountId: v.nullable(id),
      /** Five templates (tokens allowed); null: the preset. */
      subIds: v.nullable(subIds),
      presetId: v.nullable(id),
      /** Make a new one although the same link exists. */
      again: v.boolean(),
      /** `longLink`: by hand, without a request. */
      how: v.picklist(['api', 'longLink']),
      /** The product's name as read from the page, for the history. */
      title: v.nullable(v.pipe(v.string(), v.maxLength(500))),
    }),
    v.object({ link: shortLink, reused: v.boolean() }),
    { early: true },
  ),
} as const;
