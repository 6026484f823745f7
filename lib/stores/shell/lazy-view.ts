import {
  type ComponentType,
  createElement,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useReducer,
  useState,
} from 'react';
import type { Part } from '#lib/i18n/parts';
import { awaitForPicture } from '#lib/stores/shell/page/awaited';
import { needTexts } from './language';

const waiting = new Set<() => void>();

/** A component that is loaded when it is first shown, with the parts of the texts that the page has not yet loaded for it. */
export const lazyView = <Props>(
  texts: readonly Part[],
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const came = awaitForPicture();
    try {
      const [view] = await Promise.all([load(), needTexts(texts)]);
      return { default: view };
    } finally {
      // React hears of it first.
      setTimeout(() => {
        for (const draw of waiting) draw();
        came();
      });
    }
  });

/**
 * Shows something else until what is loaded for it has come, and then that at once: React by itself holds back for 300 ms whatever follows
 * upon a fallback that was just shown, so that it would push down what stands below it.
 */
export function Soon({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    waiting.add(draw);
    return () => void waiting.delete(draw);
  }, []);
  return createElement(Suspense, { fallback }, children);
}

/** False until the page has nothing else to do: for what may come last. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const wait = globalThis.requestIdleCallback ?? setTimeout;
    wait(() => setIdle(true));
  }, []);
  return idle;
}
