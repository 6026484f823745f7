import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Untyped on purpose: a step knows the tables of its own time, not today's. This file imports nothing of ours, so that nothing can change it. */
export type SchemaStep = (database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

/**
 * Step n leads from version n - 1 to version n. A step that was ever shipped is never edited: a fresh install walks all of them, so it
 * cannot differ from an upgraded one. All steps of an upgrade are one transaction: a death in between leaves the old version whole.
 */
export const SCHEMA_STEPS: readonly SchemaStep[] = [
  (database) => {
    const links = database.createObjectStore('links', { keyPath: 'id' });
    links.createIndex('at', 'at');
    links.createIndex('reuseKey', 'reuseKey');
  },
  (database) => {
    database.createObjectStore('presetsUsed', { keyPath: 'presetId' });
    database.createObjectStore('products', { keyPath: ['accountId', 'itemId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('suggestedRates', { keyPath: ['accountId', 'itemId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('entries', { keyPath: ['accountId', 'itemId', 'campaignId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('suggestions', { keyPath: ['accountId', 'itemId', 'kind'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('campaigns', { keyPath: ['accountId', 'campaignId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('amsTasks', { keyPath: ['accountId', 'taskId'] });
    const journal = database.createObjectStore('journal', { keyPath: 'id' });
    journal.createIndex('at', 'at');
    journal.createIndex('account', ['accountId', 'at']);
    database.createObjectStore('readings', { keyPath: ['accountId', 'list'] });
    const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
    jobs.createIndex('open', 'open');
    jobs.createIndex('createdAt', 'createdAt');
    database.createObjectStore('jobSteps', { keyPath: ['jobId', 'from'] });
    database.createObjectStore('jobResults', { keyPath: ['jobId', 'index'] });
  },
  (database, transaction) => {
    database.createObjectStore('productSales', { keyPath: ['accountId', 'itemId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('categories', { keyPath: ['accountId', 'categoryId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('storeCampaigns', { keyPath: ['accountId', 'campaignId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('storeFacts', { keyPath: ['accountId', 'merchantId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('storeOrders', { keyPath: ['accountId', 'campaignId', 'orderId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('storeFigures', { keyPath: ['accountId', 'campaignId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('storePromotions', { keyPath: ['accountId', 'promotionId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('storeTwins', { keyPath: ['accountId', 'campaignId'] });
    transaction.objectStore('links').createIndex('link', 'link');
    database.createObjectStore('linkNotes', { keyPath: 'linkId' }).createIndex('tags', 'tags', { multiEntry: true });
    database.createObjectStore('snoozes', { keyPath: ['accountId', 'itemId', 'kind'] });
    database.createObjectStore('linkHealth', { keyPath: ['market', 'itemId'] });
    database.createObjectStore('costs', { keyPath: ['accountId', 'key'] });
    const removed = database.createObjectStore('removedLinks', { keyPath: 'id' });
    removed.createIndex('batch', 'batch');
    removed.createIndex('at', 'at');
    database.createObjectStore('sightings', { keyPath: ['market', 'itemId', 'from'] });
    database.createObjectStore('savedSearches', { keyPath: 'id' });
    database.createObjectStore('seenOffers', { keyPath: ['searchId', 'key'] });
    const findings = database.createObjectStore('findings', { keyPath: 'id' });
    findings.createIndex('at', 'at');
    findings.createIndex('search', ['searchId', 'at']);
    database.createObjectStore('shopOffers', { keyPath: ['accountId', 'shopId'] }).createIndex('readAt', 'readAt');
  },
  (database) => {
    database.createObjectStore('reportLines', { keyPath: ['accountId', 'number'] });
    database.createObjectStore('reportDetails', { keyPath: ['accountId', 'number'] });
    database.createObjectStore('reportWords', { keyPath: ['accountId', 'from'] });
    database.createObjectStore('reportState', { keyPath: ['accountId', 'list'] });
  },
  (database) => {
    database.createObjectStore('reportDays', { keyPath: ['accountId', 'day'] });
    database.createObjectStore('reportSyncs', { keyPath: ['accountId', 'list'] });
    database.createObjectStore('payments', { keyPath: ['accountId', 'validationId'] });
    database.createObjectStore('paymentLines', { keyPath: ['accountId', 'validationId', 'number'] });
  },
  (database) => {
    database.createObjectStore('linkEarnings', { keyPath: ['accountId', 'subIds'] });
    database.createObjectStore('earnedStates', { keyPath: ['accountId', 'market'] });
  },
  (database) => {
    database.createObjectStore('imports', { keyPath: ['accountId', 'importId'] }).createIndex('hash', 'hash');
    for (const name of ['importLines', 'importDetails', 'importWords', 'importRows'])
      database.createObjectStore(name, { keyPath: ['accountId', 'importId', 'from'] });
    database.createObjectStore('fileHeads', { keyPath: 'hash' });
    database.createObjectStore('spendMatches', { keyPath: ['market', 'name'] });
  },
  (database) => {
    database.createObjectStore('performance', { keyPath: ['accountId', 'series', 'kind', 'day', 'page'] });
    database.createObjectStore('performanceDays', { keyPath: ['accountId', 'kind', 'day'] });
    database.createObjectStore('performanceNames', { keyPath: ['accountId', 'level', 'id'] });
    database.createObjectStore('bills', { keyPath: ['accountId', 'billId'] });
    database.createObjectStore('billLines', { keyPath: ['accountId', 'billId', 'number'] });
  },
  (database) => {
    database.createObjectStore('campaignDetails', { keyPath: ['accountId', 'campaignId'] }).createIndex('readAt', 'readAt');
    const campaignJournal = database.createObjectStore('campaignJournal', { keyPath: 'id' });
    campaignJournal.createIndex('at', 'at');
    campaignJournal.createIndex('campaign', ['accountId', 'campaignId', 'at']);
    database.createObjectStore('campaignDrafts', { keyPath: ['accountId', 'draftId'] });
    database.createObjectStore('affiliates', { keyPath: ['accountId', 'affiliateId'] }).createIndex('readAt', 'readAt');
    database.createObjectStore('affiliateNotes', { keyPath: ['accountId', 'affiliateId'] });
  },
  (database) => {
    database.createObjectStore('importFolders', { keyPath: 'id' });
  },
  (database, transaction) => {
    // What products sold stands in the shop's own performance.
    database.deleteObjectStore('productSales');
    const readings = transaction.objectStore('readings');
    void readings.getAllKeys().then((keys) => {
      for (const key of keys) if (Array.isArray(key) && key[1] === 'productSales') void readings.delete(key);
    });
  },
];
