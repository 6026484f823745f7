import { useState } from 'react';
import { FormDialog, type FormDialogProps } from '#components/ui/form/form-dialog';
import { TextField } from '#components/ui/form/text-field';
import { useForm } from '#lib/stores/shell/form/form';
import type { nameForm } from '#lib/stores/shell/form/name-form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';

export interface NameDialogProps extends Pick<FormDialogProps, 'title' | 'cancel' | 'submit' | 'onClose'> {
  label: string;
  help: string;
  /** Begins a form of one name. */
  form: () => ReturnType<typeof nameForm>;
}

/** Asks for the name under which something is stored. */
export function NameDialog({ label, help, form: begin, onClose, ...frame }: NameDialogProps) {
  const failureTexts = useFailureTexts();
  const [form] = useState(begin);
  const { pending, failure, errors, stops, field, submit } = useForm(form);
  return (
    <FormDialog
      {...frame}
      onClose={onClose}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={() => void submit().then((saved) => saved && onClose())}
      after={
        failure &&
        errors.name === undefined && (
          <p className="small neg" role="alert">
            {failureTexts(failure).says}
          </p>
        )
      }
    >
      <TextField label={label} help={help} {...field('name')} maxLength={40} />
    </FormDialog>
  );
}
