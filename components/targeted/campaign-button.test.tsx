import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CampaignButton } from './campaign-button';

const begun = vi.hoisted(() => ({ with: [] as unknown[] }));
vi.mock('#lib/stores/targeted/draft/begin-draft', () => ({
  beginDraft: async (...input: unknown[]) => {
    begun.with.push(input);
    return { ok: true, value: 'd' };
  },
}));
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Campaign' });
const chosen = [{ itemId: '51', name: 'Caneca', rate: 800 }];

it('begins a draft with what is chosen, at no rate yet, where the rates are proposed', async () => {
  render(
    <CampaignButton accountId="s" count={1} products={() => chosen}>
      Campaign
    </CampaignButton>,
  );
  await userEvent.click(button());
  await vi.waitFor(() =>
    expect(begun.with).toEqual([['s', { products: [{ itemId: '51', name: 'Caneca', rate: null }], step: 'products' }]]),
  );
});

it.each([0, 5001])('of %d products there is no draft', (count) => {
  render(
    <CampaignButton accountId="s" count={count} products={() => []}>
      Campaign
    </CampaignButton>,
  );
  expect(button().disabled).toBe(true);
});
