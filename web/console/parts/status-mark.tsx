import {
  CheckCircleOutlined,
  CloseCircleFilled,
  EyeOutlined,
  FlagFilled,
  FormOutlined,
  InfoCircleOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { ComponentType } from "react";
import type { Effect, Verdict } from "../generated/operations.ts";
import { EFFECTS, VERDICT_OF_EFFECT, VERDICTS } from "../words/of-measures.ts";

const ICONS: Readonly<Record<Verdict, ComponentType<{ "aria-hidden"?: boolean }>>> = {
  PROHIBITED: StopOutlined,
  RESTRICTED: CloseCircleFilled,
  ACTION_REQUIRED: FormOutlined,
  SUPERVISED: EyeOutlined,
  REFERENCE: InfoCircleOutlined,
  CLEAR: CheckCircleOutlined,
};

/** A verdict as a word with its icon and colour. */
export function VerdictMark({ verdict, large = false }: { verdict: Verdict; large?: boolean }) {
  const Icon = ICONS[verdict];
  return (
    <span className={large ? "mark mark-large" : "mark"} data-verdict={verdict}>
      <Icon aria-hidden /> {VERDICTS[verdict]}
    </span>
  );
}

/** An effect as a word, with the icon and colour of the verdict that it leads to. */
export function EffectMark({ effect }: { effect: Effect }) {
  const verdict = VERDICT_OF_EFFECT[effect];
  const Icon = ICONS[verdict];
  return (
    <span className="mark" data-verdict={verdict}>
      <Icon aria-hidden /> {EFFECTS[effect]}
    </span>
  );
}

/**
 * That an objection awaits its decision.
 * @param short in a line of a table, where it may stand many times
 */
export function ObjectionMark({ short = false }: { short?: boolean }) {
  return (
    <span className={short ? "mark mark-objection-short" : "mark mark-objection"}>
      <FlagFilled aria-hidden /> {short ? "异议" : "异议处理中"}
    </span>
  );
}
