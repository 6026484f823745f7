import { createRoot } from 'react-dom/client';
import { OptionsPage } from '#components/options/options-page';
import { loadSettings } from '#lib/stores/shell/use-setting';
import '#components/ui/styles/kit.css';
import '#components/options/options.css';

void loadSettings([
  'shell',
  'settings',
  'accounts',
  'sub-ids',
  'vault',
  'shops',
  'shops-settings',
  'shopline-settings',
  'jobs',
  'failures',
  'failures-shops',
  'failures-shopline',
]).then(() => {
  createRoot(document.getElementById('root') as HTMLElement).render(<OptionsPage />);
});
