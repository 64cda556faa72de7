import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import { newKey } from "../../answers/new-key.ts";
import { usePurpose } from "../../session/purpose.ts";
import type { Result, Send } from "./command.ts";
import { beginAct, dropAct, type KeptAct, keepAct } from "./kept-act.ts";

export type Problems = Result["problems"];

export interface Act<Draft> {
  readonly draft: Draft;
  readonly amend: (change: Partial<Draft>) => void;
  readonly send: () => Promise<void>;
  readonly isSending: boolean;
  /** Whether it may have been done: it can only be sent again as it was. */
  readonly isUnsure: boolean;
  /** Why nothing was done. */
  readonly problems: Problems;
  readonly failure: Failure | null;
  /** What others did since, where that is why; empty else. */
  readonly meanwhile: Problems[number]["changedMeanwhile"];
  readonly isStale: boolean;
  /** Has all that is shown be asked anew, and the act go on from there. */
  readonly reload: () => void;
}

/**
 * One act of an officer: filled in, sent under one key until it is known what came of it, corrected where it was refused.
 * @param id of the act: what was filled in is kept under it
 * @param version of what it is about, as it is shown
 * @param done told of what came of it
 */
export function useAct<Draft, Given extends Result>(
  { id, initial, version }: { id: string; initial: Draft; version: number },
  send: Send<Draft, Given>,
  done: (result: Given) => void,
): Act<Draft> {
  const purpose = usePurpose();
  const queries = useQueryClient();
  const [act, setAct] = useState(() => beginAct(id, initial, version));
  const [problems, setProblems] = useState<Problems>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const stale = problems.find(({ code }) => code === "CHANGED_MEANWHILE");

  function keep(next: KeptAct<Draft>): void {
    setAct(next);
    keepAct(id, next);
  }

  async function submit(): Promise<void> {
    setSending(true);
    setProblems([]);
    setFailure(null);
    // Who leaves before the answer is there comes back to what may have been done.
    keepAct(id, { ...act, isUnsure: true });
    try {
      const { draft, key: idempotencyKey, base: expectedVersion } = act;
      const { result, failure: found } = await send(draft, { idempotencyKey, expectedVersion }, purpose);
      if (!result) {
        // A mutation whose result is null has been refused, or has failed no one knows where.
        setFailure(found);
        keep({ ...act, isUnsure: act.isUnsure || !found || found.kind === "UNKNOWN" });
      } else if (result.problems.length > 0) {
        setProblems(result.problems);
        // A key that stands for what was done before is of no more use.
        const isUsed = result.problems.some(({ code }) => code === "KEY_REUSED");
        keep({ ...act, isUnsure: false, key: isUsed ? newKey() : act.key });
      } else {
        dropAct(id);
        void queries.invalidateQueries();
        done(result);
      }
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
      // Refused before anything was done: what was sent before may have been.
      keep({ ...act, isUnsure: act.isUnsure || error.failure.kind === "UNKNOWN" });
    } finally {
      setSending(false);
    }
  }

  return {
    draft: act.draft,
    amend: (change) => keep({ ...act, draft: { ...act.draft, ...change } }),
    send: submit,
    isSending,
    isUnsure: act.isUnsure,
    problems,
    failure,
    meanwhile: stale?.changedMeanwhile ?? [],
    isStale: stale !== undefined,
    reload() {
      const versions = (stale?.changedMeanwhile ?? []).map((event) => event.version);
      keep({ ...act, base: Math.max(version, ...versions) });
      setProblems([]);
      void queries.invalidateQueries();
    },
  };
}
