import { type ReactNode, useEffect, useRef } from 'react';

export interface FormProps {
  /** Counts the submits that a field stopped: at each the focus moves to the first wrong field. */
  stops: number;
  onSubmit: () => void;
  label?: string;
  /** For a button that stands outside, as those of a dialog. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A form that is judged by us, not by the browser. */
export function Form({ stops, onSubmit, label, id, className = 'stack stack--4', children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(stops);
  useEffect(() => {
    if (before.current === stops) return;
    before.current = stops;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [stops]);
  return (
    <form
      ref={form}
      id={id}
      className={className}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A form that stands within another's page is submitted alone.
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
