import type { ReactNode } from 'react';
import { Button } from './button';
import { Notice } from './notice';

export interface FailureNoticeProps {
  /** What happened and what to do, one or two sentences. */
  says: ReactNode;
  /** The next step as a button; none where the sentence itself says what to do. */
  step?: { label: string; onPress: () => void; busy?: boolean } | undefined;
  /** Further ways on, e.g. a link made by hand. */
  more?: ReactNode;
  /** Call and request id. */
  details?: string | undefined;
}

/** A failure: the sentence, the next step, and the reference small below. Spoken at once. */
export function FailureNotice({ says, step, more, details }: FailureNoticeProps) {
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
    <Notice tone="neg" role="alert" actions={actions} details={details}>
      {says}
    </Notice>
  );
}
