import { Icon, type IconName } from '#components/ui/icon';

/** A large row that leads to a form of the settings. */
export function Door({ icon, href, title, what }: { icon: IconName; href: string; title: string; what: string }) {
  return (
    <a className="pick" href={href}>
      <span className="empty__icon">
        <Icon name={icon} size={20} />
      </span>
      <span className="grow">
        <span className="h1">{title}</span>
        <span className="muted">{what}</span>
      </span>
      <Icon name="right" />
    </a>
  );
}
