import { beforeEach, expect, it, vi } from 'vitest';
import { makeLink } from '#lib/background/links/make-link';
import { FAILURES, type FailureCode, failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import { makeStepLink } from './make-step-link';

vi.mock('#lib/background/links/make-link');
const step = {
  requestId: 'job:0',
  url: 'https://shopee.sg/product/1/2',
  accountId: null,
  subIds: null,
  presetId: null,
  about: null,
  withOffers: false,
};

beforeEach(() => void vi.mocked(makeLink).mockReset());

it.each((Object.keys(FAILURES) as FailureCode[]).filter((code) => FAILURES[code].step === 'connect'))(
  '%s: the row is refused, as the plan said, and no retry is offered that could not help',
  async (code) => {
    vi.mocked(makeLink).mockResolvedValue(fail(failure(code)));
    expect(await makeStepLink(step)).toMatchObject({ is: 'failed', refused: true, failure: { code } });
  },
);

it('what may go better the next time has failed, and can be retried', async () => {
  vi.mocked(makeLink).mockResolvedValue(fail(failure('affiliateBusiness')));
  const outcome = await makeStepLink(step);
  expect(outcome).toMatchObject({ is: 'failed' });
  expect(outcome).not.toHaveProperty('refused', true);
});
