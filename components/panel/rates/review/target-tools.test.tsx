import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { TargetTools } from './target-tools';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => ({})));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const shop = { id: 'a', market: 'BR' } as never;

it.each([
  ['item', true],
  ['rates', false],
] as const)('the field of the rate of a review from %s has the focus only where one rate is to be typed', (from, focused) => {
  const draft = { accountId: 'a', from, target: 'typed', items: [{ itemId: '7' }], unread: {}, rateForAll: 600, onlyRaise: false };
  render(<TargetTools draft={draft as unknown as ReviewDraft} shop={shop} />);
  const field = screen.getByLabelText('review.rateForAll');
  expect(document.activeElement === field).toBe(focused);
  expect((field as HTMLInputElement).value).toBe('6');
});
