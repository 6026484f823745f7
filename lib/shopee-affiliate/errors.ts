import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import { wordsOf } from '#lib/http/words';

interface GraphQlError {
  readonly message?: unknown;
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
    [/invalid credential/, 'unknownAppId'],
    [/invalid signature/, 'wrongSecret'],
    [/request expired/, 'requestExpired'],
    [/invalid timestamp/, 'invalidTimestamp'],
    [/disabled/, 'appDisabled'],
    [/unsupported auth type/, 'unsupportedAuthType'],
    [/invalid authorization header/, 'invalidAuthorizationHeader'],
  ],
  11001: [
    [/invalid sub id/, 'invalidSubId'],
    [/invalid origin url/, 'invalidOriginUrl'],
    [/last 3 months/, 'reportTooOld'],
    [/invalid validation id/, 'unknownBill'],
  ],
};

/** One entry of `errors` as a failure: by `extensions.code`, then by the prefix `error [code]:` of the message, then by the text. */
export function failureOf(error: unknown): Failure {
  const { message, extensions } = (error ?? {}) as GraphQlError;
  const raw = typeof message === 'string' ? message : '';
  const prefixed = /^\s{0,9}error\s{0,9}[[(]?(\d{5})[\])]?\s{0,9}[:.,-]?\s{0,9}(.*)$/is.exec(raw);
  const code = numberIn(extensions?.code) ?? Number(prefixed?.[1] ?? Number.NaN);
  const text = typeof extensions?.message === 'string' ? extensions.message : (prefixed?.[2] ?? raw);
  return failure(codeOf(code, text), { detail: `${Number.isNaN(code) ? '' : `${code}: `}${text}`.slice(0, 200) || undefined });
}

const numberIn = (code: unknown): number | null =>
  typeof code === 'number' ? code : typeof code === 'string' && /^\d{1,9}$/.test(code.trim()) ? Number(code) : null;

function codeOf(code: number, text: string): FailureCode {
  const raw = wordsOf(text);
  const byText = BY_TEXT[code]?.find(([pattern]) => pattern.test(raw))?.[1];
  if (byText) return byText;
  if (code === 10020) return 'invalidAuthorizationHeader';
  if (code === 11001) return 'paramsRefused';
  return BY_CODE[code] ?? (/^graphql\b|cannot query field|unknown (type|argument)/.test(raw) ? 'affiliateQuery' : 'affiliateSystem');
}
