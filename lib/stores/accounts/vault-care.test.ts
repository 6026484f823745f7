import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
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
  expect(await state().protect(null, GOOD, GOOD)).toBe(true);
  expect(asked.mock.calls).toEqual([
    ['vault.protect', { current: null, passphrase: GOOD }],
    ['vault.status', {}],
  ]);
  expect(state().done).toBe('vault.protect');
  expect(useVault.getState().status).toMatchObject({ state: 'unlocked', protection: 'passphrase' });
});

it.each([
  [null, 'short', 'short', { passphrase: 'options.vault.error.short' }],
  [null, GOOD, `${GOOD} `, { again: 'options.vault.error.differs' }],
  ['', GOOD, GOOD, { current: 'options.vault.error.missing' }],
])('asks nothing while a field is wrong (%s, %s, %s)', async (current, passphrase, again, errors) => {
  expect(await state().protect(current, passphrase, again)).toBe(false);
  expect(state().errors).toEqual(errors);
  expect(asked).not.toHaveBeenCalled();
});

it('puts a wrong passphrase at its field, and anything else into a notice', async () => {
  const refuse = (code: FailureCode) => asked.mockResolvedValueOnce(fail(failure(code)));
  refuse('wrongPassphrase');
  await state().protect('not this one', GOOD, GOOD);
  expect(state()).toMatchObject({ errors: { current: 'options.vault.error.wrong' }, failed: null, busy: null });
  refuse('storageFailed');
  await state().keepOnDevice(GOOD);
  expect(state()).toMatchObject({ errors: {}, failed: { act: 'vault.keepOnDevice', failure: { code: 'storageFailed' } }, busy: null });
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

it('keeps no passphrase in the store', async () => {
  asked.mockResolvedValue(status('unlocked'));
  await state().protect('the old demo words', GOOD, GOOD);
  expect(JSON.stringify([state(), useVault.getState()])).not.toMatch(/demo words/);
});
