import type { World } from '#test/world';

/** What a browser must know of the world to stand before it and nothing else. */
export type Before = Pick<World, 'hosts' | 'httpsPort' | 'spki'>;

/** Chromium's rule: the world's hosts lead to the world's TLS port, and no other name is resolved. */
export function hostRules({ hosts, httpsPort }: Before): string {
  const rows = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${httpsPort}`);
  return [...rows, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
}

/** Whether a name is one of the world's hosts, which may be patterns such as `*.example.com`. */
export const isWorldHost = (hosts: readonly string[], name: string): boolean =>
  hosts.some((host) => (host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host));
