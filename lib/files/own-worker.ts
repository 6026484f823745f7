interface ScriptPolicy {
  readonly createScriptURL: (input: string) => string;
}
/** Where Trusted Types are asked for, a worker's address has to come out of a policy. Each of these knows one address. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy;
}

const policies = new Map<string, ScriptPolicy>();

/**
 * A worker of the package itself.
 *
 * @param name of the worker, for the policy
 * @param address as an import of `?worker&url` gives it
 */
export const ownWorker = (name: string, address: string): Worker => new Worker(ownScript(name, address), { type: 'module' });

function ownScript(name: string, script: string): string {
  const address = new URL(script, import.meta.url).href;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  const policy = policies.get(name) ?? trustedTypes.createPolicy(`sidecar-${name}`, { createScriptURL: () => address });
  policies.set(name, policy);
  return policy.createScriptURL('');
}
