import { expect, it } from 'vitest';
import { FAILURES, type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { outcomeOf } from './outcome-of';

it('takes an answer for the end of the step', () => {
  expect(outcomeOf(ok(7), 'create', 0)).toEqual({ is: 'done', value: 7 });
});

it('waits with the whole job for what is nobody’s fault', () => {
  expect(outcomeOf(fail(failure('quotaSpent', { until: 99 })), 'create', 0)).toEqual({ is: 'wait', until: 99, why: 'quota' });
  expect(outcomeOf(fail(failure('offline')), 'set', 5)).toEqual({ is: 'wait', until: 60_005, why: 'offline' });
  expect(outcomeOf(fail(failure('locked')), 'read', 0)).toMatchObject({ is: 'wait', why: 'locked' });
});

it('does not know what became of a write whose answer was lost', () => {
  for (const code of ['timeout', 'unreachable', 'serverError', 'notJson'] as const) {
    expect(outcomeOf(fail(failure(code)), 'create', 0)).toMatchObject({ is: 'unknown' });
    expect(outcomeOf(fail(failure(code)), 'set', 0)).toMatchObject({ is: 'unknown' });
    expect(outcomeOf(fail(failure(code)), 'read', 0)).toMatchObject({ is: 'failed' });
  }
});

it('takes a refusal for an answer', () => {
  expect(outcomeOf(fail(failure('rateTooLow')), 'create', 0)).toEqual({ is: 'failed', failure: { code: 'rateTooLow' } });
});

it('has an outcome for every failure of a change, by the table', () => {
  for (const [code, { outcome, waits }] of Object.entries(FAILURES)) {
    const known = fail(failure(code as FailureCode));
    expect(outcomeOf(known, 'create', 0).is, code).toBe(waits ? 'wait' : outcome === 'unknown' ? 'unknown' : 'failed');
    expect(outcomeOf(known, 'read', 0).is, code).toBe(waits ? 'wait' : 'failed');
  }
});
