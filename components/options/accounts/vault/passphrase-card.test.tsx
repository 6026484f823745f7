import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useVaultCare } from '#lib/stores/accounts/vault-care';
import { PassphraseCard } from './passphrase-card';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));

const asked = vi.mocked(ask);
const GOOD = 'four plain demo words';
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const type = async (fields: Record<string, string>) => {
  for (const [name, text] of Object.entries(fields)) await userEvent.type(input(`options.vault.${name}`), text);
};

beforeEach(() => {
  asked.mockReset();
  useVaultCare.setState({ busy: null, done: null, failed: null });
});

it.each([
  [{ new: 'short', again: 'short' }, 'options.vault.error.short', 'options.vault.new'],
  [{ new: GOOD, again: 'another one here' }, 'options.vault.error.differs', 'options.vault.again'],
])('%j is named, leads to its field and changes nothing', async (typed, says, field) => {
  render(<PassphraseCard protection="device" />);
  await type(typed);
  await press('options.vault.set');
  expect(screen.getByRole('alert').textContent).toBe(says);
  expect(document.activeElement).toBe(input(field));
  expect(asked).not.toHaveBeenCalled();
});

it('that differ are right once either of the two is mended', async () => {
  render(<PassphraseCard protection="device" />);
  await type({ new: `${GOOD}x`, again: GOOD });
  await press('options.vault.set');
  await userEvent.type(input('options.vault.new'), '{Backspace}');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a wrong present one is named at its field, and the new ones still stand there', async () => {
  render(<PassphraseCard protection="passphrase" />);
  await type({ current: 'not this one', new: GOOD, again: GOOD });
  asked.mockResolvedValueOnce(fail(failure('wrongPassphrase')));
  await press('options.vault.change');
  expect(screen.getByRole('alert').textContent).toBe('options.vault.error.wrong');
  expect(document.activeElement).toBe(input('options.vault.current'));
  expect([input('options.vault.new').value, input('options.vault.again').value]).toEqual([GOOD, GOOD]);
});

it('once it is chosen the fields are empty, and it is said', async () => {
  render(<PassphraseCard protection="passphrase" />);
  await type({ current: 'the old demo words', new: GOOD, again: GOOD });
  asked.mockResolvedValue(ok({ state: 'unlocked', protection: 'passphrase' }) as never);
  await press('options.vault.change');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('options.vault.saved'));
  expect(asked.mock.calls[0]).toEqual(['vault.protect', { current: 'the old demo words', passphrase: GOOD }]);
  expect(['current', 'new', 'again'].map((name) => input(`options.vault.${name}`).value)).toEqual(['', '', '']);
});

it('goes without one by Enter in its dialog, and only with the present one', async () => {
  render(<PassphraseCard protection="passphrase" />);
  await press('options.vault.without');
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'options.vault.without' }));
  expect(dialog.getByText('options.vault.error.missing')).toBeTruthy();
  asked.mockResolvedValue(ok({ state: 'unlocked', protection: 'device' }) as never);
  await userEvent.type(dialog.getByLabelText('options.vault.current'), `${GOOD}{Enter}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.mock.calls[0]).toEqual(['vault.keepOnDevice', { passphrase: GOOD }]);
});
