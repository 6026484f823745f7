/** A caption as it will stand, line by line. */
export function CaptionText({ caption }: { caption: string }) {
  return (
    <p className="caption break" data-part="caption-text">
      <bdi>{caption}</bdi>
    </p>
  );
}
