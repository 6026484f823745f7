import type { PageSpec } from '../page-spec';

/** What the tables of all AMS pages share: the newer front end's, with the classic one beside it; some are virtual and made of `div`s. */
export const amsTable: Omit<PageSpec, 'kind' | 'checked'> = {
  rows: 'tbody tr, tbody > div, [role="row"]',
  notRows:
    '.eds-react-table-cell-fix-right *, .eds-table__fix-right *, .eds-react-table-expanded-row, .eds-react-table-measure-row, [aria-hidden="true"]',
  notEvidence: '.eds-react-popover, .eds-popper',
  // Their class names end in a hash of the build, so no class is known to hold the id.
  idLines: '.item-id',
  cells: 'td, [role="cell"], [role="gridcell"], [class*="table-cell"]',
  buttons: 'button, [class*="button"]',
};
