/** What a lock does that is given to one and refused to everybody else: whether the work was done. */
export function oneAtATime(): (work: () => Promise<void>) => Promise<boolean> {
  let busy = false;
  return async (work) => {
    if (busy) return false;
    busy = true;
    await work();
    busy = false;
    return true;
  };
}
