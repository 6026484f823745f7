import { type ReactNode, useId } from 'react';
import { Icon } from '#components/ui/icon';

export interface FieldProps {
  label: ReactNode;
  /** Shown below, unless there is an error. */
  help?: ReactNode;
  /** What is wrong with the value, and how to mend it. */
  error?: ReactNode;
}

/** The attributes that tie a control to its label, help and error. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, help or error below; the control is drawn by `children` with the attributes it is given. */
export function Field({ label, help, error, children }: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': error ? true : undefined })}
      {note && (
        <p id={`${id}-note`} className={error ? 'help help--error' : 'help'} role={error ? 'alert' : undefined}>
          {error && <Icon name="alert" size={12} />}
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}
