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

/** Starts the package's own worker for one of its parts. */
export function ownWorker(name: WorkerPart): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('sidecar-worker', { createScriptURL: () => ADDRESS }) ?? { createScriptURL: () => ADDRESS };
  return new Worker(policy.createScriptURL(''), { type: 'module', name });
}
