import { Dialog } from "./dialog.tsx";
import { ROUTES } from "./routes.ts";

const OTHERS: readonly (readonly [keys: string, what: string])[] = [
  ["/", "到搜索框"],
  ["↑ ↓", "在候选和表格中移动"],
  ["← →", "沿来路移动"],
  ["Enter", "选定、核查"],
  ["Esc", "关闭"],
  ["?", "本表"],
];

/** The list of keys. */
export function KeysDialog({ open, close }: { open: boolean; close: () => void }) {
  const pages = ROUTES.flatMap(({ key, title }) => (key === null ? [] : [[`g ${key}`, title] as const]));
  return (
    <Dialog title="键盘操作" open={open} close={close}>
      <dl className="keys">
        {[...pages, ...OTHERS].map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
