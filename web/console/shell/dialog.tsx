import { Button } from "antd";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** A dialog over the page: focus stays in it, Escape closes it. */
export function Dialog({
  title,
  open,
  close,
  children,
}: {
  title: string;
  open: boolean;
  close: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) element.current?.showModal();
    else element.current?.close();
  }, [open]);
  return (
    <dialog ref={element} aria-labelledby={heading} onClose={close}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={heading}>{title}</h2>
            <Button type="text" aria-label="关闭" onClick={close}>
              ✕
            </Button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
