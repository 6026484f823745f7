import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Button } from './button';
import { IconButton } from './icon-button';

it('is named by its words alone: neither its icon nor the hint of a key is read', () => {
  render(
    <Button icon="check" keyHint="A">
      Apply
    </Button>,
  );
  expect(screen.getByRole('button', { name: 'Apply', description: '' })).toBeTruthy();
});

it('is pressed by click, Enter and Space', async () => {
  const press = vi.fn();
  render(<Button onClick={press}>Apply</Button>);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.keyboard('{Enter} ');
  expect(press).toHaveBeenCalledTimes(3);
});

it('at work it says so, keeps the focus and takes no second press', async () => {
  const press = vi.fn();
  const { rerender } = render(<Button onClick={press}>Apply</Button>);
  const button = screen.getByRole('button', { name: 'Apply' });
  button.focus();
  rerender(
    <Button onClick={press} busy>
      Apply
    </Button>,
  );
  await userEvent.keyboard('{Enter}');
  await userEvent.dblClick(button);
  expect(press).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(document.activeElement).toBe(button);
});

it.each([
  [true, 0],
  [false, 1],
])('sends its form unless it is at work: busy %s, %i times', async (busy, times) => {
  const send = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  render(
    <form onSubmit={send}>
      <Button type="submit" busy={busy}>
        Save
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(send).toHaveBeenCalledTimes(times);
});

it('inside of a form it sends nothing unless it is made to', async () => {
  const send = vi.fn();
  render(
    <form onSubmit={send}>
      <Button>Other</Button>
      <IconButton icon="x" label="Clear" />
    </form>,
  );
  for (const button of screen.getAllByRole('button')) await userEvent.click(button);
  expect(send).not.toHaveBeenCalled();
});

it('that is disabled is not pressed and not reached by Tab', async () => {
  const press = vi.fn();
  render(
    <Button disabled onClick={press}>
      Apply
    </Button>,
  );
  await userEvent.click(screen.getByRole('button'));
  await userEvent.tab();
  expect(press).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});

it('of an icon alone has its label as name and as tooltip', () => {
  render(<IconButton icon="x" label="Remove the filter" />);
  expect(screen.getByRole('button', { name: 'Remove the filter' }).title).toBe('Remove the filter');
});
