interface ScriptPolicy {
  readonly createScriptURL: (input: string) => string;
}
/** Where Trusted Types are asked for, a worker's address has to come out of a policy. This one knows one address. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy;
}

/** What the package's own worker can do for a page; it is told by its name. */
export type WorkerPart = 'files' | 'imports' | 'earnings' | 'sales';

/** This side of a worker, as a part of it needs it. */
export type WorkerSide = Pick<Worker, 'onmessage' | 'postMessage'>;

/** Where the build puts it (`scripts/build/page-chunks.ts`). */
const ADDRESS = '/page-worker.js';
let policy: ScriptPolicy | null = null;

/** What a worker says first: it holds the lock of its own name, as long as it lives. */
export interface WorkerLives {
  readonly lives: true;
}
const isLife = (data: unknown): data is WorkerLives => typeof data === 'object' && data !== null && 'lives' in data;

/**
 * Starts the package's own worker for one of its parts. A browser says nothing of a worker that ends by itself, or that it ends for want of
 * memory: the lock that it held is free then, and that is told as an error, as of any worker that breaks.
 */
export function ownWorker(part: WorkerPart): Worker {
  const name = `${part} ${crypto.randomUUID()}`;
  const worker = startNamed(name);
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isLife(event.data)) return;
    event.stopImmediatePropagation();
    void navigator.locks.request(name, async () => void worker.dispatchEvent(new Event('error')));
  });
  return worker;
}

/** In the worker: for which part it was started. From now on its page hears of its end. */
export function partOfWorker(side: WorkerSide & { readonly name: string }): WorkerPart {
  void navigator.locks.request(side.name, () => {
    side.postMessage({ lives: true } satisfies WorkerLives);
    return new Promise(() => undefined);
  });
  return side.name.split(' ')[0] as WorkerPart;
}

function startNamed(name: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('sidecar-worker', { createScriptURL: () => ADDRESS }) ?? { createScriptURL: () => ADDRESS };
  return new Worker(policy.createScriptURL(''), { type: 'module', name });
}
