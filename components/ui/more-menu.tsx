import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

export interface MoreMenuProps {
  /** Names the button, e.g. "More for Ana". */
  label: string;
  /** Three dots unless the actions are all of one kind. */
  icon?: IconName;
  actions: readonly MenuAction[];
}

/** The rest of what can be done with a thing, behind one button. */
export function MoreMenu({ label, icon = 'more', actions }: MoreMenuProps) {
  return (
    <MenuTrigger>
      <Button className="iconbtn" aria-label={label}>
        <Icon name={icon} />
      </Button>
      <Popover placement="bottom end" offset={4}>
        <Menu className="menu" onAction={(id) => actions.find((action) => action.id === id)?.onPress()}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={classes('menu__item', action.danger && 'menu__item--danger')}
              isDisabled={action.disabled ?? false}
              textValue={action.label}
            >
              {action.icon && <Icon name={action.icon} />}
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
