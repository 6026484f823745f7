import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { pressEnter } from '#test/support/press-enter';
import { FormDialog, type FormDialogProps } from './form-dialog';

function drawn(props: Partial<FormDialogProps> = {}) {
  const [onSubmit, onClose] = [vi.fn(), vi.fn()];
  render(
    <FormDialog
      title="Name the view"
      cancel="Cancel"
      submit="Save"
      stops={0}
      onSubmit={onSubmit}
      onClose={onClose}
      before="before"
      after="after"
      {...props}
    >
      <input aria-label="Name" />
    </FormDialog>,
  );
  return { onSubmit, onClose, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }) };
}

it('has what stands before, the fields and what stands after in this order, then leaving and submitting', () => {
  drawn();
  const dialog = screen.getByRole('dialog', { name: 'Name the view' });
  expect(dialog.textContent).toBe('Name the viewbeforeafterCancelSave');
  expect(dialog.querySelector('form')?.querySelector('input')).not.toBeNull();
});

it('is submitted by its button outside of the form, and by Enter in a field', async () => {
  const { onSubmit, field } = drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
  await pressEnter(field);
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

it.each([{ busy: true }, { disabled: true }])('is not submitted while its button is %o', async (button) => {
  const { onSubmit } = drawn({ button });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

it('is left by its other button, and nothing is submitted', async () => {
  const { onSubmit, onClose } = drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(onSubmit).not.toHaveBeenCalled();
});
