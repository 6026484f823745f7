import type { ReactNode } from 'react';
import { classes } from './classes';

/** A state, never clickable. The word says it, the colour only helps. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'pos' | 'neg' | 'warn' | 'info' | 'accent' | 'line';
  children: ReactNode;
}) {
  return <span className={classes('tag', tone !== 'plain' && `tag--${tone}`)}>{children}</span>;
}
