import { useCallback, useRef, useState } from "react";
import { type Params, usePlace } from "../../shell/place.ts";

/** What undo takes back: what is on the graph, not how it is looked at. */
const KEYS = ["id", "open", "to"] as const;

type Snapshot = Record<(typeof KEYS)[number], string | null>;

function snapshotOf(params: URLSearchParams): Snapshot {
  return { id: params.get("id"), open: params.get("open"), to: params.get("to") };
}

/** Changes of the graph that can be taken back, and made again. Each is a step back in the browser too. */
export function useSteps() {
  const { params, change } = usePlace();
  const now = useRef(params);
  now.current = params;
  const [past, setPast] = useState<readonly Snapshot[]>([]);
  const [future, setFuture] = useState<readonly Snapshot[]>([]);

  const step = useCallback(
    (next: Params) => {
      const before = snapshotOf(now.current);
      setPast((steps) => [...steps.slice(-99), before]);
      setFuture([]);
      change(next);
    },
    [change],
  );
  function move(
    from: readonly Snapshot[],
    setFrom: (steps: readonly Snapshot[]) => void,
    to: readonly Snapshot[],
    setTo: (steps: readonly Snapshot[]) => void,
  ): void {
    const target = from.at(-1);
    if (!target) return;
    setFrom(from.slice(0, -1));
    setTo([...to, snapshotOf(params)]);
    change(target, "replace");
  }
  return {
    step,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => move(past, setPast, future, setFuture),
    redo: () => move(future, setFuture, past, setPast),
  };
}
