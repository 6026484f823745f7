import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ViewBoundary } from './view-boundary';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
afterEach(cleanup);

let broken = true;
function Part({ name }: { name: string }) {
  if (broken) throw new TypeError('secret-looking words from outside');
  return <p>{name}</p>;
}

it('keeps a fault in its view, says nothing of its words, and lets the person try again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  broken = true;
  const page = (view: string) => (
    <div>
      <nav>Around</nav>
      <ViewBoundary view={view}>
        <Part name={view} />
      </ViewBoundary>
    </div>
  );
  const { rerender, container } = render(page('rates'));
  expect(screen.getByRole('alert').textContent).toContain('TypeError');
  expect(container.textContent).not.toContain('secret-looking');
  expect(screen.getByText('Around')).toBeTruthy();
  broken = false;
  const [again] = screen.getAllByRole('button');
  await userEvent.click(again!);
  expect(screen.getByText('rates')).toBeTruthy();
  // Another view begins afresh, although the one before broke.
  broken = true;
  rerender(page('offers'));
  broken = false;
  rerender(page('history'));
  expect(screen.getByText('history')).toBeTruthy();
});
