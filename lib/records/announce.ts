import type { TableName } from './tables';

const CHANNEL = 'sidecar-records';
/** Everything is deleted: pages that are open write nothing from its begin on, and begin anew when it is done. */
const DELETED = 'sidecar-deleted';

/** Tells every window, this one too, that tables changed. Called after the commit. */
export function announce(tables: TableName | readonly TableName[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(typeof tables === 'string' ? [tables] : [...tables]);
  channel.close();
  const list = typeof tables === 'string' ? [tables] : tables;
  for (const listen of own) listen(list);
}

const own = new Set<(tables: readonly TableName[]) => void>();

/** Calls back after each change that this context makes itself; no channel is opened for it. */
export const onOwnChange = (tables: readonly TableName[], tell: () => void): void =>
  void own.add((changed) => {
    if (changed.some((table) => tables.includes(table))) tell();
  });

/** Calls back after each change of one of the tables, made in any context. Returns how to stop. */
export function onChange(tables: readonly TableName[], tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<readonly TableName[]>) => {
    if (event.data.some((table) => tables.includes(table))) tell();
  };
  return () => channel.close();
}

export type DeletionState = 'begins' | 'done';

/** Tells every window that everything is being deleted, and that it is done. */
export function announceDeletion(state: DeletionState): void {
  const channel = new BroadcastChannel(DELETED);
  channel.postMessage(state);
  channel.close();
}

/** Calls back when everything is being deleted, and when it is done. */
export function onDeletion(tell: (state: DeletionState) => void): void {
  new BroadcastChannel(DELETED).onmessage = (event: MessageEvent<DeletionState>) => tell(event.data);
}
