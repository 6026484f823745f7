import { type ComponentType, Suspense, useEffect, useState } from 'react';
import type { DropShownProps } from './drop-shown';

export interface DropZoneProps {
  /** `DropShown`, loaded when files come over the page, with what texts the page has not yet. */
  shown: ComponentType<DropShownProps>;
  /** Shows what becomes of the files; left out: in a dialog above the page. */
  onShow?: () => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page; fields that take files themselves come first. */
export function DropZone({ shown: Shown, onShow }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const [dialog, setDialog] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      const isOurs = !event.defaultPrevented && hasFiles(event);
      setOver(isOurs);
      if (isOurs) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      // Into nothing: out of the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = async (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const { useImports } = await import('#lib/stores/reports/imports/import-room');
      void useImports.getState().drop(files);
      if (onShow) onShow();
      else setDialog(true);
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onShow]);
  return <Suspense>{(over || dialog) && <Shown over={over} onClose={dialog ? () => setDialog(false) : null} />}</Suspense>;
}
