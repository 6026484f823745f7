import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { MoreMenu } from './more-menu';

function menu() {
  const pressed: string[] = [];
  const action = (id: string, more: object = {}) => ({ id, label: `Do ${id}`, onPress: () => pressed.push(id), ...more });
  render(
    <MoreMenu label="More for Ana" actions={[action('edit'), action('copy', { disabled: true }), action('delete', { danger: true })]} />,
  );
  return { pressed, button: screen.getByRole('button', { name: 'More for Ana' }) };
}

it('is a button named after its thing; what it holds is shown only when it is pressed', async () => {
  const { button } = menu();
  expect(screen.queryByRole('menu')).toBeNull();
  await userEvent.click(button);
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Do edit', 'Do copy', 'Do delete']);
});

it('is opened, walked and chosen from by keys; what is disabled is passed over', async () => {
  const { pressed, button } = menu();
  button.focus();
  await userEvent.keyboard('{Enter}');
  // Where the focus goes at opening is the browser's part, which this page does not play.
  act(() => screen.getByRole('menuitem', { name: 'Do edit' }).focus());
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Do delete');
  await userEvent.keyboard('{Enter}');
  expect(pressed).toEqual(['delete']);
  expect(screen.queryByRole('menu')).toBeNull();
});

it('Esc closes it and chooses nothing', async () => {
  const { pressed, button } = menu();
  await userEvent.click(button);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(pressed).toEqual([]);
});

it('what is disabled says so and cannot be pressed', async () => {
  const { pressed, button } = menu();
  await userEvent.click(button);
  const item = screen.getByRole('menuitem', { name: 'Do copy' });
  expect(item.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(item);
  expect(pressed).toEqual([]);
});
