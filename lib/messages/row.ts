import * as v from 'valibot';
import { MARKET_CODES } from '#lib/domain/market';

/**
 * Table 3: every message that crosses between our contexts. Name → who may send it, what it carries, what comes back.
 * `page` = one of our own pages (popup, panel, options); a web page or content script may send none of these.
 * `again` = may be asked once more when the worker died before it answered.
 * `early` = it begins beside the check that nobody has been away too long, and awaits `allowed` before a secret is opened.
 * `act` = the person did this: it counts as use for the auto-lock. `gesture` = needs the person's click and so no await before its handler.
 */
export const row = <In extends v.GenericSchema, Out extends v.GenericSchema>(
  sender: Sender,
  input: In,
  output: Out,
  more: { again?: boolean; act?: boolean; gesture?: boolean; early?: boolean } = {},
) => ({
  sender,
  input,
  output,
  again: more.again ?? true,
  act: more.act ?? true,
  gesture: more.gesture ?? false,
  early: more.early ?? false,
});

export const passive = { act: false };

export type Sender = 'page' | 'sellerCentre';

export const nothing = v.strictObject({});
export const market = v.picklist(MARKET_CODES);
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const digits = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
export const jobStarted = v.object({ jobId: v.string() });
export const passphrase = v.pipe(v.string(), v.maxLength(1024));
