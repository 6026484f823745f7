import type { ReactNode } from 'react';
import { plainText } from '../../../lib/domain/text';

/** An address with its place in the list; below it what it is, its link, or what is wrong. */
export function AddressCell({ number, url, says, bad }: { number: number; url: string; says: ReactNode; bad: boolean }) {
  const short = plainText(readable(url.replace(/^https?:\/\//i, '')), 300);
  return (
    <span className="row">
      <span className="small faint num rows__n">{number}</span>
      <span className="cell2 grow">
        <span className="cut" title={short}>
          <bdi>{short}</bdi>
        </span>
        <span className={bad ? 'cut neg' : 'cut'}>{says}</span>
      </span>
    </span>
  );
}

/** "Calça" rather than "Cal%C3%A7a", where the escapes are sound. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
