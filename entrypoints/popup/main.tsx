import { createRoot } from 'react-dom/client';
import { Popup } from '#components/popup/popup';
import { followTab } from '#lib/stores/shell/tab';
import { loadSettings } from '#lib/stores/shell/use-setting';

void Promise.all([loadSettings(['shell', 'links', 'jobs', 'failures']), followTab()]).then(() => {
  // Not by flushSync: what the page asks for once it stands there (its effects) would run before anything of it can be pressed.
  createRoot(document.getElementById('root') as HTMLElement).render(<Popup />);
});
