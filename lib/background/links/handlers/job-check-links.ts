import { runner } from '#lib/background/jobs/runner';
import { checkLinks } from '#lib/background/links/jobs/check-links';
import { productsOfLinks } from '#lib/background/links/jobs/products-of-links';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobCheckLinks: Handlers['job.checkLinks'] = async ({ requestId }) => {
  const products = await productsOfLinks();
  if (!products.ok) return products;
  const job = await runner.start(checkLinks, { products: products.value }, { accountId: null, urgency: 'background', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
