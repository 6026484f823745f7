import type { ComponentType } from 'react';
import type { IconName } from '#components/ui/icon';
import { lazyView } from '#lib/stores/shell/lazy-view';
import type { TextKey } from '#lib/stores/shell/use-texts';
import { LinksView } from './links/maker/links-view';
import { ShopView } from './shops/shop/shop-view';

/** What a view cannot do without; the panel shows how to get it in the view's place. */
export type ViewNeed = 'affiliateAccount' | 'shop';

export interface PanelView {
  /** Also its part of the address: `#links`. */
  readonly id: string;
  readonly title: TextKey;
  readonly icon: IconName;
  readonly needs: readonly ViewNeed[];
  /** Under which heading its tab stands; `none`: reached from another view, no tab of its own. */
  readonly group: ViewGroup;
  /** The letter that leads here after `G`; each once. */
  readonly key?: string;
  /** Where `group` is `none`: whose bar stands above it. */
  readonly bar?: Exclude<ViewGroup, 'none'>;
  readonly component: ComponentType;
}

/** The headings of the switcher, in their order. */
export const VIEW_GROUPS = ['links', 'shop', 'store', 'work'] as const;
export type ViewGroup = (typeof VIEW_GROUPS)[number] | 'none';

/** Loaded when they are first shown: the panel opens with what it shows. */
const BulkView = lazyView(['bulk', 'captions'], async () => (await import('./links/bulk/bulk-view')).BulkView);
const CaptionsView = lazyView(['captions', 'earned'], async () => (await import('./links/captions/captions-view')).CaptionsView);
const CampaignsView = lazyView(['shopline'], async () => (await import('./shopline/campaigns-view')).CampaignsView);
const JobsView = lazyView(['jobs-view', 'captions', 'groups', 'earned'], async () => (await import('./jobs/jobs-view')).JobsView);
const SuggestionsView = lazyView(
  ['suggestions', 'costs'],
  async () => (await import('./rates/suggestions/suggestions-view')).SuggestionsView,
);
const RatesView = lazyView(['rates'], async () => (await import('./rates/board/rates-view')).RatesView);
const JournalView = lazyView(['journal'], async () => (await import('./rates/journal/journal-view')).JournalView);
const ReviewView = lazyView(['review', 'costs'], async () => (await import('./rates/review/review-view')).ReviewView);
const OffersView = lazyView(['offers', 'searches', 'earned'], async () => (await import('./offers/offers-view')).OffersView);
const HistoryView = lazyView(['history', 'earned'], async () => (await import('./links/history/history-view')).HistoryView);
const PerformanceView = lazyView(
  ['performance', 'earnings'],
  async () => (await import('./reports/performance/performance-view')).PerformanceView,
);
const EarningsView = lazyView(['earnings', 'imports'], async () => (await import('./reports/earnings/earnings-view')).EarningsView);
const BillsView = lazyView(
  ['bills', 'earnings', 'imports', 'payments'],
  async () => (await import('./reports/bills/bills-view')).BillsView,
);
const ConversionsView = lazyView(
  ['conversions', 'bills', 'earnings', 'imports', 'payments'],
  async () => (await import('./reports/conversions/conversions-view')).ConversionsView,
);
const ProfitView = lazyView(
  ['profit', 'bills', 'earnings', 'payments', 'review'],
  async () => (await import('./reports/profit/profit-view')).ProfitView,
);
const TargetedView = lazyView(['targeted', 'earnings'], async () => (await import('./targeted/targeted-view')).TargetedView);

const BookView = lazyView(
  ['targeted-book', 'bills', 'earnings', 'payments'],
  async () => (await import('./targeted/book/book-view')).BookView,
);

/** Table 4: the views of the side panel, in the order of their tabs. */
export const VIEWS: readonly [PanelView, ...PanelView[]] = [
  {
    id: 'earnings',
    title: 'panel.earnings',
    icon: 'wallet',
    needs: [],
    group: 'links',
    key: 'n',
    component: EarningsView,
  },
  { id: 'links', title: 'panel.links', icon: 'link', needs: ['affiliateAccount'], group: 'links', key: 'm', component: LinksView },
  { id: 'shop', title: 'panel.shop', icon: 'store', needs: [], group: 'shop', key: 'p', component: ShopView },
  { id: 'performance', title: 'panel.performance', icon: 'trend', needs: ['shop'], group: 'shop', key: 'a', component: PerformanceView },
  { id: 'rates', title: 'panel.rates', icon: 'chart', needs: ['shop'], group: 'shop', key: 'r', component: RatesView },
  { id: 'suggestions', title: 'panel.suggestions', icon: 'trend', needs: ['shop'], group: 'shop', key: 's', component: SuggestionsView },
  { id: 'targeted', title: 'panel.targeted', icon: 'star', needs: ['shop'], group: 'shop', key: 't', component: TargetedView },
  { id: 'affiliates', title: 'panel.affiliates', icon: 'user', needs: ['shop'], group: 'shop', key: 'i', component: BookView },
  { id: 'conversions', title: 'panel.conversions', icon: 'share', needs: [], group: 'shop', key: 'v', component: ConversionsView },
  { id: 'profit', title: 'panel.profit', icon: 'trend', needs: ['shop'], group: 'shop', key: 'f', component: ProfitView },
  { id: 'bills', title: 'panel.bills', icon: 'receipt', needs: [], group: 'shop', key: 'b', component: BillsView },
  { id: 'journal', title: 'panel.journal', icon: 'list', needs: ['shop'], group: 'shop', key: 'j', component: JournalView },
  { id: 'review', title: 'panel.review', icon: 'check', needs: [], group: 'none', bar: 'shop', component: ReviewView },
  { id: 'bulk', title: 'panel.bulk', icon: 'layers', needs: ['affiliateAccount'], group: 'links', key: 'l', component: BulkView },
  { id: 'offers', title: 'panel.offers', icon: 'tag', needs: ['affiliateAccount'], group: 'links', key: 'o', component: OffersView },
  {
    id: 'captions',
    title: 'panel.captions',
    icon: 'image',
    needs: ['affiliateAccount'],
    group: 'links',
    key: 'c',
    component: CaptionsView,
  },
  { id: 'campaigns', title: 'panel.campaigns', icon: 'bag', needs: [], group: 'store', key: 'k', component: CampaignsView },
  { id: 'history', title: 'panel.history', icon: 'archive', needs: [], group: 'links', key: 'h', component: HistoryView },
  { id: 'jobs', title: 'panel.jobs', icon: 'clock', needs: [], group: 'work', key: 'w', component: JobsView },
];
