import { beforeAll, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import './empty-page';

/** What an earlier file in the same process has left outside its modules: its page, what it stored, who listens to the browser, its clock. */
beforeAll(() => {
  vi.useRealTimers();
  fakeBrowser.reset();
  localStorage.clear();
  sessionStorage.clear();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  history.replaceState(null, '', '/');
});
