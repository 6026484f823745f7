import { useSyncExternalStore } from 'react';

/** Where the panel stands: `#bulk`, or with one thing of that view, `#bulk/<job>`. */
export interface PanelPlace {
  readonly view: string;
  readonly part: string | null;
}

/** The view that the panel's own address names. */
export function usePanelView(): PanelPlace {
  const [view = '', part = ''] = useSyncExternalStore(follow, () => location.hash.slice(1)).split('/');
  return { view, part: part || null };
}

/** A part of the address that was put there encoded; the address is the person's to change, so that anything may stand there. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function goToView(view: string, part?: string): void {
  location.hash = part ? `${view}/${part}` : view;
}

/** The same in the place of the address that stands there: no way back leads to it. */
export const replaceView = (view: string): void => location.replace(`#${view}`);

function follow(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}
