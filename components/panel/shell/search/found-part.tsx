import { type ReactNode, useId } from 'react';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface FoundPartProps {
  readonly title: string;
  readonly shown: number;
  readonly total: number;
  readonly children: ReactNode;
}

/** One kind of what was found, with how many there are where not all are shown. */
export function FoundPart({ title, shown, total, children }: FoundPartProps) {
  const { t } = useTexts();
  const number = useNumber();
  const id = useId();
  if (shown === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h3 className="label" id={id}>
        {total > shown ? t('search.firstOf', { title, shown: number(shown), total: number(total) }) : title}
      </h3>
      <ul className="foundlist">{children}</ul>
    </section>
  );
}
