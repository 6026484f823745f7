import { render, screen } from '@testing-library/react';
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
  expect(document.activeElement?.textContent).toBe('Do edit');
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

it.each([
  ['{ArrowDown}', 'Do edit'],
  ['{ArrowUp}', 'Do delete'],
  ['{Enter}{ArrowUp}', 'Do delete'],
  ['{Enter}{End}', 'Do delete'],
  ['{Enter}{End}{ArrowDown}', 'Do edit'],
  ['{Enter}{End}{Home}', 'Do edit'],
  ['{Enter}do d', 'Do delete'],
  ['{Enter}dd', 'Do edit'],
  ['{Enter}d', 'Do delete'],
])('the keys %s lead to "%s"', async (keys, words) => {
  const { button } = menu();
  button.focus();
  await userEvent.keyboard(keys);
  expect(document.activeElement?.textContent).toBe(words);
});

it.each(['{Escape}', '{Enter}'])('%s gives the focus back to the button', async (key) => {
  const { button } = menu();
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard(key);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

it('a press elsewhere closes it and chooses nothing; so does the button', async () => {
  const { pressed, button } = menu();
  await userEvent.click(button);
  await userEvent.click(document.body);
  expect(screen.queryByRole('menu')).toBeNull();
  await userEvent.click(button);
  await userEvent.click(button);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(pressed).toEqual([]);
});
