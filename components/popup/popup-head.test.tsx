import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useOpenTabs } from '#lib/stores/links/bulk/open-tabs';
import type { LinkSituation } from '#lib/stores/links/link-situation';
import { openPanelPage } from '#lib/stores/shell/open-page';
import { PopupHead } from './popup-head';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn(async () => ({ ok: false, failure: { code: 'unexpected' } })) }));
vi.mock('#lib/stores/accounts/use-cover', () => ({ useCover: vi.fn() }));
vi.mock('#lib/stores/links/bulk/open-tabs', () => ({ OPEN_TABS_PART: 'open-tabs', useOpenTabs: vi.fn() }));
vi.mock('#lib/stores/shell/open-page', () => ({ openOptions: vi.fn(), openPanelPage: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => null));

const NO_ACCOUNT: LinkSituation = { kind: 'noAccount' };
const NOT_HERE: LinkSituation = { kind: 'noAccountForMarket', market: 'VN' };
const button = () => screen.queryByRole('button', { name: /^popup.openTabs/ });
const draw = (situation: LinkSituation, tabs: number | null, cover: 'open' | 'locked' = 'open') => {
  vi.mocked(useOpenTabs).mockReturnValue(tabs);
  vi.mocked(useCover).mockReturnValue(cover);
  render(<PopupHead situation={situation} />);
};

beforeEach(() => vi.mocked(openPanelPage).mockClear());

it('takes all open tabs into one list, from whichever page', async () => {
  draw(NOT_HERE, 3);
  expect(button()?.textContent).toBe('3');
  await userEvent.click(button()!);
  expect(openPanelPage).toHaveBeenCalledExactlyOnceWith('#bulk/open-tabs');
});

it.each([
  ['without an account, for no link could be made', NO_ACCOUNT, 3, 'open'],
  ['for one tab alone', NOT_HERE, 1, 'open'],
  ['before the tabs are counted', NOT_HERE, null, 'open'],
  ['while it is locked', NOT_HERE, 3, 'locked'],
] as const)('offers no list %s', (_when, situation, tabs, cover) => {
  draw(situation, tabs, cover);
  expect(button()).toBeNull();
});
