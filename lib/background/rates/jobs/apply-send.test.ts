import { expect, it, vi } from 'vitest';
import type { Failure } from '#lib/domain/failure';
import type { Asked, SendStep } from '#lib/domain/rates/apply/apply-steps';
import { fail, ok } from '#lib/domain/result';
import type { Applying } from './apply-context';
import { sendChanges } from './apply-send';

const asked: Asked = { doing: 'edit', rate: 900 as never, start: null, end: 'keep' };
const step = (count: number, more: Partial<Asked> = {}): SendStep => ({
  do: 'send',
  asked: { ...asked, ...more },
  items: Array.from({ length: count }, (_, n) => ({ itemId: String(n), campaignId: `7${n}`, before: null })),
  again: 0,
});
const applying = (answer: unknown) => {
  const batchEdit = vi.fn(async () => answer);
  const context = {
    shop: { id: 'shop' },
    jobId: 'job',
    signal: new AbortController().signal,
    client: { batchEdit },
  } as unknown as Applying;
  return { batchEdit, send: (one: SendStep) => sendChanges(context, one) };
};
const refusal = (code: Failure['code'], more: Partial<Failure> = {}) => fail({ code, ...more });

it('sends only what changes', async () => {
  const { batchEdit, send } = applying(ok({ done: ['70'], failed: [] }));
  await send(step(1));
  await send(step(1, { rate: null, end: null }));
  await send(step(1, { start: 5, end: 9 }));
  const sent = batchEdit.mock.calls as unknown as [object][];
  expect(sent.map(([params]) => params)).toEqual([
    { campaignIds: ['70'], commissionRate: 900 },
    { campaignIds: ['70'], period: { end: null } },
    { campaignIds: ['70'], commissionRate: 900, period: { start: 5, end: 9 } },
  ]);
});

it('tells each product: accepted, refused with the reason, or nothing said of it', async () => {
  const { send } = applying(ok({ done: ['70'], failed: [{ id: '71', failure: { code: 'rateTooHigh' } }] }));
  const outcome = await send(step(3));
  expect(outcome).toMatchObject({
    is: 'failed',
    refused: true,
    failure: { code: 'partlyFailed' },
    value: { ends: [{ end: 'sent' }, { end: 'refused', failure: { code: 'rateTooHigh' } }, { end: 'unknown' }] },
    more: [
      { do: 'look', lost: false, items: [{ itemId: '0' }] },
      { do: 'look', lost: true, items: [{ itemId: '2' }] },
    ],
  });
});

it('halves a call that was refused as a whole for one product, down to that product', async () => {
  const { send } = applying(refusal('productRefused'));
  expect(await send(step(5))).toMatchObject({ is: 'done', more: [{ items: [{}, {}, {}] }, { items: [{}, {}] }] });
  expect(await send(step(1))).toMatchObject({ is: 'failed', refused: false, failure: { code: 'productRefused' }, more: [] });
});

it('does not halve what every product of the call would meet', async () => {
  const { send } = applying(refusal('termsNotAccepted'));
  const outcome = await send(step(50));
  expect(outcome).toMatchObject({ is: 'failed', failure: { code: 'termsNotAccepted' } });
  expect('value' in outcome && outcome.value?.ends.every(({ end }) => end === 'refused')).toBe(true);
});

it('waits where nothing was done, and looks where nobody knows', async () => {
  expect(await applying(refusal('tooManyRequests')).send(step(2))).toMatchObject({ is: 'wait', why: 'quota' });
  expect(await applying(refusal('locked')).send(step(2))).toMatchObject({ is: 'wait', why: 'locked' });
  const lost = await applying(refusal('outcomeUnknown')).send(step(2));
  expect(lost).toMatchObject({ is: 'done', more: [{ do: 'look', lost: true, items: [{}, {}] }] });
});

it('names a period that is too short as what it is', async () => {
  const { send } = applying(refusal('inputInvalid', { field: 'period' }));
  expect(await send(step(1))).toMatchObject({ failure: { code: 'periodTooShort' } });
});
