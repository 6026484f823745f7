/** A folder that the person chose. The browser lets it be read for as long as it likes, and asks again then. */
export interface FolderHandle {
  readonly name: string;
  readonly values: () => AsyncIterable<FileHandle | { readonly kind: 'directory'; readonly name: string }>;
  readonly queryPermission: (wanted: { readonly mode: 'read' }) => Promise<PermissionState>;
  readonly requestPermission: (wanted: { readonly mode: 'read' }) => Promise<PermissionState>;
}

interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  readonly getFile: () => Promise<File>;
}

/** Names that portals give to their exports; browsers add " (1)" to a second of one name, people a word before it. */
const NAMES =
  /(AffiliateCommissionReport|WebsiteClickReport|SellerConversionReport|SellerOnlinePaymentValidationReport|AMSAffiliatePerformance|ProductPerformance)[^/\\]*\.(csv|xlsx?|zip)$/iu;

/** Whether a file is an export by its name. What it really is, its content tells when it is read. */
export const isExportName = (name: string): boolean => NAMES.test(name);

/** What tells a file of a folder from those that were there before. */
export const fileMark = ({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>): string =>
  `${size} ${lastModified} ${name}`;

/** Of files that a page began to take in, and did not come to its end with, those whose import is whole all the same. */
export const takenOf = (
  taking: { readonly at: number; readonly marks: readonly string[] },
  imports: readonly { readonly name: string; readonly importedAt: number }[],
): readonly string[] => {
  const names = new Set(imports.filter(({ importedAt }) => importedAt >= taking.at).map(({ name }) => name));
  return taking.marks.filter((mark) => names.has(mark.replace(/^\d+ \d+ /u, '')));
};
