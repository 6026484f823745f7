import type { ReactNode } from 'react';
import { Icon, type IconName } from '#components/ui/icon';

/** A large row that leads on: what it is, in a line what it gives. */
export function Pick({ icon, title, children, onPress }: { icon: IconName; title: ReactNode; children?: ReactNode; onPress: () => void }) {
  return (
    <button type="button" className="pick" onClick={onPress}>
      <Icon name={icon} />
      <span className="grow">
        <span className="medium">{title}</span>
        {children && <span className="small muted">{children}</span>}
      </span>
      <Icon name="right" />
    </button>
  );
}
