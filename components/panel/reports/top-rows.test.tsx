import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { TopRows } from './top-rows';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const row = (id: string, name: string) => ({ id, name, figures: { sales: { amount: '1200', currency: 'BRL' }, orders: 7 } }) as never;

it('a product leads to what is known of it; one without a name too', () => {
  render(<TopRows title="Best" rows={[row('11', 'Mug'), row('12', '')]} market="BR" leads />);
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Mug', '#shop/11'],
    ['panel.shop.unnamed', '#shop/12'],
  ]);
  expect(screen.getAllByText(/1\.200,00/)).toHaveLength(2);
});

it('an affiliate leads nowhere, and where there is none it is said', () => {
  const { rerender } = render(<TopRows title="Best" rows={[row('9', 'Ana')]} market="BR" leads={false} />);
  expect([screen.getByText('Ana').textContent, screen.queryByRole('link')]).toEqual(['Ana', null]);
  rerender(<TopRows title="Best" rows={[]} market="BR" leads={false} />);
  expect(screen.getByText('panel.shop.noneInPeriod')).toBeDefined();
});
