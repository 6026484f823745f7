import { fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { guardPresses } from '#lib/stores/shell/page/one-press';

const did = vi.fn();

/** A dialog over the button that it stands upon, and a button that turns into its opposite. */
function Page() {
  useEffect(guardPresses, []);
  const [open, setOpen] = useState(true);
  const [undone, setUndone] = useState(false);
  return (
    <>
      {open ? (
        <button type="button" onClick={() => setOpen(false)}>
          Erase
        </button>
      ) : (
        <button key="behind" type="button" onClick={() => did('behind')}>
          Behind
        </button>
      )}
      <button type="button" onClick={() => setUndone(!undone)}>
        {undone ? 'Restore' : 'Undo'}
      </button>
      <button type="button" onClick={() => did('next')}>
        Next
      </button>
    </>
  );
}
const press = (name: string, detail: number) => fireEvent.click(screen.getByRole('button', { name }), { detail });

it('keeps the second half of a double click from what the first has brought under the hand', () => {
  did.mockClear();
  render(<Page />);
  press('Erase', 1);
  press('Behind', 2);
  expect(did).not.toHaveBeenCalled();
  press('Behind', 1);
  expect(did).toHaveBeenCalledTimes(1);
});

it('keeps it from a button that now says the opposite', () => {
  render(<Page />);
  press('Undo', 1);
  press('Restore', 2);
  expect(screen.getByRole('button', { name: 'Restore' })).toBeTruthy();
  press('Restore', 1);
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

it('lets one button be pressed as fast as anybody can, and another after a while', () => {
  did.mockClear();
  render(<Page />);
  press('Next', 1);
  press('Next', 2);
  press('Next', 3);
  expect(did).toHaveBeenCalledTimes(3);
  const later = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 4 });
  Object.defineProperty(later, 'timeStamp', { value: later.timeStamp + 1_000 });
  fireEvent(screen.getByRole('button', { name: 'Undo' }), later);
  expect(screen.getByRole('button', { name: 'Restore' })).toBeTruthy();
});

it('takes Enter that is held down once, in buttons and in fields, and leaves lines of a text alone', () => {
  render(
    <>
      <Page />
      <input aria-label="field" />
      <textarea aria-label="text" />
    </>,
  );
  const held = (element: HTMLElement, repeat: boolean) => fireEvent.keyDown(element, { key: 'Enter', repeat });
  const next = screen.getByRole('button', { name: 'Next' });
  // false: prevented.
  expect([held(next, false), held(next, true)]).toEqual([true, false]);
  expect([held(screen.getByLabelText('field'), false), held(screen.getByLabelText('field'), true)]).toEqual([true, false]);
  expect(held(screen.getByLabelText('text'), true)).toBe(true);
});
