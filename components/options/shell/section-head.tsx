import { type ReactNode, useEffect, useRef } from 'react';

/** A section's title and what it is about. `takesFocus`: a view that a press led to, so that the keyboard goes on from here. */
export function SectionHead({
  title,
  actions,
  takesFocus,
  children,
}: {
  title: string;
  actions?: ReactNode;
  takesFocus?: boolean;
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className="row row--between row--top opt__head">
      <div className="grow">
        <h1 className="h1" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children && <p className="muted">{children}</p>}
      </div>
      {actions}
    </div>
  );
}
