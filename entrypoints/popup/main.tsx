import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Popup } from '#components/popup/popup';
import { followTab } from '#lib/stores/shell/tab';
import { loadSettings } from '#lib/stores/shell/use-setting';

void Promise.all([loadSettings(['shell', 'links', 'jobs', 'failures']), followTab()]).then(() => {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  // Drawn at once: there is nothing to wait for any more.
  flushSync(() => root.render(<Popup />));
});
