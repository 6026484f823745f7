import { VIEW_GROUPS } from '#components/panel/views';

type Group = (typeof VIEW_GROUPS)[number];

export interface Connected {
  readonly accounts: number;
  readonly shops: number;
  readonly stores: number;
}

export interface ShownGroups {
  /** Those of connected accounts; the one that is open, however one came there; work last. */
  readonly groups: readonly Group[];
  /** Whether something is left that could be connected. */
  readonly canAdd: boolean;
}

/** Which groups of views the navigation shows. Nobody who has connected nothing yet stands before an empty list: links come first. */
export function shownGroups({ accounts, shops, stores }: Connected, current: string | null): ShownGroups {
  const has: Readonly<Record<Group, boolean>> = {
    links: accounts > 0 || shops + stores === 0,
    shop: shops > 0,
    store: stores > 0,
    work: true,
  };
  const canAdd = accounts === 0 || shops === 0 || stores === 0;
  return { groups: VIEW_GROUPS.filter((group) => has[group] || group === current), canAdd };
}
