import type { TableName } from './tables';

const CHANNEL = 'sidecar-records';
/** Everything was deleted: pages that are open begin anew. */
const DELETED = 'sidecar-deleted';

/** Tells every window, this one too, that tables changed. Called after the commit. */
export function announce(tables: TableName | readonly TableName[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(typeof tables === 'string' ? [tables] : [...tables]);
  channel.close();
}

/** Calls back after each change of one of the tables, made in any context. Returns how to stop. */
export function onChange(tables: readonly TableName[], tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<readonly TableName[]>) => {
    if (event.data.some((table) => tables.includes(table))) tell();
  };
  return () => channel.close();
}

/** Tells every window that everything was deleted. */
export function announceDeletion(): void {
  const channel = new BroadcastChannel(DELETED);
  channel.postMessage(null);
  channel.close();
}

/** Calls back when everything was deleted. */
export function onDeletion(tell: () => void): void {
  new BroadcastChannel(DELETED).onmessage = tell;
}
