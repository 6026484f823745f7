import { ICON_PATHS } from './icon-paths';

export type IconName = keyof typeof ICON_PATHS;

/** A decorative icon: the words beside it, or the name of its button, say what it means. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 12 | 16 | 20 }) {
  return (
    <svg className={size === 16 ? 'i' : `i i--${size}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
