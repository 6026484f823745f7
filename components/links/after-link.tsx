import { memo } from 'react';
import { usePaidFacts } from '#lib/stores/links/captions/use-paid-facts';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { CaptionCard } from './captions/caption-card';

/** What a link that was just made is good for: its caption, and the places to post it. Not drawn again with the link that takes its place. */
export const AfterLink = memo(function AfterLink({ ready, link }: { ready: ReadyToLink; link: string }) {
  return <CaptionCard facts={{ ...usePaidFacts(ready, link), link }} place="made" focusFirst />;
});
