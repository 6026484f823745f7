import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { accountForm } from '#lib/stores/accounts/add';
import { useVault } from '#lib/stores/accounts/vault';
import { useVaultCare } from '#lib/stores/accounts/vault-care';
import { goTo } from '#lib/stores/shell/options-route';
import { anAccount } from '#test/support/accounts/an-account';
import { AddKeyForm } from './add-key-form';
import { AddKeylessForm } from './add-keyless-form';
import { EditAccountForm } from './edit-account-form';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-market-name', () => ({ useMarketName: () => String }));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings((name: string) => (name === 'readableWhileLocked' ? false : [])),
);
vi.mock('#lib/stores/shell/open-page', () => ({ openSite: vi.fn(), accessPage: () => '' }));
vi.mock('#lib/stores/shell/options-route', () => ({ goTo: vi.fn() }));

const asked = vi.mocked(ask);
const refusing = (code: FailureCode) => asked.mockResolvedValueOnce(fail(failure(code)));
const vaultIs = (state: 'empty' | 'locked' | 'unlocked') =>
  act(() => useVault.setState({ status: { state, protection: 'device', repairable: false } as never, failure: null, busy: false }));
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const TYPED = {
  'options.field.appId': '1512345',
  'options.field.secret': 'DEMO0SECRET0MADE0UP',
  'options.field.affiliateIdOptional': '987',
};
const typeAll = async (fields: Record<string, string>) => {
  for (const [name, text] of Object.entries(fields)) await userEvent.type(input(name), text);
};
const shown = (fields: Record<string, string>) => Object.fromEntries(Object.keys(fields).map((name) => [name, input(name).value]));

beforeEach(() => {
  asked.mockReset();
  vi.mocked(goTo).mockReset();
  accountForm.getState().begin({ market: 'BR', appId: '', secret: '', affiliateId: '', label: '' });
  useVaultCare.setState({ busy: null, done: null, failed: null });
  vaultIs('unlocked');
});

describe('an account with a key', () => {
  it('a press on the button with nothing typed names both fields and leads to the first', async () => {
    render(<AddKeyForm market="BR" />);
    await press('options.add.check');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'options.error.appIdMissing',
      'options.error.secretMissing',
    ]);
    expect(document.activeElement).toBe(input('options.field.appId'));
  });

  it('leads to the field that is wrong now, not to the one that was wrong before', async () => {
    render(<AddKeyForm market="BR" />);
    await press('options.add.check');
    await userEvent.type(input('options.field.appId'), '15');
    await press('options.add.check');
    expect(document.activeElement).toBe(input('options.field.secret'));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it.each(['offline', 'noApiAccess', 'wrongSecret', 'locked', 'storageFailed'] as const)(
    'refused with %s: everything typed still stands there',
    async (code) => {
      render(<AddKeyForm market="BR" />);
      await typeAll(TYPED);
      refusing(code);
      await press('options.add.check');
      expect(shown(TYPED)).toEqual(TYPED);
      expect(screen.getAllByText(code === 'locked' ? 'unlock.locked' : code).length).toBeGreaterThan(0);
    },
  );

  it('locked meanwhile: the passphrase is asked for in the form, which then is sent as it was typed', async () => {
    render(<AddKeyForm market="BR" />);
    await typeAll(TYPED);
    refusing('locked');
    await press('options.add.check');
    asked.mockResolvedValueOnce(ok({ state: 'unlocked' }) as never).mockResolvedValueOnce(fail(failure('offline')));
    await userEvent.type(input('unlock.passphrase'), 'four plain demo words{Enter}');
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith(
        'account.addKey',
        expect.objectContaining({ appId: '1512345', secret: 'DEMO0SECRET0MADE0UP' }),
      ),
    );
  });

  it('a passphrase is chosen first without leaving the form: nothing that was typed is lost, and the key goes under it', async () => {
    vaultIs('empty');
    render(<AddKeyForm market="BR" />);
    await typeAll(TYPED);
    await press('options.shops.vaultChoose');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('options.vault.new'), 'four plain demo words');
    await userEvent.type(dialog.getByLabelText('options.vault.again'), 'four plain demo words');
    asked.mockResolvedValue(ok({ state: 'unlocked', protection: 'passphrase' }) as never);
    await userEvent.click(dialog.getByRole('button', { name: 'options.vault.set' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.mock.calls[0]).toEqual(['vault.protect', { current: null, passphrase: 'four plain demo words' }]);
    expect(screen.getByText('options.vault.saved')).toBeTruthy();
    expect(goTo).not.toHaveBeenCalled();
    expect(shown(TYPED)).toEqual(TYPED);
    refusing('offline');
    await press('options.add.check');
    expect(asked).toHaveBeenLastCalledWith(
      'account.addKey',
      expect.objectContaining({ secret: 'DEMO0SECRET0MADE0UP', affiliateId: '987' }),
    );
  });

  it('passphrases that differ are named in the dialog, which stays', async () => {
    vaultIs('empty');
    render(<AddKeyForm market="BR" />);
    await press('options.shops.vaultChoose');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('options.vault.new'), 'four plain demo words');
    await userEvent.type(dialog.getByLabelText('options.vault.again'), 'other words, ten');
    await userEvent.click(dialog.getByRole('button', { name: 'options.vault.set' }));
    expect(dialog.getByText('options.vault.error.differs')).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is forgotten once it is left: the next form has no key', async () => {
    const { unmount } = render(<AddKeyForm market="BR" />);
    await typeAll(TYPED);
    unmount();
    render(<AddKeyForm market="BR" />);
    expect(shown(TYPED)).toEqual({ 'options.field.appId': '', 'options.field.secret': '', 'options.field.affiliateIdOptional': '987' });
  });
});

