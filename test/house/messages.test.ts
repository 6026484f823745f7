import { describe, expect, it } from 'vitest';
import { coreHandlers } from '#lib/background/worker/core-handlers';
import { PARTS } from '#lib/background/worker/parts';
import { contract } from '#lib/messages/contract';
import { ONCE } from '#lib/messages/once';
import { filesIn } from './source-files';

const tables = filesIn(['lib/background'], /handlers\.ts$/).filter(({ text }) => text.includes('satisfies Partial<Handlers>'));
const answered = tables.flatMap(({ text }) =>
  [...text.slice(text.lastIndexOf('/** Message →')).matchAll(/^ {2}'([\w.]+)': /gm)].map(([, name]) => name),
);

it('answers each message in one topic, and no other message', () => {
  expect(tables.length).toBeGreaterThan(5);
  expect(answered.sort()).toEqual(Object.keys(contract).sort());
});

describe.each(Object.entries(PARTS))('what the worker knows of %s before it is loaded', (_topic, entry) => {
  it('is what the part has: messages, kinds of jobs, alarms, notifications', async () => {
    const { part } = (await entry.load()) as { part: Declared };
    expect([...entry.messages].sort()).toEqual(Object.keys(part.messages).sort());
    expect(Object.keys(part.handlers).sort()).toEqual(Object.keys(part.messages).sort());
    expect([...(entry.kinds ?? [])].sort()).toEqual((part.kinds ?? []).map(({ kind }) => kind).sort());
    expect([...(entry.alarms ?? [])].sort()).toEqual(Object.keys(part.alarms ?? {}).sort());
    expect([...(entry.notes ?? [])].sort()).toEqual(Object.keys(part.notes ?? {}).sort());
    expect(entry.wakes !== undefined).toBe(part.wake !== undefined);
  });
});

interface Declared {
  readonly messages: object;
  readonly handlers: object;
  readonly kinds?: readonly { readonly kind: string }[];
  readonly alarms?: object;
  readonly notes?: object;
  readonly wake?: unknown;
}

it('has each message in one part or in the core, and what may await nothing in the core', () => {
  const declared = [...Object.values(PARTS).flatMap(({ messages }) => [...messages] as string[]), ...Object.keys(coreHandlers)];
  expect(declared.sort()).toEqual(Object.keys(contract).sort());
  const gestures = Object.entries(contract).filter(([, { gesture }]) => gesture);
  expect(gestures.length).toBeGreaterThan(0);
  for (const [name] of gestures) expect(Object.keys(coreHandlers)).toContain(name);
});

it('names for the pages what is asked once only', () => {
  const once = Object.entries(contract).filter(([, { again }]) => !again);
  expect([...ONCE].sort()).toEqual(once.map(([name]) => name).sort());
});
