import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { EarnedFigure } from '#components/links/earned/earned-figure';
import type { ShortLink } from '#lib/domain/links/short-link';
import { type EarnedSums, NOTHING_EARNED } from '#lib/domain/reports/earned/earned-by-links';
import type { LinkEarned } from '#lib/stores/reports/earned/use-earned';
import { EarnedDialog } from './earned-dialog';

vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);

const link = { id: 'l', market: 'BR', at: 1 } as ShortLink;
const sums = (lines: number): EarnedSums => ({ ...NOTHING_EARNED, lines, orders: lines, net: BigInt(lines) * 100_000n });
const NONE = { direct: NOTHING_EARNED, elsewhere: NOTHING_EARNED, unknown: NOTHING_EARNED };
const earned = (elsewhere: number, unread = 0): LinkEarned => ({
  earned: { own: { direct: sums(1), elsewhere: sums(elsewhere), unknown: NOTHING_EARNED }, shared: NONE, sharing: 0 },
  countedAt: 1,
  unread,
});

it('says how many of a link’s lines were bought in other shops, and what they brought', () => {
  const { container } = render(<EarnedDialog link={link} earned={earned(9)} name="A lamp" onClose={() => undefined} />);
  expect(container.querySelector('[data-part="halo"]')?.textContent).toBe('earned.halo 10 10 9');
  expect(screen.getByText(/^earned\.elsewhere R\$\s9,00/)).toBeTruthy();
});

it('says nothing of other shops where nothing was bought there', () => {
  const { container } = render(<EarnedDialog link={link} earned={earned(0)} name="A lamp" onClose={() => undefined} />);
  expect(container.querySelector('[data-part="halo"]')).toBeNull();
});

it('opens from the figure of a row', async () => {
  const open = vi.fn();
  render(<EarnedFigure link={link} earned={earned(9)} onOpen={open} />);
  await userEvent.click(screen.getByRole('button', { name: /earned\.what/ }));
  expect(open).toHaveBeenCalledOnce();
});

it('says of how many conversions nobody knows what they brought: they count for no link', () => {
  const { container, rerender } = render(<EarnedDialog link={link} earned={earned(9, 2)} name="A lamp" onClose={() => undefined} />);
  expect(container.textContent).toContain('earned.unread 2 2');
  rerender(<EarnedDialog link={link} earned={earned(9)} name="A lamp" onClose={() => undefined} />);
  expect(container.textContent).not.toContain('earned.unread');
});
