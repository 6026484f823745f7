import type { CDPSession, Page } from '@playwright/test';

/** A badge as it stands in the page, and the product of the row around it by the page's own word. */
export interface BadgeSeen {
  /** The id that the badge was made for. */
  readonly id: string;
  /** The id of the row it stands in; null: in no row of the page's own. */
  readonly row: string | null;
  readonly text: string;
  /** Whether any of it can be seen. */
  readonly shown: boolean;
  /** The middle of its text on the screen. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** Reads every badge of a Seller Centre page. Their content is closed to scripts, so it is read over the debugging connection. */
export async function readBadges(page: Page): Promise<BadgeSeen[]> {
  const session = await sessionOf(page);
  await session.send('DOM.getDocument', { depth: 0, pierce: true });
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: '[data-sidecar-badge]' });
  if (resultCount === 0) return [];
  const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: resultCount });
  const hosts = await Promise.all(nodeIds.map((nodeId) => hostAt(session, nodeId)));
  const badges = await Promise.all(hosts.map((host) => host && seen(session, host)));
  return badges.filter((badge) => badge !== null);
}

/** One connection a page: pages are read hundreds of times. */
async function sessionOf(page: Page): Promise<CDPSession> {
  const session = SESSIONS.get(page) ?? (await page.context().newCDPSession(page));
  SESSIONS.set(page, session);
  return session;
}

const SESSIONS = new WeakMap<Page, CDPSession>();

/** The little of the protocol's node that is read here. */
interface Node {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly Node[];
  readonly children?: readonly Node[];
}

/** Ours alone have a closed root; a page can only forge the mark. */
const isHost = ({ attributes = [], shadowRoots }: Node): boolean =>
  attributes.includes('data-sidecar-badge') && shadowRoots?.[0]?.shadowRootType === 'closed';

/** null: forged, or gone since it was found. */
async function hostAt(session: CDPSession, nodeId: number): Promise<Node | null> {
  const found = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true }).catch(() => null);
  return found && isHost(found.node) ? found.node : null;
}

const textOf = (node: Node): string =>
  node.nodeType === 3 ? node.nodeValue : [...(node.children ?? []), ...(node.shadowRoots ?? [])].map(textOf).join('');

/** null: the page took it away, alone or with its row, since it was found. */
async function seen(session: CDPSession, host: Node): Promise<BadgeSeen | null> {
  const attributes = host.attributes ?? [];
  const id = attributes[attributes.indexOf('data-sidecar-badge') + 1] ?? '';
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: host.backendNodeId });
  const objectId = object.objectId;
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...(objectId ? { objectId } : {}),
    functionDeclaration: 'function () { return this.isConnected ? { row: window.__seller.truthOf(this) } : null; }',
    returnByValue: true,
  });
  const stands = result.value as { row: string | null } | null;
  if (!stands) return null;
  const label = host.shadowRoots?.[0]?.children?.[0];
  const box = label && (await boxOf(session, label));
  return { id, row: stands.row, text: textOf(host), shown: box !== undefined, at: box ?? null };
}

/** A node that has no box is not to be seen. */
async function boxOf(session: CDPSession, { backendNodeId }: Node): Promise<{ x: number; y: number } | undefined> {
  const found = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => undefined);
  const [left = 0, top = 0, right = 0, , , bottom = 0] = found?.model.content ?? [];
  return found && found.model.width > 0 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined;
}
