import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Check } from './check';
import { Pick } from './pick';

it.each(['checkbox', 'radio', 'switch'] as const)('a %s is named by its words and told by its new state', async (kind) => {
  const reported = vi.fn();
  render(
    <Check kind={kind} checked={false} onChange={reported}>
      Read only
    </Check>,
  );
  await userEvent.click(screen.getByText('Read only'));
  expect(reported).toHaveBeenCalledExactlyOnceWith(true);
  expect(screen.getByRole<HTMLInputElement>(kind, { name: 'Read only' }).checked, 'who draws it decides').toBe(false);
});

it('is switched by Space', async () => {
  const reported = vi.fn();
  render(
    <Check kind="switch" checked onChange={reported}>
      Badges
    </Check>,
  );
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(reported).toHaveBeenCalledExactlyOnceWith(false);
});

it('that is disabled changes nothing', async () => {
  const reported = vi.fn();
  render(
    <Check checked={false} onChange={reported} disabled>
      Badges
    </Check>,
  );
  await userEvent.click(screen.getByText('Badges'));
  expect(reported).not.toHaveBeenCalled();
});

it('a large row is one button: its title and what it gives are its name, and it sends no form', async () => {
  const [press, send] = [vi.fn(), vi.fn()];
  render(
    <form onSubmit={send}>
      <Pick icon="link" title="With a key" onPress={press}>
        Short links in one click
      </Pick>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: /^With a key\s*Short links in one click$/ }));
  expect([press.mock.calls.length, send.mock.calls.length]).toEqual([1, 0]);
});
