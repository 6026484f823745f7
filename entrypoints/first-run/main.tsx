import { createRoot } from 'react-dom/client';
import { FirstRunPage } from '#components/first-run/first-run-page';
import { loadSettings } from '#lib/stores/shell/use-setting';
import '#components/ui/styles/kit.css';
import '#components/first-run/first-run.css';

void loadSettings(['shell', 'first-run']).then(() => {
  createRoot(document.getElementById('root') as HTMLElement).render(<FirstRunPage />);
});
