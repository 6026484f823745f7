import { type ReactNode, useState } from 'react';
import { Icon } from '#components/ui/icon';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface JoinedNoticesProps {
  /** What needs the person first. `title`: the notice in one line. */
  notices: readonly { readonly title: string; readonly notice: ReactNode }[];
}

/** One notice as it is; several in one line, which opens them: figures are what the view is for. */
export function JoinedNotices({ notices }: JoinedNoticesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const [open, setOpen] = useState(false);
  const [first] = notices;
  if (!first) return null;
  if (notices.length === 1) return first.notice;
  return (
    <>
      <button type="button" className="earnings__joined" aria-expanded={open} onClick={() => setOpen(!open)} data-part="joined">
        <Icon name="alert" />
        <span className="cut" role="status" title={first.title}>
          {first.title}
        </span>
        <span className="num">{t('earnings.rest', { count: notices.length - 1, number: number(notices.length - 1) })}</span>
        <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
      {open && notices.map(({ notice }) => notice)}
    </>
  );
}
