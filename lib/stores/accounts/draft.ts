import {
  check,
  custom,
  forward,
  type InferInput,
  maxLength,
  nonEmpty,
  object,
  partialCheck,
  pipe,
  regex,
  string,
  transform,
  trim,
} from 'valibot';
import { foreignAffiliate } from '#lib/domain/links/foreign-affiliate';
import { linkTarget } from '#lib/domain/links/link-target';
import { isMarketCode, type MarketCode } from '#lib/domain/market';
import { says } from '#lib/stores/shell/form/schema';

/** The affiliate id in what was typed: the digits, `an_` and digits, or the address that one's own link led to. null: none in it. */
export function affiliateIdOf(typed: string): string | null {
  const text = typed.trim();
  const digits = /^(?:an_)?([1-9]\d{0,18})$/.exec(text)?.[1];
  return digits ?? digitsOnly(foreignAffiliate(text));
}

const digitsOnly = (id: string | null): string | null => (id && /^[1-9]\d{0,18}$/.test(id) ? id : null);

const market = custom<MarketCode>((value) => isMarketCode(String(value)));
/** A short link names nobody: only where it leads does. It is never opened here, for whoever opens it is counted. */
export const isShortLink = (typed: string): boolean => {
  const text = typed.trim();
  const target = linkTarget(/^https?:/i.test(text) ? text : `https://${text}`);
  return !target.ok && target.reason === 'shortLink';
};
const isNoShortLink = (typed: string) => !isShortLink(typed);
const isIdOrEmpty = (typed: string) => typed === '' || affiliateIdOf(typed) !== null;
/** Where there is a key, the affiliate id may be left out. */
export const optionalAffiliateId = pipe(
  string(),
  trim(),
  check(isNoShortLink, says('options.error.affiliateIdShort')),
  check((typed) => isShortLink(typed) || isIdOrEmpty(typed), says('options.error.affiliateIdForm')),
  transform((typed) => affiliateIdOf(typed)),
);
export const neededAffiliateId = pipe(
  string(),
  trim(),
  nonEmpty(says('options.error.affiliateIdMissing')),
  check(isNoShortLink, says('options.error.affiliateIdShort')),
  check((typed) => isShortLink(typed) || isIdOrEmpty(typed), says('options.error.affiliateIdForm')),
  transform((typed) => affiliateIdOf(typed) ?? ''),
);
export const accountLabel = pipe(string(), trim(), maxLength(80, says('options.error.labelLong')));
const appId = pipe(string(), trim(), nonEmpty(says('options.error.appIdMissing')), regex(/^\d{1,32}$/, says('options.error.appIdForm')));
const secret = pipe(string(), trim(), nonEmpty(says('options.error.secretMissing')), regex(/^\S+$/, says('options.error.secretSpace')));

/** An account with a key. */
export const keySchema = pipe(
  object({ market, appId, secret, affiliateId: optionalAffiliateId, label: accountLabel }),
  forward(
    partialCheck([['appId'], ['secret']], (typed) => typed.appId !== typed.secret, says('options.error.secretIsAppId')),
    ['secret'],
  ),
);

/** An account without one: its id makes the links. */
export const keylessSchema = object({ market, affiliateId: neededAffiliateId, label: accountLabel });

/** What a person has typed about an account, as typed. */
export type AccountDraft = InferInput<typeof keySchema>;
