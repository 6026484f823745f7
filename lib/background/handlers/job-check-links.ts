import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { checkLinks } from '../jobs/check-links';
import { productsOfLinks } from '../jobs/products-of-links';
import { runner } from '../jobs/runner';

export const jobCheckLinks: Handlers['job.checkLinks'] = async ({ requestId }) => {
  const products = await productsOfLinks();
  if (!products.ok) return products;
  const job = await runner.start(checkLinks, { products: products.value }, { accountId: null, urgency: 'background', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
