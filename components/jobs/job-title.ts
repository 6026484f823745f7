import { accountName } from '#lib/domain/accounts/account';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { plainText } from '#lib/domain/text';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

/** What a job is, in words: "Making 350 links", and once it has ended "350 links from a list". */
export function useJobTitle(): (job: Job) => string {
  const { t } = useTexts();
  const shops = useSetting('shops');
  const stores = useSetting('stores');
  const accounts = useSetting('accounts');
  const number = useNumber();
  return (job) => {
    const shop = shops.find(({ id }) => id === job.accountId);
    const store = stores.find(({ id }) => id === job.accountId);
    const account = accounts.find(({ id }) => id === job.accountId);
    const named = store?.name ?? shop?.name ?? shop?.shopId ?? (account && accountName(account)) ?? '';
    const { products = job.counts.total } = (job.params ?? {}) as { products?: number };
    return title(t, job, products, number(products), plainText(named, 60));
  };
}

function title(t: Texts, job: Job, count: number, total: string, name: string): string {
  const values = { count, total, name };
  switch (job.kind) {
    case 'bulkLinks':
      return t(hasEnded(job) ? 'jobs.was.bulkLinks' : 'jobs.is.bulkLinks', values);
    case 'groupLinks':
      return t(hasEnded(job) ? 'jobs.was.groupLinks' : 'jobs.is.groupLinks', values);
    case 'checkLinks':
      return t(hasEnded(job) ? 'jobs.was.checkLinks' : 'jobs.is.checkLinks', values);
    case 'rankProduct':
      return t(hasEnded(job) ? 'jobs.was.rankProduct' : 'jobs.is.rankProduct', values);
    case 'checkSearches':
      return t(hasEnded(job) ? 'jobs.was.checkSearches' : 'jobs.is.checkSearches', values);
    case 'readShop':
      return t(hasEnded(job) ? 'jobs.was.readShop' : 'jobs.is.readShop', values);
    case 'readSuggestions':
      return t(hasEnded(job) ? 'jobs.was.readSuggestions' : 'jobs.is.readSuggestions', values);
    case 'readStore':
      return t(hasEnded(job) ? 'jobs.was.readStore' : 'jobs.is.readStore', values);
    case 'storeSteps':
      return t(hasEnded(job) ? 'jobs.was.storeSteps' : 'jobs.is.storeSteps', values);
    case 'applyRates':
      return t(hasEnded(job) ? 'jobs.was.applyRates' : 'jobs.is.applyRates', values);
    case 'applyToAll':
      return t(hasEnded(job) ? 'jobs.was.applyToAll' : 'jobs.is.applyToAll', values);
    case 'readPayment':
      return t(hasEnded(job) ? 'jobs.was.readPayment' : 'jobs.is.readPayment', values);
    case 'syncEarnings':
      return t(hasEnded(job) ? 'jobs.was.syncEarnings' : 'jobs.is.syncEarnings', values);
    case 'syncShop':
      return t(hasEnded(job) ? 'jobs.was.syncShop' : 'jobs.is.syncShop', values);
    case 'readCampaigns':
      return t(hasEnded(job) ? 'jobs.was.readCampaigns' : 'jobs.is.readCampaigns', values);
    case 'findSamples':
      return t(hasEnded(job) ? 'jobs.was.findSamples' : 'jobs.is.findSamples', values);
    case 'changeCampaigns':
      return t(hasEnded(job) ? 'jobs.was.changeCampaigns' : 'jobs.is.changeCampaigns', values);
    default:
      return t('jobs.other');
  }
}
