import { type FailureCode, isAbout, isOnTheWay } from '#lib/domain/failure';
import type { AccountDraft } from './draft';

/** Whether the key may be right although the check did not pass, so that a person may keep it as it is. */
export const isKeepable = (code: FailureCode): boolean => isOnTheWay(code) || isAbout(code, 'access') || isAbout(code, 'clock');

/** The field of an account's form that a refusal is about. */
export const ACCOUNT_FIELD_OF: Partial<Record<FailureCode, keyof AccountDraft>> = {
  unknownAppId: 'appId',
  accountExists: 'appId',
  wrongSecret: 'secret',
  invalidAuthorizationHeader: 'secret',
  invalidAffiliateId: 'affiliateId',
};
