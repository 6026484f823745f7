/** The lock under which everything that may write stands, side by side; what deletes everything holds it alone. */
export const WORK_LOCK = 'sidecar-work';
