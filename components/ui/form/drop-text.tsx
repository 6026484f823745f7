import { type DragEvent, type ReactNode, useState } from 'react';
import { Field, type FieldProps } from './field';

export interface DropTextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  mono?: boolean;
  placeholder?: string;
  onFiles: (files: readonly File[]) => void;
  /** Dropped words; left out: they are not taken. */
  onWords?: (words: string) => void;
  /** Buttons and notes below. */
  children?: ReactNode;
}

/** Many lines of text: typed, pasted, or dropped as files or words anywhere on the field and what stands below it. */
export function DropText({ value, onChange, rows = 5, mono, placeholder, onFiles, onWords, children, ...field }: DropTextProps) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    hover(event);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
    else onWords?.(event.dataTransfer.getData('text/plain'));
  };
  return (
    <fieldset className="droptext stack" data-over={over ? '' : undefined} onDrop={drop} onDragOver={hover} onDragLeave={hover}>
      <Field {...field}>
        {(control) => (
          <span className="input">
            <textarea
              {...control}
              rows={rows}
              className={mono ? 'mono' : undefined}
              value={value}
              spellCheck={false}
              placeholder={placeholder}
              onChange={(event) => onChange(event.target.value)}
            />
          </span>
        )}
      </Field>
      {children}
    </fieldset>
  );
}
