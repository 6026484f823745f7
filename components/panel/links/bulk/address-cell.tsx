import type { ReactNode } from 'react';
import { plainText } from '#lib/domain/text';

export interface AddressCellProps {
  number: number;
  url: string;
  /** The product's name, where it is known. */
  name: string | null | undefined;
  says: ReactNode;
  bad: boolean;
}

/** A product's name, or its address, with its place in the list; below it what it is, its link, or what is wrong. */
export function AddressCell({ number, url, name, says, bad }: AddressCellProps) {
  const short = plainText(readable(url.replace(/^https?:\/\//i, '')), 300);
  return (
    <span className="row">
      <span className="small faint num rows__n">{number}</span>
      <span className="cell2 grow">
        <span className="cut" title={short}>
          <bdi>{name ? plainText(name, 120) : short}</bdi>
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
