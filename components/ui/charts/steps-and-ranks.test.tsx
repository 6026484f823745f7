import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { RankBars } from './rank-bars';
import { Waterfall, type WaterfallStep } from './waterfall';

const step = (id: string, kind: WaterfallStep['kind'], from: number, to: number): WaterfallStep => ({
  id,
  kind,
  from,
  to,
  label: `The ${id}`,
  text: `R$ ${to - from}`,
});
const barsIn = (container: HTMLElement) =>
  [...container.querySelectorAll('.fall__bar')].map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))] as const);

describe('a waterfall', () => {
  const steps = [
    step('gross', 'start', 0, 100),
    { ...step('fee', 'less', 100, 80), more: '20%' },
    step('pending', 'waiting', 80, 50),
    step('net', 'total', 0, 50),
  ];

  it('draws each step where the one before ended, and says the way in a sentence', () => {
    const { container } = render(<Waterfall steps={steps} summary="From 100 to 50." />);
    expect(screen.getByRole('group', { name: 'From 100 to 50.' })).toBeTruthy();
    expect(barsIn(container)).toEqual([
      [0, 100],
      [80, 20],
      [50, 30],
      [0, 50],
    ]);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'The grossR$ 100',
      'The fee20%R$ -20',
      'The pendingR$ -30',
      'The netR$ 50',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('a press on a step opens its rows, and the step that is open says so', async () => {
    const open = vi.fn();
    render(<Waterfall steps={steps.map((one) => ({ ...one, open: one.id === 'fee' }))} summary="" onOpen={open} />);
    expect(screen.getByRole('button', { pressed: true }).textContent).toContain('The fee');
    await userEvent.click(screen.getByRole('button', { name: /The pending/ }));
    expect(open).toHaveBeenCalledExactlyOnceWith('pending');
  });

  it('keeps every bar inside, below 0 too, and shows what is not nothing', () => {
    const end = fc.oneof(fc.constant(0), fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 8 }), (list) => {
        const { container, unmount } = render(
          <Waterfall steps={list.map(([from, to], at) => step(String(at), 'less', from, to))} summary="" />,
        );
        barsIn(container).forEach(([x, width], at) => {
          expect(x).toBeGreaterThanOrEqual(-0.1);
          expect(x + width).toBeLessThanOrEqual(100.2);
          expect(width > 0).toBe(list[at]?.[0] !== list[at]?.[1]);
        });
        unmount();
      }),
      { numRuns: 40 },
    );
  });
});

describe('ranks', () => {
  it('are bars on one scale with their words; what is not above 0 has none', async () => {
    const open = vi.fn();
    const { container } = render(
      <RankBars
        rows={[
          { id: 'a', label: 'WhatsApp', value: 50, text: 'R$ 50' },
          { id: 'b', label: '<b>Telegram</b>', value: 25, text: 'R$ 25' },
          { id: 'c', label: 'Stories', value: -5, text: '−R$ 5' },
        ]}
        summary="WhatsApp leads with R$ 50."
        onOpen={open}
      />,
    );
    expect(screen.getByRole('group', { name: 'WhatsApp leads with R$ 50.' })).toBeTruthy();
    expect([...container.querySelectorAll('.rank__bar')].map((bar) => bar.getAttribute('width'))).toEqual(['100', '50']);
    await userEvent.click(screen.getByRole('button', { name: '<b>Telegram</b>' }));
    expect(open).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('all zeros draw no bar', () => {
    const { container } = render(<RankBars rows={[{ id: 'a', label: 'A', value: 0, text: '0' }]} summary="" />);
    expect(container.querySelectorAll('.rank__bar')).toHaveLength(0);
  });
});
