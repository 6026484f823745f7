import type { HeadRefused } from './layout';
import type { FormFault } from './readers/file-form';

/**
 * Why a file is not read. `oldWorkbook`: from before XLSX. `webPage`: HTML that calls itself a workbook. `savedAnew`: another program has saved
 * it with other numbers, times or rounded ids. `badRows`: none of its rows can be read, for what stands in these columns. `currency`: amounts of
 * several currencies, or of no market's.
 */
export type ExportRefusal =
  | { readonly code: 'oldWorkbook' | 'webPage' | 'unreadable' | 'tooLarge' | 'overLimits' | 'zipInZip' | 'encrypted' | 'currency' }
  | { readonly code: 'head'; readonly head: HeadRefused; readonly firstRows: readonly (readonly string[])[] }
  | { readonly code: 'badRows'; readonly names: readonly string[] }
  | { readonly code: 'savedAnew'; readonly fault: FormFault };
