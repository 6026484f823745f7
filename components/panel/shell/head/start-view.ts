import type { Connected } from './shown-groups';

/** The view that a panel opens with where its address names none: the link maker for an affiliate, the shop for a seller, campaigns for a merchant. */
export function startView({ accounts, shops, stores }: Connected): 'links' | 'shop' | 'campaigns' {
  if (accounts > 0) return 'links';
  if (shops > 0) return 'shop';
  return stores > 0 ? 'campaigns' : 'links';
}
