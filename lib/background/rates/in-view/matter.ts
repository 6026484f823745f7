/** Settings on which it depends what Seller Centre pages show. */
const MATTER = ['badgesOff', 'language', 'productShows', 'recording', 'shopInPanel', 'shops', 'vaultState'] as const;

/** Whether a change of the storage is one after which the pages have something else to show. */
export const matterToPages = (changes: Readonly<Record<string, unknown>>): boolean =>
  MATTER.some((name) => changes[`setting:${name}`] !== undefined);
