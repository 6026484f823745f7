import { type ReactNode, useId } from 'react';
import { classes } from './classes';

export interface SectionProps {
  title: ReactNode;
  /** Stand at the heading's end, on a line of their own where there is no room. */
  actions?: ReactNode;
  part: string;
  children: ReactNode;
}

/** A group without a frame, a region named by its heading. */
export function Section({ title, actions, part, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id} data-part={part}>
      <div className={classes('section__head', Boolean(actions) && 'row--wrap')}>
        <h2 className="h2 grow" id={id}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
