import type { Handlers } from '#lib/messages/answer';
import { accountAddKey } from './account-add-key';
import { accountAddKeyless } from './account-add-keyless';
import { accountChange } from './account-change';
import { accountCheck } from './account-check';
import { accountRemove } from './account-remove';
import { costsKeep } from './costs-keep';
import { everythingDelete } from './everything-delete';
import { feedsList } from './feeds-list';
import { feedsRows } from './feeds-rows';
import { findingsRemove } from './findings-remove';
import { historyImport } from './history-import';
import { historyNote } from './history-note';
import { historyRemove } from './history-remove';
import { historyRestore } from './history-restore';
import { jobApplyRates } from './job-apply-rates';
import { jobApplyToAll } from './job-apply-to-all';
import { jobBulkLinks } from './job-bulk-links';
import { jobCheckLinks } from './job-check-links';
import { jobDo } from './job-do';
import { jobGroupLinks } from './job-group-links';
import { jobRankProduct } from './job-rank-product';
import { jobReadShop } from './job-read-shop';
import { jobReadStore } from './job-read-store';
import { jobReadSuggestions } from './job-read-suggestions';
import { jobStoreSteps } from './job-store-steps';
import { linkMake } from './link-make';
import { offerRead } from './offer-read';
import { offersRead } from './offers-read';
import { pageInView } from './page-in-view';
import { pageRead } from './page-read';
import { panelOpen } from './panel-open';
import { panelOpenAt } from './panel-open-at';
import { quotaRead } from './quota-read';
import { recordsPrune } from './records-prune';
import { recordsStartAfresh } from './records-start-afresh';
import { searchesCheck } from './searches-check';
import { searchesRemove } from './searches-remove';
import { searchesSave } from './searches-save';
import { shopAutoAdd } from './shop-auto-add';
import { shopChange } from './shop-change';
import { shopCheck } from './shop-check';
import { shopConnect } from './shop-connect';
import { shopFigures } from './shop-figures';
import { shopItemFigures } from './shop-item-figures';
import { shopLookAtItems } from './shop-look-at-items';
import { shopReadAgain } from './shop-read-again';
import { shopReconnect } from './shop-reconnect';
import { shopRedirect } from './shop-redirect';
import { shopRemove } from './shop-remove';
import { shopSetAutoAdd } from './shop-set-auto-add';
import { shopSuggestedRate } from './shop-suggested-rate';
import { storeChange } from './store-change';
import { storeCheck } from './store-check';
import { storeConnect } from './store-connect';
import { storeExpressLink } from './store-express-link';
import { storeLookAtCampaign } from './store-look-at-campaign';
import { storeProducts } from './store-products';
import { storePromotions } from './store-promotions';
import { storeRemove } from './store-remove';
import { storeTwin } from './store-twin';
import { suggestionsSnooze } from './suggestions-snooze';
import { suggestionsUnsnooze } from './suggestions-unsnooze';
import { tabsRead } from './tabs-read';
import { vaultKeepOnDevice } from './vault-keep-on-device';
import { vaultLock } from './vault-lock';
import { vaultProtect } from './vault-protect';
import { vaultRepair } from './vault-repair';
import { vaultStartAfresh } from './vault-start-afresh';
import { vaultStatus } from './vault-status';
import { vaultUnlock } from './vault-unlock';

/** One file a message; a missing one does not compile. */
export const handlers: Handlers = {
  'link.make': linkMake,
  'page.read': pageRead,
  'offer.read': offerRead,
  'offers.read': offersRead,
  'searches.save': searchesSave,
  'searches.remove': searchesRemove,
  'searches.check': searchesCheck,
  'findings.remove': findingsRemove,
  'feeds.list': feedsList,
  'feeds.rows': feedsRows,
  'history.note': historyNote,
  'history.remove': historyRemove,
  'history.restore': historyRestore,
  'history.import': historyImport,
  'quota.read': quotaRead,
  'account.addKey': accountAddKey,
  'account.addKeyless': accountAddKeyless,
  'account.check': accountCheck,
  'account.change': accountChange,
  'account.remove': accountRemove,
  'shop.redirect': shopRedirect,
  'shop.connect': shopConnect,
  'shop.reconnect': shopReconnect,
  'shop.check': shopCheck,
  'shop.change': shopChange,
  'shop.remove': shopRemove,
  'shop.lookAtItems': shopLookAtItems,
  'shop.readAgain': shopReadAgain,
  'shop.autoAdd': shopAutoAdd,
  'shop.setAutoAdd': shopSetAutoAdd,
  'shop.figures': shopFigures,
  'shop.itemFigures': shopItemFigures,
  'shop.suggestedRate': shopSuggestedRate,
  'costs.keep': costsKeep,
  'store.connect': storeConnect,
  'store.check': storeCheck,
  'store.change': storeChange,
  'store.remove': storeRemove,
  'store.lookAtCampaign': storeLookAtCampaign,
  'store.products': storeProducts,
  'store.promotions': storePromotions,
  'store.expressLink': storeExpressLink,
  'store.twin': storeTwin,
  'job.bulkLinks': jobBulkLinks,
  'job.groupLinks': jobGroupLinks,
  'tabs.read': tabsRead,
  'job.checkLinks': jobCheckLinks,
  'job.rankProduct': jobRankProduct,
  'job.readShop': jobReadShop,
  'job.readSuggestions': jobReadSuggestions,
  'job.applyRates': jobApplyRates,
  'job.applyToAll': jobApplyToAll,
  'job.readStore': jobReadStore,
  'job.storeSteps': jobStoreSteps,
  'job.do': jobDo,
  'suggestions.snooze': suggestionsSnooze,
  'suggestions.unsnooze': suggestionsUnsnooze,
  'records.prune': recordsPrune,
  'records.startAfresh': recordsStartAfresh,
  'vault.status': vaultStatus,
  'vault.unlock': vaultUnlock,
  'vault.lock': vaultLock,
  'vault.protect': vaultProtect,
  'vault.keepOnDevice': vaultKeepOnDevice,
  'vault.repair': vaultRepair,
  'vault.startAfresh': vaultStartAfresh,
  'everything.delete': everythingDelete,
  'page.inView': pageInView,
  'panel.openAt': panelOpenAt,
  'panel.open': panelOpen,
};
