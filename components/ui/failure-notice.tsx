import type { ReactNode } from 'react';
import { Button } from './button';
import { Notice } from './notice';

export interface FailureNoticeProps {
  /** What happened, one sentence. */
  says: ReactNode;
  /** What to do about it, one sentence. */
  next?: ReactNode;
  /** The next step as a button; none where it is done elsewhere. */
  step?: { label: string; onPress: () => void; busy?: boolean } | undefined;
  /** Further ways on, e.g. a link made by hand. */
  more?: ReactNode;
  /** Call and request id. */
  details?: string | undefined;
}

/** A failure: what happened, what to do, the step as a button, and the reference small below. Spoken at once. */
export function FailureNotice({ says, next, step, more, details }: FailureNoticeProps) {
  const actions = (step || more) && (
    <>
      {step && (
        <Button size="s" busy={step.busy ?? false} onClick={step.onPress}>
          {step.label}
        </Button>
      )}
      {more}
    </>
  );
  return (
    <Notice tone="neg" role="alert" title={says} actions={actions} details={details}>
      {next && <p>{next}</p>}
    </Notice>
  );
}
