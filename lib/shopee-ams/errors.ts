import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import { redact } from '#lib/http/redact';
import type { Reply } from '#lib/http/send';
import { codeWord, wordsOf } from '#lib/http/words';

/**
 * The Open Platform's refusals, by families: code and text are compared as plain words, whatever their case, punctuation or prefix. One
 * code covers many causes, told apart by the text alone, so the text is looked at first and loosely.
 * Sources: the common error list, the error lists of the pages of each call, and refusals that shops reported.
 */
const BY_TEXT: readonly (readonly [code: RegExp, text: RegExp, FailureCode])[] = [
  [/^error_auth$/, /access token/, 'tokenExpired'],
  [/^error_auth$/, /refresh token/, 'authorizationLost'],
  [/^error_auth$/, /invalid code/, 'codeRefused'],
  [/^error_auth$/, /partner id or shop/, 'authorizationEnded'],
  [/^error_auth$/, /deleted|restricted/, 'appRestricted'],
  [/^error_auth$/, /no permission/, 'wrongAppType'],
  [/^error_(auth|param)$/, /partner id/, 'unknownPartnerId'],
  [/^error_param$/, /timestamp is expired/, 'requestExpired'],
  [/^error_param$/, /timestamp/, 'invalidTimestamp'],
  [/^error_param$/, /offline|request path/, 'apiOffline'],
  [/^error_param$/, /latest data date|has not been updated|too late/, 'dayNotPublished'],
  [/^error_param$/, /affiliate is not eligible|invalid affiliate/, 'affiliateRefused'],
  [/^error_param$/, /campaign status/, 'campaignNotOpen'],
  [/./, /\bt c\b|terms/, 'termsNotAccepted'],
  [/./, /access to ams/, 'noAmsAccess'],
  [/./, /frozen/, 'amsFrozen'],
  [/./, /exceeds the cap|higher limit/, 'rateTooHigh'],
  [/./, /lower limit|minimum commission/, 'rateTooLow'],
  [/./, /can ?not (be )?reduce/, 'rateCannotFall'],
  [/./, /full days/, 'periodTooShort'],
  [/./, /already exist/, 'alreadyInCampaign'],
  [/./, /cannot remove all|affiliate number is 0/, 'lastOneStays'],
  [/./, /not exist/, 'notInCampaign'],
  [/./, /name is a duplicate/, 'campaignNameTaken'],
  [/./, /budget setup is not supported/, 'budgetNotOffered'],
  [/./, /minimum daily budget/, 'budgetTooLow'],
  [/./, /cannot get this campaign/, 'campaignNotOpen'],
  [/./, /item is invalid/, 'productRefused'],
  [/./, /commission ?rate is invalid|invalid commission rate/, 'rateRefused'],
  [/./, /campaign ?id is invalid|invalid campaign id/, 'notInCampaign'],
  [/./, /invalid period (start|end) time/, 'periodRefused'],
  [/./, /partial|partitial/, 'partlyFailed'],
  [/./, /too (many|frequent)|rate limit/, 'tooManyRequests'],
  // No fault of the request: the server's own trouble, whichever code carries it.
  [/./, /\b(system|server|service|network)( is)? (busy|error|unavailable)|internal( server)? error|time(d)? ?out/, 'serverError'],
  [/./, /\b(please )?(try|retry)( it)?( again)? later/, 'serverError'],
];

/** `invalid_acceess_token` and `invalid_main_acount_id` are so spelled. */
const BY_CODE: readonly (readonly [code: RegExp, FailureCode])[] = [
  [/^(error_)?invalid_acc?ee?ss_?token$/, 'tokenExpired'],
  [/^error_(shop|merchant)_refresh_token$|^refresh_token_expired$/, 'authorizationLost'],
  [/^(shop|merchant|supplier)_access_expired$|^(shop|merchant|supplier)_no_linked$|^partner_shop_no_link(ed)?$/, 'authorizationEnded'],
  [/^invalid_code$|^invalid_shop_id$|^invalid_main_acc?ount_id$/, 'codeRefused'],
  [/^invalid_partner_id$/, 'unknownPartnerId'],
  [/^error_sign$/, 'wrongPartnerKey'],
  [/^error_partner_key_expired$/, 'partnerKeyExpired'],
  [/^error_api_permission$/, 'wrongAppType'],
  [/^error_api_call_restricted$/, 'appRestricted'],
  [/^source_ip_undeclared$/, 'ipNotDeclared'],
  [/^shop_banned$/, 'shopBanned'],
  [/^error_ashop_api_permission$/, 'affiliateShop'],
  [/^error_kyc_auth$/, 'sellerNotRegistered'],
  [/^api_suspended$/, 'apiOffline'],
  [/rate_limit|too_(many|frequent)/, 'tooManyRequests'],
  [/^error_limit$/, 'dailyLimit'],
  [
    /^(error_)?(inner|internal|internal_error|server|system|service|network|timeout|unavailable|busy|system_busy|unknown)(_error)?$/,
    'serverError',
  ],
  [/^error_busi(ness)?$/, 'amsRefused'],
];

/** The code of a refusal; what no list names is `requestRefused`, with Shopee's words. */
export function refusalOf(error: string, text: string): FailureCode {
  const code = codeWord(error);
  const raw = wordsOf(text);
  const byCode = BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  // A code that has one meaning is believed; a text tells apart what the others cover.
  if (byCode && byCode !== 'amsRefused') return byCode;
  return BY_TEXT.find(([pattern, words]) => pattern.test(code) && words.test(raw))?.[2] ?? byCode ?? 'requestRefused';
}

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
