import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { keepOnDeviceForm, passphraseForm } from './passphrase';
import { useVault } from './vault';
import { useVaultCare } from './vault-care';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask);
const state = () => useVaultCare.getState();
const status = (state: string, protection = 'passphrase') => ok({ state, protection, repairable: false }) as never;
const GOOD = 'four plain demo words';

beforeEach(() => {
  asked.mockReset();
  state().dismiss();
  useVaultCare.setState({ busy: null });
  useVault.setState({ status: null, failure: null, busy: false });
});

it('chooses a passphrase and then shows the vault as it is', async () => {
  asked.mockResolvedValueOnce(status('unlocked')).mockResolvedValueOnce(status('unlocked'));
  const form = passphraseForm(false);
  form.getState().change({ passphrase: GOOD, again: GOOD });
  expect(await form.getState().submit()).toBe(true);
  expect(asked.mock.calls).toEqual([
    ['vault.protect', { current: null, passphrase: GOOD }],
    ['vault.status', {}],
  ]);
  expect(state().done).toBe('vault.protect');
  expect(useVault.getState().status).toMatchObject({ state: 'unlocked', protection: 'passphrase' });
});

it.each([
  [false, { passphrase: 'short', again: 'short' }, { passphrase: 'options.vault.error.short' }],
  [false, { passphrase: GOOD, again: `${GOOD} ` }, { again: 'options.vault.error.differs' }],
  [true, { passphrase: GOOD, again: GOOD }, { current: 'options.vault.error.missing' }],
])('asks nothing while a field is wrong (set before: %s, %j)', async (isSet, typed, errors) => {
  const form = passphraseForm(isSet);
  form.getState().change(typed);
  expect(await form.getState().submit()).toBe(false);
  expect(form.getState()).toMatchObject({ errors, stops: 1, values: typed });
  expect(form.getState().errors).toEqual(errors);
  expect(asked).not.toHaveBeenCalled();
});

it('puts a wrong passphrase at its field, and anything else into a notice; what was typed stays', async () => {
  const refuse = (code: FailureCode) => asked.mockResolvedValueOnce(fail(failure(code)));
  const typed = { current: 'not this one', passphrase: GOOD, again: GOOD };
  const form = passphraseForm(true);
  form.getState().change(typed);
  refuse('wrongPassphrase');
  await form.getState().submit();
  expect(form.getState()).toMatchObject({ errors: { current: 'options.vault.error.wrong' }, values: typed });
  const device = keepOnDeviceForm();
  device.getState().change({ current: GOOD });
  refuse('storageFailed');
  await device.getState().submit();
  expect(device.getState()).toMatchObject({ failure: { code: 'storageFailed' }, values: { current: GOOD } });
  expect(device.getState().errors).toEqual({});
});

it('repairs from the second copy, and tells when there is none', async () => {
  asked.mockResolvedValueOnce(status('locked')).mockResolvedValueOnce(status('locked'));
  expect(await state().repair()).toBe(true);
  asked.mockResolvedValueOnce(fail(failure('vaultDamaged')));
  expect(await state().repair()).toBe(false);
  expect(state().failed?.failure.code).toBe('vaultDamaged');
});

it('gives up a vault that cannot be read, and nothing else', async () => {
  asked.mockResolvedValue(status('empty', 'device'));
  expect(await state().startAfresh()).toBe(true);
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['vault.startAfresh', 'vault.status']);
  expect(useVault.getState().status?.state).toBe('empty');
});

it('keeps no passphrase in a store once it is taken', async () => {
  asked.mockResolvedValue(status('unlocked'));
  const form = passphraseForm(true);
  form.getState().change({ current: 'the old demo words', passphrase: GOOD, again: GOOD });
  await form.getState().submit();
  expect(JSON.stringify([state(), useVault.getState(), form.getState()])).not.toMatch(/demo words/);
});
