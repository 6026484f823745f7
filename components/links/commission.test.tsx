import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import { Commission } from './commission';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const brl = (amount: string): Money => ({ amount, currency: 'BRL' });
const commission = { total: rateFromBasisPoints(900)!, shopee: null, seller: null, perSale: brl('7.17'), endsAt: null };

it.each([
  ['one price', '79.66', '79.66', 'link.youEarn'],
  ['the same price written otherwise', '79.66', '79.660', 'link.youEarn'],
  ['prices of variations', '79.66', '129.9', 'link.youEarnFrom'],
  ['prices that compare as numbers, not as text', '9', '79', 'link.youEarnFrom'],
])('%s: what a sale earns at least is said to be the least', (_, min, max, label) => {
  render(<Commission commission={commission} product={{ market: 'BR', priceMin: brl(min), priceMax: brl(max) }} />);
  expect(screen.getByText(label).nextElementSibling?.textContent).toBe('R$\u00a07,17');
});

it('is no "from" where the price is not known', () => {
  render(<Commission commission={commission} product={{ market: 'BR', priceMin: null, priceMax: null }} />);
  expect(screen.getByText('link.youEarn')).toBeTruthy();
});
