import { type ComponentType, type LazyExoticComponent, lazy, useEffect, useState } from 'react';
import type { Part } from '#lib/i18n/parts';
import { needTexts } from './language';

/** A component that is loaded when it is first shown, with the parts of the texts that the page has not yet loaded for it. */
export const lazyView = <Props>(
  texts: readonly Part[],
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [view] = await Promise.all([load(), needTexts(texts)]);
    return { default: view };
  });

/** False until the page has nothing else to do: for what may come last. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const wait = globalThis.requestIdleCallback ?? setTimeout;
    wait(() => setIdle(true));
  }, []);
  return idle;
}
