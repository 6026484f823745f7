import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button';
import { classes } from './classes';

export interface DialogProps {
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the end: leaving first, doing last. */
  actions?: ReactNode;
  /** The one button of a dialog that only tells, in the place of `actions`. */
  close?: string;
  /** `top`: it stands at the top and keeps its place while its content grows. */
  place?: 'middle' | 'top';
  /** Esc, or a press outside. */
  onClose: () => void;
}

/** A modal question, by the browser's own dialog: it keeps the focus, Esc leaves it, the focus goes back. Draw it only while it is open. */
export function Dialog({ title, children, actions, close, place = 'middle', onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // It is closed while it still stands in the page: one that was taken out of it gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes('dialog', place === 'top' && 'dialog--top')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__head">
        <h2 className="h1" id={id}>
          {title}
        </h2>
      </div>
      <div className="dialog__body">{children}</div>
      {(actions || close) && (
        <div className="dialog__foot">
          {close && (
            <Button variant="primary" onClick={onClose}>
              {close}
            </Button>
          )}
          {actions}
        </div>
      )}
    </dialog>
  );
}
