/** A long one scrolls in the popup, and has to be reached without a mouse. */
const REACHED_BY_KEYS = { tabIndex: 0 };

/** A caption as it will stand, line by line. */
export function CaptionText({ caption }: { caption: string }) {
  return (
    <p className="caption break" data-part="caption-text" {...REACHED_BY_KEYS}>
      <bdi>{caption}</bdi>
    </p>
  );
}
