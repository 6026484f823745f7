import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FailureNotice } from './failure-notice';
import { Notice } from './notice';

/** What a page or an API may put into a text. */
const OUTSIDE = '<img src=x onerror="alert(1)"> & <b>Loja</b>';

it('a failure is spoken at once: what happened, what to do, its reference', () => {
  render(<FailureNotice says="Shopee refused the key." next="Correct the secret." details="get_shop_info · 1a2b" />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe('Shopee refused the key.Correct the secret.get_shop_info · 1a2b');
  expect(screen.queryByRole('button')).toBeNull();
});

it('its next step is a button that comes before the other ways on', async () => {
  const press = vi.fn();
  render(
    <FailureNotice
      says="The line is down."
      step={{ label: 'Try again', onPress: press }}
      more={<button type="button">Make the long link</button>}
    />,
  );
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Try again', 'Make the long link']);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(press).toHaveBeenCalledTimes(1);
});

it('while the step is at work it is not pressed again', async () => {
  const press = vi.fn();
  render(<FailureNotice says="The line is down." step={{ label: 'Try again', onPress: press, busy: true }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(press).not.toHaveBeenCalled();
  expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
});

it('other ways on are shown without a step too', () => {
  render(<FailureNotice says="Locked." more={<button type="button">Unlock</button>} />);
  expect(screen.getByRole('alert').contains(screen.getByRole('button', { name: 'Unlock' }))).toBe(true);
});

it.each(['alert', 'status', 'note'] as const)('a notice speaks as it is told: %s', (role) => {
  render(<Notice role={role} title="Saved" />);
  expect(screen.getByRole(role).textContent).toBe('Saved');
});

it('a notice that nobody has to hear is only a note', () => {
  render(<Notice title="Good to know" />);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
});

it.each([
  ['says', <FailureNotice key="says" says={OUTSIDE} />],
  ['next', <FailureNotice key="next" says="It failed." next={OUTSIDE} />],
  ['details', <FailureNotice key="details" says="It failed." details={OUTSIDE} />],
])('text from outside stays text: %s', (_, notice) => {
  const { container } = render(notice);
  expect(container.textContent).toContain(OUTSIDE);
  expect(container.querySelector('img, .notice b b')).toBeNull();
});
