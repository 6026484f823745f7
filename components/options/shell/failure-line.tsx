import type { ReactNode } from 'react';
import { FailureNotice } from '#components/ui/failure-notice';
import type { Failure } from '#lib/domain/failure';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';

/** A failure of something in the options; `step` is the way on, where this page has one. */
export function FailureLine({
  failure,
  step,
  more,
}: {
  failure: Failure;
  step?: { label: string; onPress: () => void };
  more?: ReactNode;
}) {
  const { what, todo, details } = useFailureTexts()(failure);
  return <FailureNotice says={what} next={todo} details={details} step={step} more={more} />;
}
