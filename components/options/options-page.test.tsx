import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { beginWith, STORE, storedNow } from '#test/support/stored-settings';
import { OptionsPage } from './options-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('#lib/messages/ask', () => ({ ask: async () => ok({ state: 'unlocked', protection: 'device', repairable: false }) }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-market-name', () => ({ useMarketName: () => String }));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/language', () => ({
  languageFrom: () => 'en',
  loadLanguage: async () => undefined,
  needTexts: async () => undefined,
}));
vi.mock('#lib/stores/shell/open-page', () => ({ openOptions: vi.fn(), openSite: vi.fn(), openPanelPage: vi.fn(), accessPage: () => '' }));

const keyless = { kind: 'affiliateKeyless', id: 'a', market: 'BR', label: 'Mine', addedAt: 1, isDefault: true, affiliateId: '11111' };

beforeEach(() => beginWith({ accounts: [], shops: [], stores: [] }));

describe('the accounts', () => {
  it.each([
    [{ accounts: [{}], stores: [null], shops: 'x' }, 3],
    [{ accounts: 'x', stores: 7, shops: [[]] }, 3],
    [{ accounts: [null, keyless, { ...keyless, id: 7 }] }, 2],
    [{ accounts: [{ ...keyless, market: 'ZZ' }], shops: [{ id: 's' }], stores: [{ ...STORE, check: {} }] }, 3],
  ])('stand there without what cannot be read (%#), which is counted', async (values, count) => {
    await beginWith(values);
    render(<OptionsPage />);
    expect(await screen.findByText(`options.leftOut.title ${count}`)).toBeDefined();
    expect(screen.queryByText('broken.says')).toBe(null);
    expect(screen.queryAllByText('Mine').length > 0).toBe(JSON.stringify(values).includes('[null,'));
  });

  it('nothing is told where all can be read', async () => {
    await beginWith({ accounts: [keyless], stores: [STORE] });
    render(<OptionsPage />);
    expect((await screen.findAllByText('Demo store')).length).toBeGreaterThan(0);
    expect(screen.queryByText(/^options\.leftOut/)).toBe(null);
  });

  it('what cannot be read is removed at a word that is asked for twice; the rest stays', async () => {
    await beginWith({ accounts: [null, keyless], shops: 'x' });
    render(<OptionsPage />);
    const notice = (await screen.findByText('options.leftOut.title 2')).closest('[data-part]') as HTMLElement;
    await userEvent.click(within(notice).getByRole('button', { name: 'options.account.remove' }));
    expect(await storedNow('accounts')).toEqual([null, keyless]);
    const dialog = notice.querySelector('dialog') as HTMLElement;
    await userEvent.click(within(dialog).getByText('options.account.remove'));
    await waitFor(() => expect(screen.queryByText(/^options\.leftOut/)).toBe(null));
    expect([await storedNow('accounts'), await storedNow('shops')]).toEqual([[keyless], []]);
    expect(screen.getAllByText('Mine').length).toBeGreaterThan(0);
  });
});
