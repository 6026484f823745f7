import { useState } from 'react';
import { Icon } from '#components/ui/icon';

/** The product's picture; where there is none, or it does not come, a quiet mark in its place. The name beside it says what it is. */
export function Thumb({ image }: { image: string | null }) {
  const [broken, setBroken] = useState(false);
  if (!image || broken) {
    return (
      <span className="thumb thumb--l thumb--none">
        <Icon name="bag" size={20} />
      </span>
    );
  }
  return (
    <img className="thumb thumb--l" src={image} alt="" referrerPolicy="no-referrer" decoding="async" onError={() => setBroken(true)} />
  );
}
