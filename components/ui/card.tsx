import { type ReactNode, useId } from 'react';
import { classes } from './classes';

export interface CardProps {
  /** Its heading, which names it. */
  title?: ReactNode;
  /** Stand at the heading's end. */
  actions?: ReactNode;
  /** What it is called in the page (`data-part`): a region of its own, found by its heading. */
  part?: string;
  /** Room between what stands in it, as `stack--<n>`. */
  gap?: 0 | 1 | 2 | 3 | 4;
  children: ReactNode;
}

/** A framed group. */
export function Card({ title, actions, part, gap, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" data-part={part} aria-labelledby={part && title ? id : undefined}>
      {(title || actions) && (
        <div className="card__head">
          <h2 className="h2 grow" id={id}>
            {title}
          </h2>
          {actions}
        </div>
      )}
      <div className={classes('card__body', gap !== undefined && 'stack', gap !== undefined && gap > 0 && `stack--${gap}`)}>{children}</div>
    </section>
  );
}
