import { createRoot } from 'react-dom/client';
import { OptionsPage } from '#components/options/options-page';
import { loadSettings } from '#lib/stores/shell/use-setting';
import '#components/ui/styles/kit.css';
import '#components/options/options.css';

void loadSettings().then(() => {
  createRoot(document.getElementById('root') as HTMLElement).render(<OptionsPage />);
});
