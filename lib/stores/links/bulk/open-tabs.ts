import { useEffect, useState } from 'react';
import { linkTarget } from '#lib/domain/links/link-target';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';
import { followTabs } from '#lib/page/active-tab';

export type OpenTab = OutputOf<'tabs.read'>['tabs'][number];

/** The panel's address at which it takes the open tabs into a new list. */
export const OPEN_TABS_PART = 'open-tabs';

/** How many open tabs show a page of Shopee's that a link can be made of; null: not known yet. Counted anew whenever tabs change. */
export function useOpenTabs(): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const check = () => void ask('tabs.read', { read: false }).then((answer) => answer.ok && setCount(linkable(answer.value.tabs).length));
    check();
    return followTabs(check);
  }, []);
  return count;
}

export const linkable = (tabs: readonly OpenTab[]): readonly OpenTab[] => tabs.filter(({ url }) => linkTarget(url).ok);
