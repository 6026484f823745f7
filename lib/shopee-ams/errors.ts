import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import { redact } from '#lib/http/redact';
import type { Reply } from '#lib/http/send';
import { codeWords, ownWords, wordsOf } from '#lib/http/words';

type Rule = readonly [code: RegExp, text: RegExp, FailureCode];

const AUTH = /(^|_)(auth(ori[sz]ation|entication)?|unauthori[sz]ed|permission|forbidden|token)(_(error|invalid|expired|fail(ed|ure)?))*$/;
const PARAM = /(^|_)(error|invalid|wrong)_param(eter)?s?$/;
const ANY = /^/;

/**
 * The Open Platform's refusals, by families: code and text are compared as plain words, whatever their case, punctuation or prefix. One
 * code covers many causes, told apart by the text alone. These are about the call itself: its token, its app, its time.
 * Sources: the common error list, the error lists of the pages of each call, and refusals that shops reported.
 */
const OF_THE_CALL: readonly Rule[] = [
  [AUTH, /invalid code/, 'codeRefused'],
  [AUTH, /partner id or shop/, 'authorizationEnded'],
  [AUTH, /deleted|restricted/, 'appRestricted'],
  [AUTH, /no permission/, 'wrongAppType'],
  [/(^|_)error_(auth|params?)$/, /partner id/, 'unknownPartnerId'],
  [PARAM, /time ?stamp (is |was |has )?(already )?expired|expired time ?stamp/, 'requestExpired'],
  [PARAM, /time ?stamp/, 'invalidTimestamp'],
  [PARAM, /offline|request path/, 'apiOffline'],
];

/** These are about what was asked, in a refusal's own words: names and words that it quotes say nothing of its cause. */
const OF_THE_MATTER: readonly Rule[] = [
  [PARAM, /latest data date|has not been updated|too late/, 'dayNotPublished'],
  [PARAM, /affiliate is not eligible|invalid affiliate/, 'affiliateRefused'],
  [PARAM, /campaign status/, 'campaignNotOpen'],
  [
    ANY,
    /\b(agree|accept|sign|consent)\w*\b[^|]*\b(t (and )?c|tnc|terms)\b|\bterms (and|of|n) (conditions?|services?|use)\b/,
    'termsNotAccepted',
  ],
  [ANY, /access to ams/, 'noAmsAccess'],
  [ANY, /frozen/, 'amsFrozen'],
  [ANY, /(^|\| )part(it)?ial(ly)? (success|fail)/, 'partlyFailed'],
  [ANY, /exceeds the cap|higher limit/, 'rateTooHigh'],
  [ANY, /(commission|rate)[^|]* lower limit|minimum commission/, 'rateTooLow'],
  [ANY, /can ?not (be )?reduce/, 'rateCannotFall'],
  [ANY, /full days/, 'periodTooShort'],
  [ANY, /name (is (a )?)?duplicated?|duplicated? (campaign )?name|name already exist/, 'campaignNameTaken'],
  [ANY, /\b(items?|products?|rates?|campaigns?) (id )?already exist/, 'alreadyInCampaign'],
  [ANY, /cannot remove all|affiliate number is 0/, 'lastOneStays'],
  [ANY, /\b(items?|products?|rates?|campaigns?) (ids? )?((does|do|did|is|are) )?not exist/, 'notInCampaign'],
  [ANY, /budget setup is not supported/, 'budgetNotOffered'],
  [ANY, /minimum daily budget/, 'budgetTooLow'],
  [ANY, /cannot get this campaign/, 'campaignNotOpen'],
  [ANY, /item is invalid|invalid item id/, 'productRefused'],
  [ANY, /commission ?rate is invalid|invalid commission rate/, 'rateRefused'],
  [ANY, /campaign ?id is invalid|invalid campaign id/, 'notInCampaign'],
  [ANY, /invalid period (start|end) time/, 'periodRefused'],
  [
    ANY,
    /too many (api )?(requests?|calls?|attempts?|times)|too frequent|\bthrottl|\bqps\b|(?<!commission )\brate ?limit/,
    'tooManyRequests',
  ],
  // No fault of the request: the server's own trouble, whichever code carries it.
  [
    ANY,
    /\b(system|server|service|network|gateway)( is)?( temporarily| currently)? (busy|error|unavailable|exception|overloaded)/,
    'serverError',
  ],
  [
    ANY,
    /\b(inner|internal|upstream|backend|rpc)( (http|rpc|api|server|service|system|call|request))* (call|error|exception|fail)/,
    'serverError',
  ],
  [ANY, /\bbad gateway\b|\b(timeout|timed out|time out)\b(?! of\b)/, 'serverError'],
  [ANY, /(^|\| |\bplease )(try|retry)( it)?( again)?( a (bit|little|while))? later\b/, 'serverError'],
];

const SERVER =
  'inner|internal|server|system|service|network|gateway|backend|upstream|rpc|http|timeout|time_out|timed_out|unavailable|busy|unknown|overloaded';

