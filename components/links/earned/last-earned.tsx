import { type ReactNode, useMemo } from 'react';
import type { ShortLink } from '#lib/domain/links/short-link';
import { useEarnedOfLinks } from '#lib/stores/reports/earned/use-earned';
import { EarnedFigure } from './earned-figure';
import './earned.css';

/** What one of the last links earned, in the place of what is known of it anyway; before it earned anything, that stays. */
export function LastEarned({ link, children }: { link: ShortLink; children: ReactNode }) {
  const earned = useEarnedOfLinks(useMemo(() => [link], [link]))?.get(link.id) ?? null;
  if (!earned || earned.countedAt === null) return children;
  return <EarnedFigure link={link} earned={earned} />;
}
