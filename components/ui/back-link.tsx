import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The way back to the list that something was chosen from, above it. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="small row row--tight backlink" href={href}>
      <Icon name="left" />
      {children}
    </a>
  );
}