/** Codes that have one meaning. */
const BY_CODE: readonly (readonly [code: RegExp, FailureCode])[] = [
  [/(?<!(^|_)(no|missing|empty)_)refresh_token(?!_(missing|required|empty))/, 'authorizationLost'],
  [/(^|_)(shop|merchant|supplier)_(access_expired|no_linked)$|^partner_shop_no_link(ed)?$/, 'authorizationEnded'],
  [/(?<!(^|_)(no|missing|empty)_)access_token(?!_(missing|required|empty))/, 'tokenExpired'],
  [/(^|_)invalid_code$|(^|_)invalid_shop_id$|(^|_)invalid_main_account_id$/, 'codeRefused'],
  [/(^|_)invalid_partner_id$/, 'unknownPartnerId'],
  [/(^|_)error_sign$/, 'wrongPartnerKey'],
  [/(^|_)error_partner_key_expired$/, 'partnerKeyExpired'],
  [/(^|_)error_api_permission$/, 'wrongAppType'],
  [/(^|_)error_api_call_restricted$/, 'appRestricted'],
  [/(^|_)source_ip_undeclared$/, 'ipNotDeclared'],
  [/(^|_)shop_banned$/, 'shopBanned'],
  [/(^|_)error_ashop_api_permission$/, 'affiliateShop'],
  [/(^|_)error_kyc_auth$/, 'sellerNotRegistered'],
  [/(^|_)api_suspended$/, 'apiOffline'],
  [/(?<!commission_)rate_?limit|too_(many|frequent)|(^|_)(qps|throttl\w*|flow_(limit|control)|frequency)(_|$)/, 'tooManyRequests'],
  [/^(error_)?(daily_)?limit$/, 'dailyLimit'],
  [new RegExp(`^(error_|bad_)?(${SERVER})(_(${SERVER}|error|call|fail|failed|failure|exception))*$`), 'serverError'],
  [/(^|_)busi(ness)?(_error)?$/, 'amsRefused'],
  [/(^|_)(invalid_token|token_(invalid|expired)|error_token)$/, 'tokenExpired'],
];
/** A code that covers many causes: its text is asked first. */
const COVERS_MANY = /(^|_)(busi(ness)?(_error)?|(?<!access_|refresh_)token(_(invalid|expired))?)$/;

const BAD =
  'invalid|expired?|expires|illegal|wrong|incorrect|revoked|outdated|bad|mismatch(?:ed)?|used|fail(?:ed)?|error|not (?:valid|found|exist|match|correct)|no longer valid';
const BETWEEN = '(?:(?:is|was|has|have|had|been|already|or|the|your|this|shop|merchant|does|may|be|verify|check) ){0,5}';
const TOKEN = '(?:(access|refresh) )?token';
/** A message that calls a token bad, by its name or just as "token". */
const BAD_TOKEN = new RegExp(`\\b(?:${BAD}) ${BETWEEN}${TOKEN}\\b|\\b${TOKEN} ${BETWEEN}(?:${BAD})\\b`);
/** The name of the token; "please refresh token" is what to do about another one. */
const REFRESH_TOKEN = /(?<!\b(please|to|then|must|and|or) )\brefresh token\b/;
const NOT_REFRESHED = /\b(failed|unable|cannot|could not|error) (to )?refresh (the )?token\b/;

/** Which token a text says is bad: the one beside the word, else the only one named. Codes about access mean one, also without the word. */
function badToken(code: string, words: string): FailureCode | null {
  const found = BAD_TOKEN.exec(words);
  const isAuth = AUTH.test(code);
  const named = found?.[1] ?? found?.[2];
  if (named) return named === 'refresh' ? 'authorizationLost' : 'tokenExpired';
  if (!found && !isAuth) return null;
  if (REFRESH_TOKEN.test(words) || NOT_REFRESHED.test(words)) return 'authorizationLost';
  return /\baccess token\b/.test(words) || (found && isAuth) ? 'tokenExpired' : null;
}

/** `acceess_token` and `main_acount_id` are so spelled by the server; the two words of a token may stand as one. */
const spelledWell = (words: string): string =>
  words
    .replace(/a+c+e+s+(?=[ _]?token)/g, 'access')
    .replace(/(access|refresh)token/g, '$1 token')
    .replace(/acc?ount/g, 'account');

/** The code of a refusal; what no list names is `requestRefused`, with Shopee's words. */
export function refusalOf(error: string, text: string): FailureCode {
  const codes = codeWords(error).map((code) => spelledWell(code).replaceAll(' ', '_'));
  const byCode = first(BY_CODE, codes);
  // A code that has one meaning is believed; a text tells apart what the others cover.
  if (byCode && !codes.some((code) => COVERS_MANY.test(code))) return byCode;
  const all = spelledWell(wordsOf(text));
  const own = spelledWell(ownWords(text));
  for (const code of codes) {
    const byText =
      badToken(code, AUTH.test(code) ? all : own) ??
      OF_THE_CALL.find(([pattern, words]) => pattern.test(code) && words.test(all))?.[2] ??
      OF_THE_MATTER.find(([pattern, words]) => pattern.test(code) && words.test(own))?.[2];
    if (byText) return byText;
  }
  return byCode ?? 'requestRefused';
}

const first = (rules: typeof BY_CODE, codes: readonly string[]): FailureCode | undefined =>
  rules.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];

/** A refusal as a failure, with the time from which it may be tried again where one is known. */
export function amsFailure(error: string, text: string, more: { requestId?: string | undefined; reply?: Reply } = {}): Failure {
  const code = refusalOf(error, text);
  const until = code === 'dailyLimit' ? nextDay(more.reply?.serverTime ?? null) : code === 'tooManyRequests' ? more.reply?.retryAt : null;
  return failure(code, {
    requestId: more.requestId,
    until: until ?? undefined,
    field: /^invalid ([a-z_]{1,40})/i.exec(text)?.[1],
    detail: redact([error, text].filter(Boolean).join(': ')) || undefined,
  });
}

const DAY = 86_400_000;
const EIGHT_HOURS = 8 * 3_600_000;

/** The daily quota is counted from 00:00 at UTC+8. */
const nextDay = (serverTime: number | null): number | null =>
  serverTime === null ? null : (Math.floor((serverTime + EIGHT_HOURS) / DAY) + 1) * DAY - EIGHT_HOURS;
