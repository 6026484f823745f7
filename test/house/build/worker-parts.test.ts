import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { builtFile } from './built';

type Listener = (...args: unknown[]) => unknown;
const ORIGIN = 'chrome-extension://own';

/** Chrome's API as far as a worker needs it that answers one message: what is listened to is remembered, everything else says nothing. */
function stubbed(heard: Map<string, Listener>, path = ''): unknown {
  const known: Readonly<Record<string, unknown>> = {
    'runtime.id': 'own',
    'runtime.getURL': (to: string) => `${ORIGIN}/${to.replace(/^\//, '')}`,
    'runtime.getManifest': () => ({ version: '1.2.3' }),
  };
  return new Proxy(() => undefined, {
    get: (_target, key) => {
      if (typeof key === 'symbol' || key === 'then') return undefined;
      const at = path ? `${path}.${key}` : key;
      if (key === 'addListener') return (listen: Listener) => heard.set(path, listen);
      return known[at] ?? stubbed(heard, at);
    },
    apply: () => Promise.resolve({}),
  });
}

function startWorker() {
  const heard = new Map<string, Listener>();
  const imported: string[] = [];
  const own = new Map<string, Listener>();
  const world: Record<string, unknown> = {
    chrome: stubbed(heard),
    addEventListener: (name: string, listen: Listener) => own.set(name, listen),
    importScripts: (address: string) => {
      imported.push(address);
      runInContext(builtFile('chrome', address.slice(1)), world);
    },
    // Node knows no origin for our scheme; browsers do.
    URL: class extends URL {
      override get origin(): string {
        return this.protocol === 'chrome-extension:' ? `${this.protocol}//${this.host}` : super.origin;
      }
    },
    BroadcastChannel: class {
      addEventListener = () => undefined;
      postMessage = () => undefined;
    },
    navigator: { languages: ['en'], locks: { request: async () => undefined } },
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    crypto,
    console: { error: () => undefined },
    DOMException,
    TextEncoder,
    TextDecoder,
    AbortController,
    AbortSignal,
    performance,
  };
  world['self'] = world;
  createContext(world);
  runInContext(builtFile('chrome', 'background.js'), world);
  const page = { id: 'own', origin: ORIGIN, frameId: 0 };
  const ask = (name: string, input: object) =>
    new Promise((resolve) => void heard.get('runtime.onMessage')?.({ sidecar: '1.2.3', name, input }, page, resolve));
  return { heard, imported, own, ask };
}

/** Whatever may wake a worker: an event that is heard later than in the first tick is lost. */
const WAKES = [
  'alarms.onAlarm',
  'commands.onCommand',
  'contextMenus.onClicked',
  'idle.onStateChanged',
  'notifications.onButtonClicked',
  'notifications.onClicked',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'storage.onChanged',
];

it('hears everything that may wake it in its first tick, before anything is awaited', () => {
  expect([...startWorker().heard.keys()].sort()).toEqual(WAKES);
});

it('imports its parts once while it is installed, and again when a message needs one, not before', async () => {
  const installed = startWorker();
  expect(installed.imported).toEqual([]);
  installed.own.get('install')?.();
  expect(installed.imported).toEqual([expect.stringMatching(/^\/parts\/[0-9a-f]{8}\.js$/)]);

  const later = startWorker();
  expect(await later.ask('link.make', {})).toMatchObject({ ok: false, failure: { code: 'inputInvalid' } });
  expect(await later.ask('nothing', {})).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(later.imported).toEqual([]);
  for (const name of ['job.do', 'shop.check', 'job.readShop', 'shopline.check', 'account.check'])
    expect({ name, answer: await later.ask(name, {}) }).toMatchObject({ name, answer: { ok: false, failure: { code: 'inputInvalid' } } });
  expect(later.imported).toEqual(installed.imported);
});
