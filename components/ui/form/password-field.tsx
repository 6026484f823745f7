import { useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import { TextField, type TextFieldProps } from './text-field';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'end'> {
  /** Names of the button that shows and hides what is typed. */
  showLabel: string;
  hideLabel: string;
}

/** A secret or a passphrase: hidden until the person asks to see it; the browser is asked to keep nothing. */
export function PasswordField({ showLabel, hideLabel, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      autoComplete="off"
      autoCapitalize="off"
      {...rest}
      type={shown ? 'text' : 'password'}
      end={<IconButton icon={shown ? 'eyeOff' : 'eye'} label={shown ? hideLabel : showLabel} onClick={() => setShown(!shown)} />}
    />
  );
}
