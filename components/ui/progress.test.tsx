import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Progress } from './progress';

const widths = () => [...screen.getByRole('img').querySelectorAll('rect')].map((part) => Number(part.getAttribute('width')));

it('is read as its label', () => {
  render(<Progress share={0.5} label="30 of 60 links" />);
  expect(screen.getByRole('img', { name: '30 of 60 links' })).toBeTruthy();
});

it.each([
  ['a part', 0.5, 0, [50]],
  ['what failed stands after what went well, and both together are the share', 0.5, 0.2, [30, 20]],
  ['more than all is all', 1.7, 0, [100]],
  ['less than nothing is nothing', -0.1, 0, [0]],
  ['a third is not cut to a whole per cent', 1 / 3, 0, [33.3]],
])('%s', (_, share, bad, expected) => {
  render(<Progress share={share} bad={bad} label="Progress" />);
  expect(widths()).toEqual(expected);
});
