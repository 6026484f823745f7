import { classes } from './classes';

/** The shape of what is being read; only where nothing is known yet. */
export function Skeleton({ width = 100 }: { width?: 20 | 40 | 60 | 80 | 100 }) {
  return <span className={classes('skel', width < 100 && `w${width}`)} aria-hidden="true" />;
}
