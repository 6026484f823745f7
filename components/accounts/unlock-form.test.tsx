import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { UnlockForm } from './unlock-form';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => null));
vi.mock('#lib/stores/shell/open-page', () => ({ openOptions: vi.fn() }));

const asked = vi.mocked(ask);
const field = () => screen.getByLabelText<HTMLInputElement>('unlock.passphrase');
const unlocked = vi.fn();

beforeEach(() => {
  asked.mockReset();
  unlocked.mockReset();
  act(() => useVault.setState({ status: { state: 'locked' } as never, failure: null, asked: 0 }));
});

it.each(['card', 'part', 'line'] as const)('as a %s: Enter in the field unlocks, and what was wanted goes on', async (variant) => {
  render(<UnlockForm variant={variant} onUnlocked={unlocked} />);
  expect(document.activeElement, 'one types at once').toBe(field());
  asked.mockResolvedValueOnce(ok({ state: 'unlocked' }) as never);
  await userEvent.type(field(), 'four plain demo words{Enter}');
  expect(asked).toHaveBeenCalledExactlyOnceWith('vault.unlock', { passphrase: 'four plain demo words' });
  await waitFor(() => expect(unlocked).toHaveBeenCalledOnce());
  expect(useVault.getState().status?.state).toBe('unlocked');
  expect(field().value, 'a passphrase that was right is forgotten').toBe('');
});

it('a double press asks once', async () => {
  render(<UnlockForm onUnlocked={unlocked} />);
  let answer: (value: never) => void = () => undefined;
  asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve as never)));
  await userEvent.type(field(), 'words{Enter}{Enter}');
  await act(async () => answer(ok({ state: 'unlocked' }) as never));
  expect(asked).toHaveBeenCalledOnce();
  expect(unlocked).toHaveBeenCalledOnce();
});

it('a wrong one is named at its field; what is typed next takes its place', async () => {
  render(<UnlockForm onUnlocked={unlocked} />);
  asked.mockResolvedValueOnce(fail(failure('wrongPassphrase')));
  await userEvent.type(field(), 'wrong{Enter}');
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'failure.wrongPassphrase.says');
  expect(document.activeElement).toBe(field());
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, 5]);
  expect(unlocked).not.toHaveBeenCalled();
  await userEvent.keyboard('right');
  expect(field().value).toBe('right');
  expect(screen.queryByRole('alert')).toBeNull();
});

it.each<FailureCode>(['storageFailed', 'unexpected'])('%s is told, and what was typed is still there', async (code) => {
  render(<UnlockForm onUnlocked={unlocked} />);
  asked.mockResolvedValueOnce(fail(failure(code)));
  await userEvent.type(field(), 'words{Enter}');
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', code);
  expect(field().value).toBe('words');
  expect(useVault.getState().status?.state).toBe('locked');
});
