import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FileButton } from './file-button';

const csv = (name: string) => new File(['a;b'], name, { type: 'text/csv' });

function button(more: { multiple?: boolean; busy?: boolean } = {}) {
  const take = vi.fn();
  render(<FileButton label="Choose a file" accept=".csv,text/csv" take={take} {...more} />);
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  return { take, input, names: () => take.mock.calls.map(([files]) => (files as File[]).map(({ name }) => name)) };
}

it('opens the browser’s own choice by its button; the input itself is not in the way', async () => {
  const { input } = button();
  const opened = vi.spyOn(input, 'click');
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  expect(opened).toHaveBeenCalledTimes(1);
  expect(input.hidden).toBe(true);
});

it('gives what was chosen, and the same file a second time too', async () => {
  const { input, names } = button();
  await userEvent.upload(input, csv('links.csv'));
  expect(input.value).toBe('');
  await userEvent.upload(input, csv('links.csv'));
  expect(names()).toEqual([['links.csv'], ['links.csv']]);
});

it('gives all of several', async () => {
  const { input, names } = button({ multiple: true });
  await userEvent.upload(input, [csv('one.csv'), csv('two.csv')]);
  expect(names()).toEqual([['one.csv', 'two.csv']]);
});

it('asks for nothing while it is at work', async () => {
  const { input } = button({ busy: true });
  const opened = vi.spyOn(input, 'click');
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  expect(opened).not.toHaveBeenCalled();
});
