import { during } from '#lib/background/shell/during';
import type { MessageName } from '#lib/messages/contract';

/** Messages that end all other work, or wait for a person in the middle of theirs. */
const BY_THEMSELVES: ReadonlySet<MessageName> = new Set(['everything.delete', 'vault.startAfresh', 'shop.connect', 'shop.reconnect']);

/** Does what a message asks beside all other work, or as the only work. */
export const duringMessage = <T>(name: MessageName, work: () => Promise<T>): Promise<T> =>
  BY_THEMSELVES.has(name) ? work() : during(work);
