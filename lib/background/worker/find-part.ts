import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import type { Answerer, Find } from '#lib/messages/answer';
import { panelMessages } from '#lib/messages/panel';
import { coreHandlers } from './core-handlers';
import { type Entry, PARTS } from './parts';

type AnyEntry = Omit<Entry<never>, 'messages'> & { readonly messages: readonly string[] };
const entries: readonly AnyEntry[] = Object.values(PARTS);
const core = { messages: panelMessages, handlers: coreHandlers };

/** Row and handler of a message: at once where no await may come before it, else from its part. */
export const findMessage: Find = (name) => {
  if (Object.hasOwn(coreHandlers, name)) return answererIn(core, name);
  const entry = entries.find(({ messages }) => messages.includes(name));
  return entry?.load().then(({ part }) => answererIn(part, name));
};

/** A kind of job by its name. */
export async function findKind(name: string): Promise<JobKind | undefined> {
  const part = await partWith(({ kinds }) => kinds?.includes(name));
  return part?.kinds?.find(({ kind }) => kind === name);
}

/** Does what a part does when this alarm rings; nothing where the alarm is nobody's. */
export async function ring(name: string): Promise<void> {
  const part = await partWith(({ alarms }) => alarms?.includes(name));
  await part?.alarms?.[name]?.();
}

/** Does what a part does when its notification is clicked; tells whether it is a part's. */
export async function openNoteOfPart(id: string): Promise<boolean> {
  const open = (await partWith(({ notes }) => notes?.includes(id)))?.notes?.[id];
  await open?.();
  return open !== undefined;
}

/** Wakes the parts that have something to do, one after the other. */
export async function wakeParts(): Promise<void> {
  for (const { load, wakes } of entries) if (await wakes?.()) await (await load()).part.wake?.();
}

async function partWith(fits: (entry: AnyEntry) => boolean | undefined): Promise<Part<never> | undefined> {
  return (await entries.find(fits)?.load())?.part;
}

const answererIn = ({ messages, handlers }: { readonly messages: object; readonly handlers: object }, name: string): Answerer => ({
  row: (messages as Record<string, Answerer['row']>)[name] as Answerer['row'],
  handle: (handlers as Record<string, Answerer['handle']>)[name] as Answerer['handle'],
});
