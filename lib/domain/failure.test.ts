import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode, isAbout, isOnTheWay, isPassing, isThrottled, mayBeRepeated } from './failure';

const CODES = Object.keys(FAILURES) as FailureCode[];

describe('the columns of the table of failures fit together', () => {
  it.each(CODES)('%s', (code) => {
    const { step, retry, outcome, trouble, fault, waits } = FAILURES[code];
    // What is sent again within a call passes by itself, and is no fault of this side.
    if (retry === 'again') expect([trouble, ['network', 'shopee'].includes(fault)]).toEqual(['passing', true]);
    // A job waits only where nothing was done, or where nothing left this computer.
    if (waits) expect([trouble, code === 'offline' || outcome === 'known']).toEqual(['passing', true]);
    // Nobody has to change anything about a network.
    if (fault === 'network') expect(trouble).toBe('passing');
    // What a person has to put right does not pass.
    if (step === 'editAccount' || step === 'reconnect' || step === 'openProduct' || step === 'editSubIds') expect(trouble).toBe('lasting');
    if (step === 'retry' && outcome === 'unknown') expect(trouble).toBe('passing');
  });
});

it('every way an answer can be lost leaves a change unknown', () => {
  const lost: readonly FailureCode[] = [
    'offline',
    'unreachable',
    'timeout',
    'captivePortal',
    'notJson',
    'serverError',
    'storeServerError',
    'responseInvalid',
    'responseTooLarge',
    'nullAnswer',
    'cancelled',
    'affiliateSystem',
    'outcomeUnknown',
    'unexpected',
  ];
  expect(CODES.filter((code) => FAILURES[code].outcome === 'unknown').sort()).toEqual([...lost].sort());
});

it('the questions that are asked of the table', () => {
  const all = (asked: (code: FailureCode) => boolean) => CODES.filter(asked).sort();
  expect(all(isThrottled)).toEqual(['rateLimited', 'storeBusy', 'tooManyRequests']);
  expect(all((code) => isAbout(code, 'access'))).toEqual(['accessDenied', 'noApiAccess']);
  expect(all((code) => isAbout(code, 'clock'))).toEqual(['invalidTimestamp', 'requestExpired']);
  expect(all((code) => isAbout(code, 'authorization'))).toEqual(['authorizationEnded', 'authorizationLost']);
  expect(all(mayBeRepeated).every(isPassing)).toBe(true);
  expect(all(isOnTheWay)).toEqual(expect.arrayContaining(['captivePortal', 'offline', 'responseTooLarge', 'serverError', 'unreachable']));
  expect(all(isOnTheWay)).not.toEqual(expect.arrayContaining(['tokenExpired']));
});
