import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** Why there is nothing here, and what to do. */
export function Empty({ icon, title, children, action }: { icon: IconName; title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <span className="empty__icon">
        <Icon name={icon} size={20} />
      </span>
      <h2 className="h2">{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
