import type { ShortLink } from '#lib/domain/links/short-link';
import { recentLinks } from '#lib/records/links/links';
import { type Live, useRecords } from '#lib/stores/shell/use-records';

/** The five newest links, live. */
export const useLastLinks = (): Live<ShortLink[]> => useRecords(TABLES, readFive);

const TABLES = ['links'] as const;
const readFive = () => recentLinks(5);
