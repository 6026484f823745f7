import { type Failure, type FailureCode, isAbout, isOnTheWay } from '#lib/domain/failure';
import { DRAFT_FIELDS, type DraftField } from './draft';

/** The field of the form that a refusal of an account is about; undefined: none of them. */
export const fieldAtFault = ({ code, field }: Failure): DraftField | undefined =>
  DRAFT_FIELDS.find((name) => name === field) ?? FIELDS[code];

/** Whether the key may be right although the check did not pass, so that a person may keep it as it is. */
export const isKeepable = (code: FailureCode): boolean => isOnTheWay(code) || isAbout(code, 'access') || isAbout(code, 'clock');

const FIELDS: Partial<Record<FailureCode, DraftField>> = {
  unknownAppId: 'appId',
  accountExists: 'appId',
  wrongSecret: 'secret',
  invalidAuthorizationHeader: 'secret',
  invalidAffiliateId: 'affiliateId',
};
