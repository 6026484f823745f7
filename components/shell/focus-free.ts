/** Whether no control has the focus: nothing has it, or only the view as a whole. */
export const focusIsFree = (): boolean => document.activeElement === document.body || document.activeElement?.tagName === 'MAIN';
