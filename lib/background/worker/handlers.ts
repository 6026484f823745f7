import { accountAddKey } from '#lib/background/accounts/handlers/account-add-key';
import { accountAddKeyless } from '#lib/background/accounts/handlers/account-add-keyless';
import { accountChange } from '#lib/background/accounts/handlers/account-change';
import { accountCheck } from '#lib/background/accounts/handlers/account-check';
import { accountRemove } from '#lib/background/accounts/handlers/account-remove';
import { quotaRead } from '#lib/background/accounts/handlers/quota-read';
import { vaultKeepOnDevice } from '#lib/background/accounts/handlers/vault-keep-on-device';
import { vaultLock } from '#lib/background/accounts/handlers/vault-lock';
import { vaultProtect } from '#lib/background/accounts/handlers/vault-protect';
import { vaultRepair } from '#lib/background/accounts/handlers/vault-repair';
import { vaultStartAfresh } from '#lib/background/accounts/handlers/vault-start-afresh';
import { vaultStatus } from '#lib/background/accounts/handlers/vault-status';
import { vaultUnlock } from '#lib/background/accounts/handlers/vault-unlock';
import { jobDo } from '#lib/background/jobs/handlers/job-do';
import { historyImport } from '#lib/background/links/handlers/history-import';
import { historyNote } from '#lib/background/links/handlers/history-note';
import { historyRemove } from '#lib/background/links/handlers/history-remove';
import { historyRestore } from '#lib/background/links/handlers/history-restore';
import { jobBulkLinks } from '#lib/background/links/handlers/job-bulk-links';
import { jobCheckLinks } from '#lib/background/links/handlers/job-check-links';
import { jobGroupLinks } from '#lib/background/links/handlers/job-group-links';
import { linkMake } from '#lib/background/links/handlers/link-make';
import { pageRead } from '#lib/background/links/handlers/page-read';
import { tabsRead } from '#lib/background/links/handlers/tabs-read';
import { feedsList } from '#lib/background/offers/handlers/feeds-list';
import { feedsRows } from '#lib/background/offers/handlers/feeds-rows';
import { findingsRemove } from '#lib/background/offers/handlers/findings-remove';
import { jobRankProduct } from '#lib/background/offers/handlers/job-rank-product';
import { offerRead } from '#lib/background/offers/handlers/offer-read';
import { offersRead } from '#lib/background/offers/handlers/offers-read';
import { searchesCheck } from '#lib/background/offers/handlers/searches-check';
import { searchesRemove } from '#lib/background/offers/handlers/searches-remove';
import { searchesSave } from '#lib/background/offers/handlers/searches-save';
import { costsKeep } from '#lib/background/rates/handlers/costs-keep';
import { jobApplyRates } from '#lib/background/rates/handlers/job-apply-rates';
import { jobApplyToAll } from '#lib/background/rates/handlers/job-apply-to-all';
import { jobReadShop } from '#lib/background/rates/handlers/job-read-shop';
import { jobReadSuggestions } from '#lib/background/rates/handlers/job-read-suggestions';
import { pageInView } from '#lib/background/rates/handlers/page-in-view';
import { panelOpenAt } from '#lib/background/rates/handlers/panel-open-at';
import { shopAutoAdd } from '#lib/background/rates/handlers/shop-auto-add';
import { shopLookAtItems } from '#lib/background/rates/handlers/shop-look-at-items';
import { shopReadAgain } from '#lib/background/rates/handlers/shop-read-again';
import { shopSetAutoAdd } from '#lib/background/rates/handlers/shop-set-auto-add';
import { shopSuggestedRate } from '#lib/background/rates/handlers/shop-suggested-rate';
import { suggestionsSnooze } from '#lib/background/rates/handlers/suggestions-snooze';
import { suggestionsUnsnooze } from '#lib/background/rates/handlers/suggestions-unsnooze';
import { shopFigures } from '#lib/background/reports/handlers/shop-figures';
import { shopItemFigures } from '#lib/background/reports/handlers/shop-item-figures';
import { jobReadStore } from '#lib/background/shopline/handlers/job-read-store';
import { jobStoreSteps } from '#lib/background/shopline/handlers/job-store-steps';
import { storeChange } from '#lib/background/shopline/handlers/store-change';
import { storeCheck } from '#lib/background/shopline/handlers/store-check';
import { storeConnect } from '#lib/background/shopline/handlers/store-connect';
import { storeExpressLink } from '#lib/background/shopline/handlers/store-express-link';
import { storeLookAtCampaign } from '#lib/background/shopline/handlers/store-look-at-campaign';
import { storeProducts } from '#lib/background/shopline/handlers/store-products';
import { storePromotions } from '#lib/background/shopline/handlers/store-promotions';
import { storeRemove } from '#lib/background/shopline/handlers/store-remove';
import { storeTwin } from '#lib/background/shopline/handlers/store-twin';
import { shopChange } from '#lib/background/shops/handlers/shop-change';
import { shopCheck } from '#lib/background/shops/handlers/shop-check';
import { shopConnect } from '#lib/background/shops/handlers/shop-connect';
import { shopReconnect } from '#lib/background/shops/handlers/shop-reconnect';
import { shopRedirect } from '#lib/background/shops/handlers/shop-redirect';
import { shopRemove } from '#lib/background/shops/handlers/shop-remove';
import type { Handlers } from '#lib/messages/answer';
import { everythingDelete } from './handlers/everything-delete';
import { panelOpen } from './handlers/panel-open';
import { recordsPrune } from './handlers/records-prune';
import { recordsStartAfresh } from './handlers/records-start-afresh';

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
