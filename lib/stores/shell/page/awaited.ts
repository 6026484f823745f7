/** How many parts of the code and answers of the records were asked for and have not come yet. */
let awaited = 0;

/** Says that something is on its way which belongs to the picture that is drawn now. @returns says that it came, or is no longer waited for */
export function awaitForPicture(): () => void {
  let open = true;
  awaited++;
  return () => {
    if (open) awaited--;
    open = false;
  };
}

/** Begins to ask; the first answer belongs to the picture. @returns how to stop */
export function askForPicture<T>(begin: (tell: (answer: T) => void) => () => void, tell: (answer: T) => void): () => void {
  const came = awaitForPicture();
  const stop = begin((answer) => {
    tell(answer);
    came();
  });
  return () => {
    stop();
    came();
  };
}

/** Whether anything is on its way. */
export const isAwaiting = (): boolean => awaited > 0;

/** Whether the view stands on screen, so that what comes now moves it. */
export const picture = { isShown: false };
