import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useShopItems } from '#lib/stores/rates/panel-items';
import { openReview } from '#lib/stores/rates/review/review';
import { ItemDetail } from './item-detail';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => ({})));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ dayYear: String, at: String }) }));
vi.mock('#lib/stores/rates/panel-items', () => ({ useShopItems: vi.fn() }));
vi.mock('#lib/stores/rates/review/review', () => ({ openReview: vi.fn() }));
vi.mock('#lib/stores/shops/panel-shop-read', () => ({ usePanelReading: () => false }));
vi.mock('./item-performance', () => ({ ItemPerformanceCard: () => null }));
vi.mock('./affiliates-side', () => ({ AffiliatesSide: () => null }));
vi.mock('./gap-cell', () => ({ GapCell: () => null }));

const shop = { id: 'a', market: 'BR' } as never;
const item = { itemId: '7', name: 'Mug', place: 'running', protections: [], startsAt: null, endsAt: null, leavesAt: null, readAt: null };

beforeEach(() => vi.mocked(openReview).mockClear());

it.each([
  ['the lowest suggested rate', { min: 600, max: 850 }, 600],
  ['no rate where none is suggested', null, null],
])('a change of one rate begins with %s', async (_, range, rateForAll) => {
  vi.mocked(useShopItems).mockReturnValue({ value: [{ ...item, range }] } as never);
  render(<ItemDetail shop={shop} itemId="7" />);
  await userEvent.click(screen.getByRole('button', { name: 'panel.shop.changeRate' }));
  expect(openReview).toHaveBeenCalledExactlyOnceWith({
    accountId: 'a',
    from: 'item',
    items: [{ itemId: '7' }],
    target: 'typed',
    rateForAll,
  });
});
