import { createRoot } from 'react-dom/client';
import { Panel } from '#components/panel/panel';
import { followTab } from '#lib/stores/shell/tab';
import { loadSettings } from '#lib/stores/shell/use-setting';
import '#components/ui/styles/kit.css';
import '#components/jobs/jobs.css';
import '#components/links/link.css';
import '#components/panel/panel.css';
import '#components/panel/links/bulk/bulk.css';
import '#components/panel/shopline/campaigns.css';
import '#components/panel/offers/offers.css';
import '#components/panel/rates/journal/journal.css';
import '#components/panel/links/history/history.css';
import '#components/panel/shops/shop/shop.css';
import '#components/panel/rates/suggestions/suggestions.css';
import '#components/rates/cost.css';
import '#components/panel/rates/review/review.css';

void Promise.all([loadSettings(['shell', 'panel', 'links', 'jobs', 'shop-view', 'shops', 'failures']), followTab()]).then(() => {
  createRoot(document.getElementById('root') as HTMLElement).render(<Panel />);
});
