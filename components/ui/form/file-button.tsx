import { useRef } from 'react';
import { Button } from '#components/ui/button';

export interface FileButtonProps {
  label: string;
  /** What the browser's dialog offers: endings and media types. */
  accept: string;
  multiple?: boolean;
  busy?: boolean;
  /** Ends what is under way while it is busy. */
  stop?: { label: string; onStop: () => void };
  take: (files: readonly File[]) => void;
}

/** Opens the browser's dialog for files. The same file may be chosen again. */
export function FileButton({ label, accept, multiple = false, busy = false, stop, take }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="s" icon="upload" busy={busy} title={label} onClick={() => input.current?.click()}>
        <span className="btn__word">{label}</span>
      </Button>
      {busy && stop && (
        <Button variant="link" size="s" onClick={stop.onStop}>
          {stop.label}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
