import fc from 'fast-check';
import { forward, nonEmpty, object, partialCheck, pipe, regex, string, transform, trim } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { createForm } from './form';
import { bySchema, says } from './schema';

const schema = pipe(
  object({
    calls: pipe(string(), trim(), regex(/^\d+$/, says('options.error.appIdForm')), transform(Number)),
    secret: pipe(string(), nonEmpty(says('options.error.secretMissing'))),
    again: string(),
  }),
  forward(
    partialCheck([['secret'], ['again']], ({ secret, again }) => secret === again, says('options.vault.error.differs')),
    ['again'],
  ),
);
const GOOD = { calls: ' 12 ', secret: 'demo', again: 'demo' };

function make(answer: (value: unknown) => Promise<Result<string>> = async () => ok('sent')) {
  const send = vi.fn(answer);
  const form = createForm({
    initial: { calls: '', secret: '', again: '' },
    secrets: ['secret', 'again'],
    atField: { wrongSecret: 'secret', wrongPassphrase: ['again', says('options.vault.error.wrong')] },
    read: bySchema(schema),
    send,
  });
  return { form, send, state: () => form.getState() };
}
const refusing = (code: FailureCode, field?: string) => make(async () => fail(failure(code, { field })));

describe('a form', () => {
  it('sends what its fields show, read by its schema', async () => {
    const { send, state } = make();
    state().change(GOOD);
    expect(state().dirty).toBe(true);
    expect(await state().submit()).toBe(true);
    expect(send.mock.calls[0]?.[0]).toEqual({ ...GOOD, calls: 12 });
    expect(state()).toMatchObject({ done: 'sent', pending: false, dirty: false, failure: null, stops: 0 });
  });

  it('sends nothing while a field is wrong, and names each wrong field once', async () => {
    const { send, state } = make();
    state().change({ calls: 'x' });
    expect(await state().submit()).toBe(false);
    expect(send).not.toHaveBeenCalled();
    expect(state()).toMatchObject({ stops: 1, errors: { calls: 'options.error.appIdForm', secret: 'options.error.secretMissing' } });
    expect(state().values.calls).toBe('x');
  });

  it('an error goes when its field changes, and when another field puts it right', async () => {
    const { state } = make();
    state().change({ ...GOOD, calls: 'x', again: 'other' });
    await state().submit();
    state().change({ ...GOOD, calls: '1', again: 'other' });
    await state().submit();
    expect(Object.keys(state().errors)).toEqual(['again']);
    state().change({ secret: 'other' });
    expect(state().errors).toEqual({});
  });

  it('an error stays while another field changes and nothing is put right', async () => {
    const { state } = make();
    state().change({ ...GOOD, calls: 'x' });
    await state().submit();
    state().change({ secret: 'other', again: 'other' });
    expect(state().errors).toEqual({ calls: 'options.error.appIdForm' });
  });

  it.each([
    ['wrongSecret', undefined, { secret: 'failure.wrongSecret.says' }],
    ['wrongPassphrase', undefined, { again: 'options.vault.error.wrong' }],
    ['inputInvalid', 'calls', { calls: 'failure.inputInvalid.says' }],
    ['inputInvalid', 'elsewhere', {}],
    ['offline', undefined, {}],
  ] as const)('refused with %s (field %s): the field is named, nothing typed is lost', async (code, field, errors) => {
    const { state } = refusing(code, field);
    state().change(GOOD);
    expect(await state().submit()).toBe(false);
    expect(state()).toMatchObject({ values: GOOD, errors, failure: { code }, pending: false, dirty: true });
    expect(state().errors).toEqual(errors);
    expect(state().stops).toBe(Object.keys(errors).length);
  });

  it('what was refused at a field is said until that field changes, whatever else is typed', async () => {
    const { state } = refusing('wrongSecret');
    state().change(GOOD);
    await state().submit();
    state().change({ calls: '3' });
    expect(state().errors).toEqual({ secret: 'failure.wrongSecret.says' });
    state().change({ secret: 'b', again: 'b' });
    expect(state().errors).toEqual({});
  });

  it('asks once for a double press, and is not begun anew meanwhile', async () => {
    const { send, state } = make();
    state().change(GOOD);
    const both = [state().submit(), state().submit()];
    state().begin({ calls: '7', secret: '', again: '' });
    expect(state().values).toEqual(GOOD);
    expect(await Promise.all(both)).toEqual([true, false]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps no secret once it is left, nor after it was sent, nor in what it remembers of a submit', async () => {
    const { state } = make();
    state().change(GOOD);
    const sending = state().submit();
    expect(JSON.stringify(state().sent)).not.toContain('demo');
    await sending;
    expect(JSON.stringify(state())).not.toContain('demo');
    state().change(GOOD);
    state().leave();
    expect(JSON.stringify(state())).not.toContain('demo');
    expect(state().values.calls).toBe(GOOD.calls);
  });

  it('is dirty exactly where something differs from its beginning, whatever the order of typing', () => {
    const text = fc.constantFrom('', 'a', 'b');
    const change = fc.record({ calls: text, secret: text, again: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.record({ calls: text, secret: text, again: text }), fc.array(change), (began, changes) => {
        const { state } = make();
        state().begin(began);
        for (const one of changes) state().change(one);
        expect(state().dirty).toBe(JSON.stringify(state().values) !== JSON.stringify({ ...began }));
      }),
    );
  });
});
