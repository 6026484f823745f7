import type { MessageName } from './contract';

/** Messages that are not asked again when the worker died before it answered: the rows with `again: false`, for pages, which hold no schemas. */
export const ONCE: ReadonlySet<MessageName> = new Set<MessageName>([
  'account.addKey',
  'account.addKeyless',
  'vault.protect',
  'vault.keepOnDevice',
  'panel.openAt',
  'panel.open',
  'shopline.connect',
  'shop.connect',
  'shop.reconnect',
]);
