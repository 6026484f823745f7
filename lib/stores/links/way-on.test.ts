import { describe, expect, it } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import { FAILURES, type FailureCode, failure } from '#lib/domain/failure';
import { wayOn } from './way-on';

const base = { id: 'a', market: 'BR', label: '', addedAt: 1, isDefault: true } as const;
const keyed = (affiliateId: string | null): Account => ({
  ...base,
  kind: 'affiliateKey',
  appId: '18',
  secretTail: '…',
  affiliateId,
  check: null,
  limit: { calls: 1, windowMs: 1000 },
});
const codes = Object.keys(FAILURES) as FailureCode[];

describe.each(codes)('%s', (code) => {
  it('never offers a long link to an account that cannot make one', () => {
    const way = wayOn(failure(code), keyed(null));
    expect([way.primary === 'longLink', way.offersLongLink, way.step === 'longLink']).toEqual([false, false, false]);
  });

  it('says the long link once, as the primary or beside it', () => {
    const way = wayOn(failure(code), keyed('18312345'));
    const places = [way.primary === 'longLink', way.offersLongLink, way.step === 'longLink'].filter(Boolean);
    expect(places.length).toBeLessThanOrEqual(1);
  });
});

it.each([
  ['noApiAccess', { step: 'askForAccess', primary: 'longLink', offersLongLink: false }],
  ['accessDenied', { step: 'none', primary: 'longLink', offersLongLink: false }],
  ['timeout', { step: 'retry', primary: 'api', offersLongLink: true }],
  ['quotaSpent', { step: 'wait', primary: 'api', offersLongLink: true }],
  ['wrongSecret', { step: 'editAccount', primary: 'api', offersLongLink: false }],
  ['subIdRefused', { step: 'editSubIds', primary: 'api', offersLongLink: false }],
  ['locked', { step: 'none', primary: 'api', offersLongLink: false }],
] as const)('%s leads on', (code, way) => {
  expect(wayOn(failure(code), keyed('18312345'))).toEqual(way);
});

it.each(codes.filter((code) => ['longLink', 'askForAccess'].includes(FAILURES[code].step)))(
  '%s: nobody is led to ask the API once more, with an affiliate id or without',
  (code) => {
    expect(wayOn(failure(code), keyed(null)).primary).toBe('affiliateId');
    expect(wayOn(failure(code), keyed('18312345')).primary).toBe('longLink');
  },
);
