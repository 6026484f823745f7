import * as v from 'valibot';

const link = v.strictObject({
  originUrl: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  /** Letters and digits, at most five; left out when there are none (null is refused). */
  subIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{0,50}$/))), v.maxLength(5))),
});

export const shortLinkParams = v.strictObject({ input: link });
export const shortLink = v.object({ shortLink: v.pipe(v.string(), v.url(), v.startsWith('https://')) });

/** No maximum is published; public clients use 50. */
export const batchLinksParams = v.strictObject({
  input: v.strictObject({ links: v.pipe(v.array(link), v.minLength(1), v.maxLength(50)) }),
});
export const batchLinks = v.object({
  links: v.array(
    v.object({ originUrl: v.string(), shortLink: v.nullish(v.string()), success: v.boolean(), errorMessage: v.nullish(v.string()) }),
  ),
  total: v.number(),
  successCount: v.number(),
});
