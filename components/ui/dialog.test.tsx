import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Button } from './button';
import { Dialog } from './dialog';

it('opens as a modal named by its title, with its buttons in the order they were given', () => {
  const opened = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  render(
    <Dialog
      title="Delete the link?"
      onClose={() => undefined}
      actions={
        <>
          <Button>Keep it</Button>
          <Button variant="danger">Delete</Button>
        </>
      }
    >
      It cannot be brought back.
    </Dialog>,
  );
  expect(opened).toHaveBeenCalledTimes(1);
  const dialog = screen.getByRole('dialog', { name: 'Delete the link?' });
  expect(dialog.textContent).toContain('It cannot be brought back.');
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Keep it', 'Delete']);
});

it('is left by Esc: who draws it is told and decides, the browser does not close it by itself', () => {
  const leave = vi.fn();
  render(
    <Dialog title="Sure?" onClose={leave}>
      Text
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog');
  const wentOn = fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(leave).toHaveBeenCalledTimes(1);
  expect(wentOn).toBe(false);
});

it('is closed when it is drawn no more, which gives the focus back as long as it stands in the page', () => {
  const stood: boolean[] = [];
  const closed = vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function (this: HTMLDialogElement) {
    stood.push(this.isConnected);
  });
  const { unmount } = render(
    <Dialog title="Sure?" onClose={() => undefined}>
      Text
    </Dialog>,
  );
  expect(closed).not.toHaveBeenCalled();
  unmount();
  expect(closed).toHaveBeenCalledTimes(1);
  expect(stood).toEqual([true]);
});

it('without actions it has no foot', () => {
  render(
    <Dialog title="Keys" onClose={() => undefined}>
      Text
    </Dialog>,
  );
  expect(screen.getByRole('dialog').querySelector('.dialog__foot')).toBeNull();
});

it('that only tells has one button, which leaves it', () => {
  const leave = vi.fn();
  render(
    <Dialog title="Where it is from" close="Done" onClose={leave}>
      Text
    </Dialog>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(leave).toHaveBeenCalledTimes(1);
});
