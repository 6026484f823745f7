import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LeftOutLine } from '#components/panel/shell/left-out-line';
import { openOptions } from '#lib/stores/shell/open-page';
import { beginWith, STORE, store } from '#test/support/stored-settings';
import { CampaignsView } from './campaigns-view';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/language', () => ({
  languageFrom: () => 'en',
  loadLanguage: async () => undefined,
  needTexts: async () => undefined,
}));
vi.mock('#lib/stores/shell/open-page', () => ({ openOptions: vi.fn() }));
vi.mock('#lib/stores/shopline/records', () => ({ useStoreRecords: () => ({ value: null, failure: null }), placeOf: () => ({}) }));
vi.mock('./list/campaign-list', () => ({ CampaignList: () => <p>campaigns</p> }));

beforeEach(() => beginWith({ accounts: [], shops: [], stores: [] }));

describe('the campaigns', () => {
  const show = () =>
    render(
      <>
        <LeftOutLine />
        <CampaignsView />
      </>,
    );

  it.each([[[null]], [[{}]], ['x'], [[{ ...STORE, host: 7 }]]])(
    'of stores none of which can be read (%#): how to connect one, and why',
    async (stores) => {
      await beginWith({ stores });
      show();
      expect(screen.getByText('campaigns.none.title')).toBeDefined();
      expect(screen.getByText('panel.leftOut.entries 1')).toBeDefined();
      await userEvent.click(screen.getByRole('button', { name: 'common.show' }));
      expect(openOptions).toHaveBeenLastCalledWith('accounts');
    },
  );

  it('of the store that can be read are shown beside one that cannot', async () => {
    await beginWith({ stores: [null, STORE] });
    show();
    expect(screen.getByText('campaigns')).toBeDefined();
    await act(() => store({ stores: [STORE] }));
    await waitFor(() => expect(screen.queryByText(/^panel\.leftOut/)).toBe(null));
  });
});
