import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { EarnedStateRow } from '#lib/stores/reports/earned/use-earned';
import { PaidRule } from './paid-rule';

vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);

const state = (cap: EarnedStateRow['rule']['cap'], capped: number): EarnedStateRow => ({
  accountId: 'a',
  market: 'BR',
  at: 1,
  fresh: { lines: 0, untraced: 0 },
  rule: {
    cap,
    sellerPartElsewhere: null,
    evidence: { orders: 40, capped, elsewhere: { lines: 3, paid: 1 } },
    days: { from: 20_000, to: 20_010 },
  },
});
const CAP = { most: 1_200_000n, per: 'order', orders: 30 } as const;
const brl = (amount: string) => ({ amount, currency: 'BRL' });
const sale = (price: string, promised: string) => ({
  price: brl(price),
  shopeeRate: rateFromBasisPoints(1000),
  sellerRate: rateFromBasisPoints(0),
  promised: brl(promised),
});

it('says that a cap is not known yet, how many orders it has seen and how many it wants', () => {
  render(<PaidRule state={state(null, 7)} sale={sale('300', '30')} />);
  expect(screen.getByText('paid.unknown')).toBeTruthy();
  expect(screen.getByText(/^paid\.soFar 40 40 7 .* 20$/)).toBeTruthy();
});

it('says what is paid in the place of what is promised, with the rule and what it rests on', () => {
  render(<PaidRule state={state(CAP, 30)} sale={sale('300', '30')} />);
  expect(screen.getByText(/^paid\.instead R\$\s12,00 R\$\s30,00$/)).toBeTruthy();
  expect(screen.getByText(/^paid\.rule\.order R\$\s12,00$/)).toBeTruthy();
});

it('does not say again what stands just above', () => {
  render(<PaidRule below state={state(CAP, 30)} sale={sale('300', '30')} />);
  expect(screen.getByText(/^paid\.capped R\$\s30,00$/)).toBeTruthy();
});

it.each([
  ['a promise below the cap', state(CAP, 30), sale('100', '10')],
  ['an account that was never counted', null, sale('300', '30')],
] as const)('says nothing of %s', (_, of, sold) => {
  const { container } = render(<PaidRule state={of} sale={sold} />);
  expect(container.textContent).toBe('');
});
