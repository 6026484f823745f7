/**
 * Texts for a component test: each is its key, with the number it tells, and a failure is its code. Stands in for the hooks of both names:
 * `vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'))`.
 */
const TEXTS = { t: (key: string, values?: { number?: unknown }) => `${key} ${values?.number ?? ''}`.trim(), language: 'en' };

export const useTexts = () => TEXTS;

/**
 * The same with all values that a text is given, for a test of what is told:
 * `vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues)`.
 */
const VALUES = { t: (key: string, values: object = {}) => [key, ...Object.values(values)].join(' '), language: 'en' };

export const withValues = { useTexts: () => VALUES };

const failureTexts = ({ code }: { code: string }) => ({ what: code, todo: `todo ${code}`, says: code, next: null, details: undefined });

export const useFailureTexts = () => failureTexts;
