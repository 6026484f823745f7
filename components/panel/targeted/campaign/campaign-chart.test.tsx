import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NO_TOTALS } from '#lib/domain/reports/performance/totals';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CampaignRow } from '#lib/stores/targeted/campaign';
import { CampaignChart } from './campaign-chart';

const state = vi.hoisted(() => ({ line: null as object | null | undefined }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/targeted/campaign-days', () => ({ useCampaignDays: () => state.line }));

const day = (date: string, sales: bigint | null) => ({
  days: { from: date, to: date },
  totals: sales === null ? null : { ...NO_TOTALS, sales, commission: sales / 10n },
});
const show = () => render(<CampaignChart shop={{ id: 's', market: 'BR' } as ShopAccount} row={{ campaignId: '7' } as CampaignRow} />);
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

it('tells the same in a sentence and as a table, and of a day that was not read nothing', async () => {
  state.line = {
    days: { from: '2026-11-16', to: '2026-11-18' },
    points: [day('2026-11-16', 2_000_000n), day('2026-11-17', null), day('2026-11-18', 500_000n)],
  };
  show();
  const summary = [...document.querySelectorAll('[data-part="campaign-chart"] [aria-label], [data-part="campaign-chart"] .sr')];
  const told = summary.map((one) => plain(one.getAttribute('aria-label') ?? one.textContent)).join(' | ');
  expect(told).toContain('R$ 25,00 R$ 2,50 16 Nov R$ 20,00');
  await userEvent.click(screen.getByRole('button', { name: /earnings\.asTable/ }));
  const rows = within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => plain(row.textContent));
  expect(rows).toEqual([
    'targeted.chart.daytargeted.head.salestargeted.head.commission',
    '16 NovR$ 20,00R$ 2,00',
    '17 Nov——',
    '18 NovR$ 5,00R$ 0,50',
  ]);
});

it.each([null, undefined])('is nothing without days (%s)', (line) => {
  state.line = line;
  expect(show().container.innerHTML).toBe('');
});
