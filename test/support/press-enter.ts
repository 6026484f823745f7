import userEvent from '@testing-library/user-event';

/**
 * Enter in a field of text as browsers take it: it presses the form's first submit button, which may stand outside of the form (`form="…"`);
 * a disabled one keeps the form from being sent. The testing library looks for the button inside alone.
 */
export async function pressEnter(field: HTMLInputElement): Promise<void> {
  if (!field.form) throw new Error(`${field.name || field.id} belongs to no form`);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[type="submit"]')];
  const button = buttons.find(({ form }) => form === field.form);
  if (!button) throw new Error(`the form of ${field.name || field.id} has no submit button`);
  if (!button.disabled) await userEvent.click(button);
}
