import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Result } from '#lib/domain/result';
import { nameForm } from '#lib/stores/shell/form/name-form';
import { NameDialog } from './name-dialog';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));

function drawn(answer: Promise<Result<null>> = Promise.resolve({ ok: true, value: null })) {
  const save = vi.fn((_name: string) => answer);
  const onClose = vi.fn();
  const form = () => nameForm(save, 'rates.nameMissing');
  render(<NameDialog title="Keep" label="Name" help="As on its tab" cancel="Cancel" submit="Save" form={form} onClose={onClose} />);
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
  return { save, onClose, press, field: screen.getByRole('textbox', { name: 'Name' }) };
}

it.each(['', '   '])('without a name (%j) nothing is stored: the field says so and has the focus', async (typed) => {
  const { save, onClose, press, field } = drawn();
  if (typed) await userEvent.type(field, typed);
  await press();
  expect(save).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('rates.nameMissing')).not.toBeNull();
});

it('stores under the name and is closed', async () => {
  const { save, onClose, press, field } = drawn();
  await userEvent.type(field, 'High rates');
  await press();
  expect(save.mock.calls).toEqual([['High rates']]);
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('stays with what was typed where it could not be stored, and says why', async () => {
  const { onClose, press, field } = drawn(Promise.resolve({ ok: false, failure: { code: 'storageFull' } }));
  await userEvent.type(field, 'High rates');
  await press();
  expect(onClose).not.toHaveBeenCalled();
  expect((field as HTMLInputElement).value).toBe('High rates');
  expect(screen.getByRole('alert').textContent).toBe('storageFull');
});

it('stores once, however often it is pressed', async () => {
  let answer: (result: Result<null>) => void = () => undefined;
  const { save, onClose, press, field } = drawn(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  await userEvent.type(field, 'High rates');
  await press();
  await press();
  expect(save).toHaveBeenCalledTimes(1);
  answer({ ok: true, value: null });
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
});
