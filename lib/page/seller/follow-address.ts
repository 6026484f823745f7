/**
 * Calls back when the page's address changes without a load. The page's history is left as it is; where the browser tells of no
 * such change (Firefox before its Navigation API), the address is compared once a second while the tab is seen.
 */
export function followAddress(changed: () => void, signal: AbortSignal): void {
  let last = location.href;
  const check = () => {
    if (location.href === last) return;
    last = location.href;
    changed();
  };
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = setInterval(() => {
    if (!document.hidden) check();
  }, 1_000);
  signal.addEventListener('abort', () => clearInterval(timer));
}
