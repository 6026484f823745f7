import type { ReactNode } from 'react';

/** A framed group; `title` is its heading, `actions` stand at the heading's end. */
export function Card({ title, actions, children }: { title?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      {(title || actions) && (
        <div className="card__head">
          <h2 className="h2 grow">{title}</h2>
          {actions}
        </div>
      )}
      <div className="card__body">{children}</div>
    </section>
  );
}
