/** One row of a lifecycle's table. */
export interface Step<State extends string, Command extends string> {
  /** What an officer does; null where a day of the calendar does it. */
  readonly command: Command | null;
  /** States in which it can be done; empty for what begins the life. */
  readonly from: readonly State[];
  /** The state that follows; null leaves it as it is. */
  readonly to: State | null;
  readonly zh: string;
}

export interface Lifecycle<State extends string, Command extends string> {
  readonly name: string;
  readonly zh: string;
  readonly states: Readonly<Record<State, string>>;
  readonly steps: readonly Step<State, Command>[];
}

/** The state that follows a command in a state (null: before there is anything); null where it cannot be done. */
export function nextState<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  command: Command,
  state: State | null,
): State | null {
  for (const step of lifecycle.steps) {
    if (step.command !== command) continue;
    if (state === null ? step.from.length === 0 : step.from.includes(state)) return step.to ?? state;
  }
  return null;
}

/** States in which a command can be done. */
export function statesOf<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  command: Command,
): State[] {
  return lifecycle.steps.filter((step) => step.command === command).flatMap((step) => step.from);
}