describe('an account without a key', () => {
  it('takes over what was typed into the form with a key', async () => {
    const { unmount } = render(<AddKeyForm market="SG" />);
    await typeAll(TYPED);
    unmount();
    render(<AddKeylessForm market="SG" />);
    expect(input('options.field.affiliateId').value).toBe('987');
  });

  it('names what is missing and sends what stands there', async () => {
    render(<AddKeylessForm market="SG" />);
    await press('options.add.add');
    expect(screen.getByRole('alert').textContent).toBe('options.error.affiliateIdMissing');
    expect(document.activeElement).toBe(input('options.field.affiliateId'));
    await userEvent.type(input('options.field.affiliateId'), 'an_15310');
    await userEvent.type(input('options.field.label'), ' Demo ');
    refusing('accountExists');
    await press('options.add.add');
    expect(asked).toHaveBeenCalledExactlyOnceWith('account.addKeyless', { market: 'SG', affiliateId: '15310', label: 'Demo' });
    expect(input('options.field.affiliateId').value).toBe('an_15310');
  });
});

describe('the settings of an account', () => {
  const enter = async (name: string, text: string) => {
    await userEvent.clear(input(name));
    await userEvent.type(input(name), text);
  };

  it.each([
    ['Enter in the field', () => userEvent.keyboard('{Enter}')],
    ['a press on Save', () => press('options.save')],
    ['a submit while the focus is still in the field', async () => fireEvent.submit(input('options.field.calls'))],
  ])('the number that is shown is the number that is sent: %s', async (_how, submit) => {
    render(<EditAccountForm account={anAccount} />);
    asked.mockResolvedValueOnce(ok(anAccount) as never);
    await enter('options.field.window', '90');
    await enter('options.field.calls', '4500');
    await submit();
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(asked).toHaveBeenCalledWith('account.change', { accountId: 'a', change: { limit: { calls: 4500, windowMs: 5_400_000 } } });
    await waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith('accounts'));
  });

  it.each(['9000', '1', '1.500', 'many', ''])('%s calls are named and sent nowhere; they are not turned into others', async (typed) => {
    render(<EditAccountForm account={anAccount} />);
    await userEvent.clear(input('options.field.calls'));
    if (typed !== '') await userEvent.type(input('options.field.calls'), typed);
    await press('options.save');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('options.error.calls');
    expect(document.activeElement).toBe(input('options.field.calls'));
    expect(input('options.field.calls').value).toBe(typed);
  });

  it('locked meanwhile: nothing of the account stays on the page, and all that was typed is there again after the unlock', async () => {
    const { container } = render(<EditAccountForm account={anAccount} />);
    const typed = {
      'options.field.label': 'Bia',
      'options.field.affiliateIdOptional': '987',
      'options.field.newSecret': 'DEMO0NEW',
      'options.field.calls': '45',
    };
    for (const [name, text] of Object.entries(typed)) await enter(name, text);
    vaultIs('locked');
    const values = [...container.querySelectorAll('input')].map(({ value }) => value);
    expect(values, 'the field for the passphrase alone').toEqual(['']);
    expect(container.textContent).not.toMatch(/Ana|Bia|9f/);
    asked.mockResolvedValueOnce(ok({ state: 'unlocked' }) as never);
    await userEvent.type(input('unlock.passphrase'), 'four plain demo words{Enter}');
    await waitFor(() => expect(shown(typed)).toEqual(typed));
    expect(asked).toHaveBeenCalledExactlyOnceWith('vault.unlock', { passphrase: 'four plain demo words' });
  });

  it('refused: what was typed stays, a secret names its field', async () => {
    render(<EditAccountForm account={anAccount} />);
    await enter('options.field.newSecret', 'DEMO0NEW');
    asked
      .mockResolvedValueOnce(ok(anAccount) as never)
      .mockResolvedValueOnce(ok({ check: { at: 1, failure: 'wrongSecret', refused: [] }, minutesOff: 0 }) as never);
    await press('options.save');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('failure.wrongSecret.says'));
    expect(input('options.field.newSecret').value).toBe('DEMO0NEW');
    expect(goTo).not.toHaveBeenCalled();
  });
});
