import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Sparkline, type SparkPoint } from './sparkline';

const places = (points: readonly SparkPoint[]) => {
  const { container } = render(<Sparkline points={points} />);
  const line = container.querySelector('polyline')?.getAttribute('points');
  return line?.split(' ').map((pair) => pair.split(',').map(Number));
};

it('draws nothing where nothing is known', () => {
  const { container } = render(<Sparkline points={[]} />);
  expect(container.innerHTML).toBe('');
});

it('is hidden from readers: the table beside it has the words', () => {
  const { container } = render(<Sparkline points={[{ at: 1, value: 2 }]} />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

it('goes from left to right by time, not by place in the list, and up with the value', () => {
  const line = places([
    { at: 0, value: 10 },
    { at: 10, value: 20 },
    { at: 100, value: 15 },
  ]);
  expect(line?.map(([x]) => x)).toEqual([0, 12, 120]);
  const [first, second, third] = line?.map(([, y]) => y ?? 0) ?? [];
  expect([second! < third!, third! < first!]).toEqual([true, true]);
});

it.each([
  ['one point', [{ at: 5, value: 3 }]],
  [
    'several at one time',
    [
      { at: 5, value: 3 },
      { at: 5, value: 9 },
    ],
  ],
  [
    'all of one value',
    [
      { at: 5, value: 3 },
      { at: 9, value: 3 },
    ],
  ],
  [
    'zeros',
    [
      { at: 5, value: 0 },
      { at: 9, value: 0 },
    ],
  ],
  [
    'below zero',
    [
      { at: 5, value: -4 },
      { at: 9, value: 3 },
    ],
  ],
])('stays inside of its box: %s', (_, points) => {
  for (const [x, y] of places(points) ?? []) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(120);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(28);
  }
});
