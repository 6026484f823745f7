import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { pasteClipboard } from '#scripts/browser/paste';
import { productAddress } from '#scripts/browser/product-page';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob } from './job';
import { proveLink } from './prove-link';

/** The keyboard command on a product page. Headless no key reaches it: the browser's event is dispatched. */
export const keyboardLink: CheckJob = {
  name: 'short link by keyboard',
  run: async (desk) => {
    const product = findProduct('BR', 'ordinary', 3);
    await desk.page.goto(productAddress(product));
    await desk.page.bringToFront();
    await untilBadge(desk.extension, '✓', () => dispatchCommand(desk.extension, 'copy-link'));
    const link = await pasteClipboard(desk.context);
    await proveLink(desk, link, product, demoAccount(desk.world, 'BR').affiliateId);
    return { keyboardLink: link };
  },
};
