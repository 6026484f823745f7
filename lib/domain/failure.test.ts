import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode, isAbout, isOnTheWay, isPassing, isThrottled, mayBeRepeated } from './failure';

const CODES = Object.keys(FAILURES) as FailureCode[];

describe('the columns of the table of failures fit together', () => {
  it.each(CODES)('%s', (code) => {
    const { step, retry, outcome, trouble, fault, waits } = FAILURES[code];
    const passes = trouble === 'passing';
    const broken = Object.entries({
      'what is sent again within a call passes by itself, and is no fault of this side':
        retry === 'again' && !(passes && ['network', 'shopee'].includes(fault)),
      'a job waits only where nothing was done, or where nothing left this computer':
        waits && !(passes && (code === 'offline' || outcome === 'known')),
      'nobody has to change anything about a network': fault === 'network' && !passes,
      'what a person has to put right does not pass':
        ['editAccount', 'reconnect', 'openProduct', 'editSubIds'].includes(step ?? '') && trouble !== 'lasting',
      'what is tried again after an unknown outcome passes': step === 'retry' && outcome === 'unknown' && !passes,
    }).filter(([, isBroken]) => isBroken);
    expect(broken).toEqual([]);
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
