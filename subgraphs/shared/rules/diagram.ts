import type { Lifecycle, Step } from "./lifecycle.ts";

const START = "[*]";

/** The arrows of a step; one that leaves the state as it is returns to it. */
function arrows({ command, from, to, zh }: Step<string, string>): string[] {
  const label = command === null ? zh : `${command} ${zh}`;
  const sources = from.length === 0 ? [START] : from;
  return sources.map((source) => `  ${source} --> ${to ?? source} : ${label}`);
}

/** A lifecycle as a state diagram of Mermaid; what nothing leads out of is an end. */
export function diagramOf(lifecycle: Lifecycle<string, string>): string {
  const { states, steps } = lifecycle;
  const names = Object.entries(states).map(([state, zh]) => `  ${state} : ${zh} ${state}`);
  const ends = Object.keys(states).filter(
    (state) => !steps.some(({ from, to }) => from.includes(state) && to !== null),
  );
  const lines = [...names, ...steps.flatMap(arrows), ...ends.map((state) => `  ${state} --> ${START}`)];
  return ["stateDiagram-v2", ...lines].join("\n");
}
