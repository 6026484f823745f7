import * as v from 'valibot';
import { market } from '#lib/messages/row';

export const subIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.length(5));

export const shortLink = v.object({
  id: v.string(),
  at: v.number(),
  accountId: v.string(),
  market,
  page: v.string(),
  pageKind: v.string(),
  shopId: v.nullable(v.string()),
  itemId: v.nullable(v.string()),
  title: v.nullable(v.string()),
  subIds: v.array(v.string()),
  presetId: v.nullable(v.string()),
  link: v.string(),
  how: v.picklist(['api', 'longLink']),
  reuseKey: v.string(),
});
