import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { focusIsFree } from '#components/shell/focus-free';
import { useBeginOfView } from './use-begin-of-view';

vi.stubGlobal('scrollTo', () => undefined);

function View({ shown }: { shown: string }) {
  const view = useBeginOfView(shown);
  return (
    <>
      <button type="button">outside</button>
      <main ref={view} tabIndex={-1}>
        <button key={shown} type="button">{`open ${shown}`}</button>
      </main>
    </>
  );
}

it('keys go on at the beginning of what was opened, where what was pressed is gone', () => {
  const { rerender } = render(<View shown="bills" />);
  screen.getByRole('button', { name: 'open bills' }).focus();
  rerender(<View shown="bills 7" />);
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(focusIsFree(), 'a list in it may still take it').toBe(true);
});

it('takes it from what is hidden while the next view is loaded', () => {
  const { rerender } = render(<View shown="bills" />);
  const outside = screen.getByRole('button', { name: 'outside' });
  outside.focus();
  outside.checkVisibility = () => false;
  rerender(<View shown="bills 7" />);
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('takes the focus from nothing that has it', () => {
  const { rerender } = render(<View shown="bills" />);
  screen.getByRole('button', { name: 'outside' }).focus();
  rerender(<View shown="bills 7" />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'outside' }));
});

it('leaves the focus where it is as long as nobody chose a view', () => {
  render(<View shown="" />);
  expect(document.activeElement).toBe(document.body);
});
