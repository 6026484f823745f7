import { type ReactNode, useId } from 'react';
import { Button, type ButtonProps } from '#components/ui/button';
import { Dialog, type DialogProps } from '#components/ui/dialog';
import { Form, type FormProps } from './form';

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'onClose'>, Pick<FormProps, 'stops' | 'onSubmit' | 'className'> {
  /** Words of the button that leaves. */
  cancel: string;
  /** Words of the button that submits. */
  submit: string;
  /** What else that button is. */
  button?: Pick<ButtonProps, 'busy' | 'icon' | 'disabled' | 'aria-disabled'>;
  before?: ReactNode;
  /** The fields. */
  children: ReactNode;
  after?: ReactNode;
}

/** A form in a dialog: its fields with what stands before and after them, and its two buttons at the end. */
export function FormDialog({
  title,
  onClose,
  stops,
  onSubmit,
  className = 'form',
  cancel,
  submit,
  button,
  before,
  children,
  after,
}: FormDialogProps) {
  const id = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button {...button} type="submit" form={id} variant="primary">
            {submit}
          </Button>
        </>
      }
    >
      {before}
      <Form id={id} className={className} stops={stops} onSubmit={onSubmit}>
        {children}
      </Form>
      {after}
    </Dialog>
  );
}
