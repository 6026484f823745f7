import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import { wordsOf } from '#lib/http/words';

interface GraphQlError {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly message?: unknown };
}

/** The Affiliate Open API's codes. 10020 and 11001 carry their cause in the text, which is compared as plain words. */
const BY_CODE: Readonly<Record<number, FailureCode>> = {
  10000: 'affiliateSystem',
  10010: 'affiliateQuery',
  10030: 'rateLimited',
  10031: 'accessDenied',
  10032: 'invalidAffiliateId',
  10033: 'accountFrozen',
  10034: 'accountBlacklisted',
  10035: 'noApiAccess',
  11000: 'affiliateBusiness',
  11002: 'bindAccount',
};

const BY_TEXT: Readonly<Record<number, readonly (readonly [RegExp, FailureCode])[]>> = {
  10020: [
    [/\bexpired?\b/, 'requestExpired'],
    [/\btime ?stamp\b/, 'invalidTimestamp'],
    [/\bcredentials?\b/, 'unknownAppId'],
    [/\bsign(ature)?\b/, 'wrongSecret'],
    [/\bdisabled\b/, 'appDisabled'],
    [/\bauth(orization)? type\b/, 'unsupportedAuthType'],
    [/\bauthorization header\b/, 'invalidAuthorizationHeader'],
  ],
  11001: [
    [/\binvalid sub ?ids?\b|\bsub ?ids? ((is|are) )?(invalid|not valid)\b/, 'invalidSubId'],
    [/\binvalid origin ?url\b|\borigin ?url (is )?(invalid|not valid)\b/, 'invalidOriginUrl'],
    [/\blast (3|three) months\b/, 'reportTooOld'],
    [/\binvalid validation ?id\b|\bvalidation ?id (is )?(invalid|not valid)\b/, 'unknownBill'],
  ],
};

/** Texts that say their cause without a code, in the documents' own words. */
const WITHOUT_CODE: readonly (readonly [RegExp, FailureCode])[] = [
  [/^rate limit( is)?( exceeded)?$/, 'rateLimited'],
  [/^access deny$|^access denied$/, 'accessDenied'],
  [/^invalid signature$/, 'wrongSecret'],
  [/^invalid credential$/, 'unknownAppId'],
  [/^(request (has |is )?expired|timestamp (has |is )?expired)$/, 'requestExpired'],
  [/^(invalid timestamp|timestamp (is )?invalid)$/, 'invalidTimestamp'],
  [/^graphql\b|cannot query field|unknown (type|argument)/, 'affiliateQuery'],
];

/** A number before the text, with or without "error" or "code" and any brackets. */
const PREFIXED = /^[^\p{L}\p{N}]{0,9}(?:(?:graphql|api|err(?:or)?|code|no)[^\p{L}\p{N}]{1,9}){0,3}(\d{5})(?!\d)[^\p{L}\p{N}]{0,9}(.*)$/isu;
/** A number in brackets behind the text, or after the word "code" in it. */
const NAMED = /\bcode[^\p{L}\p{N}]{1,4}(\d{5})(?!\d)|[[(](\d{5})[\])][^\p{L}\p{N}]{0,3}$/iu;

/** One entry of `errors` as a failure: by `extensions.code`, then by the number that the message says, then by the text. */
export function failureOf(error: unknown): Failure {
  const { message, code: own, extensions } = (error ?? {}) as GraphQlError;
  const raw = typeof message === 'string' ? message : '';
  const prefixed = PREFIXED.exec(raw);
  const named = NAMED.exec(raw.slice(0, LONGEST));
  const code = numberIn(extensions?.code) ?? numberIn(own) ?? Number(prefixed?.[1] ?? named?.[1] ?? named?.[2] ?? Number.NaN);
  const text = typeof extensions?.message === 'string' ? extensions.message : (prefixed?.[2] ?? raw);
  return failure(codeOf(code, text), { detail: `${Number.isNaN(code) ? '' : `${code}: `}${text}`.slice(0, 200) || undefined });
}
const LONGEST = 2_000;

const numberIn = (code: unknown): number | null => {
  const digits = /^[a-z _-]{0,20}(\d{1,9})$/i.exec(typeof code === 'number' || typeof code === 'string' ? String(code).trim() : '')?.[1];
  return digits && Number(digits) > 0 ? Number(digits) : null;
};

function codeOf(code: number, text: string): FailureCode {
  const raw = wordsOf(text);
  const byText = BY_TEXT[code]?.find(([pattern]) => pattern.test(raw))?.[1];
  if (byText) return byText;
  if (code === 10020) return 'invalidAuthorizationHeader';
  if (code === 11001) return 'paramsRefused';
  return BY_CODE[code] ?? WITHOUT_CODE.find(([pattern]) => pattern.test(raw))?.[1] ?? 'affiliateSystem';
}
