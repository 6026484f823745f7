import type { CDPSession } from '@playwright/test';

export interface ShownBadge {
  /** The product of the row, as the page itself knows it. */
  readonly row: string | null;
  /** The product that the badge is for. */
  readonly mark: string;
  readonly text: string;
}

interface DomNode {
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** All badges of the page and the products of its rows, in one reading through the debugger: a badge's content is closed to the page. */
export async function readBadges(cdp: CDPSession): Promise<{ readonly rows: readonly string[]; readonly badges: readonly ShownBadge[] }> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const badges: ShownBadge[] = [];
  const rows = new Set<string>();
  const walk = (node: DomNode, row: string | null) => {
    const here = attribute(node, 'data-truth') ?? row;
    if (here !== null) rows.add(here);
    const mark = attribute(node, 'data-sidecar-badge');
    if (mark !== undefined) badges.push({ row: here, mark, text: (node.shadowRoots ?? []).map(textIn).join('') });
    for (const child of node.children ?? []) walk(child, here);
  };
  walk(root as DomNode, null);
  return { rows: [...rows], badges };
}

const textIn = (node: DomNode): string => node.nodeValue + (node.children ?? []).map(textIn).join('');

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? undefined : attributes[at + 1];
}
