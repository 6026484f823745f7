import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { webLocks } from '#test/support/web-locks';
import { ownWorker, partOfWorker, type WorkerPart } from './own-worker';

/** A worker as the page sees it, and its own side; a browser frees the locks of one that ends. */
class TwoSided extends EventTarget {
  readonly heard: unknown[] = [];
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(
    readonly address: string,
    readonly options: { readonly name: string },
  ) {
    super();
    started.push(this);
  }
  /** As an attribute of a worker that is set after its listeners. */
  listen() {
    this.addEventListener('message', (event) => this.heard.push((event as MessageEvent).data));
  }
  hear(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
let started: TwoSided[] = [];
/** Ends whoever holds a lock of its own. */
let ends: (() => void)[] = [];

beforeEach(() => {
  started = [];
  ends = [];
  vi.stubGlobal('Worker', TwoSided);
  const { request } = webLocks();
  const locks = {
    request: (name: string, work: (lock: object | null) => Promise<unknown>) =>
      request(name, (lock) => Promise.race([work(lock), new Promise<void>((end) => ends.push(() => end()))])),
  };
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setImmediate(resolve));

it.each<WorkerPart>(['files', 'imports', 'earnings', 'sales'])('tells of a worker that ended without a word, once: %s', async (part) => {
  ownWorker(part);
  const [worker] = started as [TwoSided];
  worker.listen();
  const broken = vi.fn();
  worker.addEventListener('error', broken);
  expect(partOfWorker({ name: worker.options.name, onmessage: null, postMessage: (data: unknown) => worker.hear(data) })).toBe(part);
  await settled();
  worker.hear({ id: 1 });
  expect(broken).not.toHaveBeenCalled();
  expect(worker.heard, 'what it does is heard, not that it lives').toEqual([{ id: 1 }]);
  ends[0]?.();
  await settled();
  expect(broken).toHaveBeenCalledOnce();
});

it('two workers of one part are two', () => {
  ownWorker('imports');
  ownWorker('imports');
  expect(new Set(started.map(({ options }) => options.name)).size).toBe(2);
});
