import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import { redact } from '#lib/http/redact';
import type { Reply } from '#lib/http/send';

/**
 * The Open Platform's refusals. One code covers many causes, told apart by the text alone, so the text is looked at first and loosely.
 * Sources: the common error list and the error lists of the pages of each call.
 */
const BY_TEXT: readonly (readonly [error: RegExp, text: RegExp, FailureCode])[] = [
  [/^error_auth$/, /access.?token/i, 'tokenExpired'],
  [/^error_auth$/, /refresh.?token/i, 'authorizationLost'],
  [/^error_auth$/, /invalid code/i, 'codeRefused'],
  [/^error_auth$/, /partner_id or shop/i, 'authorizationEnded'],
  [/^error_auth$/, /deleted|restricted/i, 'appRestricted'],
  [/^error_auth$/, /no permission/i, 'wrongAppType'],
  [/^error_auth$/, /system error/i, 'serverError'],
  [/^error_(auth|param)$/, /partner_id/i, 'unknownPartnerId'],
  [/^error_param$/, /timestamp is expired/i, 'requestExpired'],
  [/^error_param$/, /timestamp/i, 'invalidTimestamp'],
  [/^error_param$/, /offline|request path/i, 'apiOffline'],
  [/^error_param$/, /latest data date|has not been updated|too late/i, 'dayNotPublished'],
  [/^error_param$/, /affiliate is not eligible|invalid affiliate/i, 'affiliateRefused'],
  [/^error_param$/, /campaign_status/i, 'campaignNotOpen'],
  [/./, /t&c|terms/i, 'termsNotAccepted'],
  [/./, /access to ams/i, 'noAmsAccess'],
  [/./, /frozen/i, 'amsFrozen'],
  [/./, /exceeds the cap|higher limit/i, 'rateTooHigh'],
  [/./, /lower limit|minimum commission/i, 'rateTooLow'],
  [/./, /can ?not (be )?reduce/i, 'rateCannotFall'],
  [/./, /full days/i, 'periodTooShort'],
  [/./, /already exist/i, 'alreadyInCampaign'],
  [/./, /cannot remove all|affiliate number is 0/i, 'lastOneStays'],
  [/./, /not exist/i, 'notInCampaign'],
  [/./, /name is a duplicate/i, 'campaignNameTaken'],
  [/./, /budget setup is not supported/i, 'budgetNotOffered'],
  [/./, /minimum daily budget/i, 'budgetTooLow'],
  [/./, /cannot get this campaign/i, 'campaignNotOpen'],
  [/./, /item is invalid/i, 'productRefused'],
  [/./, /commission.?rate is invalid|invalid commission_rate/i, 'rateRefused'],
  [/./, /campaign.?id is invalid|invalid campaign_id/i, 'notInCampaign'],
  [/./, /invalid period_(start|end)_time/i, 'periodRefused'],
  [/./, /partial|partitial/i, 'partlyFailed'],
];

/** `invalid_acceess_token` and `invalid_main_acount_id` are so spelled. */
const BY_ERROR: Readonly<Record<string, FailureCode>> = {
  invalid_acceess_token: 'tokenExpired',
  invalid_access_token: 'tokenExpired',
  error_shop_refresh_token: 'authorizationLost',
  error_merchant_refresh_token: 'authorizationLost',
  refresh_token_expired: 'authorizationLost',
  shop_access_expired: 'authorizationEnded',
  merchant_access_expired: 'authorizationEnded',
  supplier_access_expired: 'authorizationEnded',
  shop_no_linked: 'authorizationEnded',
  merchant_no_linked: 'authorizationEnded',
  supplier_no_linked: 'authorizationEnded',
  partner_shop_no_link: 'authorizationEnded',
  invalid_code: 'codeRefused',
  invalid_shop_id: 'codeRefused',
  invalid_main_acount_id: 'codeRefused',
  invalid_main_account_id: 'codeRefused',
  invalid_partner_id: 'unknownPartnerId',
  error_sign: 'wrongPartnerKey',
  error_partner_key_expired: 'partnerKeyExpired',
  error_api_permission: 'wrongAppType',
  error_api_call_restricted: 'appRestricted',
  source_ip_undeclared: 'ipNotDeclared',
  shop_banned: 'shopBanned',
  error_ashop_api_permission: 'affiliateShop',
  error_kyc_auth: 'sellerNotRegistered',
  api_suspended: 'apiOffline',
  error_rate_limit: 'tooManyRequests',
  error_limit: 'dailyLimit',
  error_server: 'serverError',
  error_business: 'amsRefused',
};

/** The code of a refusal; what no list names is `requestRefused`, with Shopee's words. */
export function refusalOf(error: string, text: string): FailureCode {
  const known = Object.hasOwn(BY_ERROR, error) ? BY_ERROR[error] : undefined;
  if (known && known !== 'amsRefused') return known;
  return BY_TEXT.find(([code, said]) => code.test(error) && said.test(text))?.[2] ?? known ?? 'requestRefused';
}

/** A refusal as a failure, with the time from which it may be tried again where one is known. */
export function amsFailure(error: string, text: string, more: { requestId?: string | undefined; reply?: Reply } = {}): Failure {
  const code = refusalOf(error, text);
  const until = code === 'dailyLimit' ? nextDay(more.reply?.serverTime ?? null) : code === 'tooManyRequests' ? more.reply?.retryAt : null;
  return failure(code, {
    requestId: more.requestId,
    until: until ?? undefined,
    field: /^invalid ([a-z_]+)/i.exec(text)?.[1],
    detail: redact([error, text].filter(Boolean).join(': ')) || undefined,
  });
}

const DAY = 86_400_000;
const EIGHT_HOURS = 8 * 3_600_000;

/** The daily quota is counted from 00:00 at UTC+8. */
const nextDay = (serverTime: number | null): number | null =>
  serverTime === null ? null : (Math.floor((serverTime + EIGHT_HOURS) / DAY) + 1) * DAY - EIGHT_HOURS;
