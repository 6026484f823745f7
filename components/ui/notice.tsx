import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

export type Tone = 'plain' | 'info' | 'warn' | 'neg' | 'pos';

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons: the next step first. */
  actions?: ReactNode;
  /** Small line for a support person: request id, call. */
  details?: ReactNode;
  /** `alert` is spoken at once, `status` when the reader pauses. */
  role?: 'alert' | 'status' | 'note';
}

/** What happened or what to know, with the next step. */
export function Notice({ tone = 'info', title, children, actions, details, role = 'note' }: NoticeProps) {
  return (
    <div className={classes('notice', tone !== 'plain' && `notice--${tone}`)} role={role}>
      <Icon name={ICONS[tone]} />
      <div className="grow">
        {title && <b>{title}</b>}
        {children && <div className="notice__text">{children}</div>}
        {details && (
          <p className="ref" title={typeof details === 'string' ? details : undefined}>
            {details}
          </p>
        )}
        {actions && <div className="acts">{actions}</div>}
      </div>
    </div>
  );
}

const ICONS: Record<Tone, IconName> = { plain: 'info', info: 'info', warn: 'alert', neg: 'alert', pos: 'check' };
