/** Copies by selecting a field's text: works in documents without focus, where `writeText` is refused. Tells whether it did. */
export function copyBySelection(text: string): boolean {
  const field = document.querySelector('textarea') ?? document.body.appendChild(document.createElement('textarea'));
  field.value = text;
  field.select();
  const copied = document.execCommand('copy');
  field.value = '';
  return copied;
}
