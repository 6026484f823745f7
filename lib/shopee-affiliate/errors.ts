import { type Failure, type FailureCode, failure } from '#lib/domain/failure';

interface GraphQlError {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly message?: unknown };
}

/** The Affiliate Open API's codes. 10020 and 11001 carry their cause in the text. */
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
    [/invalid credential/i, 'unknownAppId'],
    [/invalid signature/i, 'wrongSecret'],
    [/request expired/i, 'requestExpired'],
    [/invalid timestamp/i, 'invalidTimestamp'],
    [/disabled/i, 'appDisabled'],
    [/unsupported auth type/i, 'unsupportedAuthType'],
    [/invalid authorization header/i, 'invalidAuthorizationHeader'],
  ],
  11001: [
    [/invalid sub id/i, 'invalidSubId'],
    [/invalid origin url/i, 'invalidOriginUrl'],
    [/last 3 months/i, 'reportTooOld'],
    [/invalid validation id/i, 'unknownBill'],
  ],
};

/** One entry of `errors` as a failure: by `extensions.code`, then by the prefix `error [code]:` of the message, then by the text. */
export function failureOf(error: unknown): Failure {
  const { message, extensions } = (error ?? {}) as GraphQlError;
  const said = typeof message === 'string' ? message : '';
  const prefixed = /^error \[(\d+)\]:\s*(.*)$/s.exec(said);
  const code = typeof extensions?.code === 'number' ? extensions.code : Number(prefixed?.[1] ?? Number.NaN);
  const text = typeof extensions?.message === 'string' ? extensions.message : (prefixed?.[2] ?? said);
  return failure(codeOf(code, text), { detail: `${Number.isNaN(code) ? '' : `${code}: `}${text}`.slice(0, 200) || undefined });
}

function codeOf(code: number, text: string): FailureCode {
  const byText = BY_TEXT[code]?.find(([pattern]) => pattern.test(text))?.[1];
  if (byText) return byText;
  if (code === 10020) return 'invalidAuthorizationHeader';
  if (code === 11001) return 'paramsRefused';
  return BY_CODE[code] ?? (/^graphql:|cannot query field|unknown (type|argument)/i.test(text) ? 'affiliateQuery' : 'affiliateSystem');
}
