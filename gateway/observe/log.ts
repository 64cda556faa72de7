import pino from "pino";

export const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Whether a log that takes lines down to a level takes one of this. */
export function isTold(level: LogLevel, finest: LogLevel): boolean {
  return LOG_LEVELS.indexOf(level) <= LOG_LEVELS.indexOf(finest);
}

/** What is told with a line, beside its words. Nothing of a client's values, and no token or key. */
export interface LogDetails {
  /** `info` if left out. */
  readonly level?: LogLevel;
  readonly requestId?: string;
  readonly [name: string]: unknown;
}

/** Takes a line of the log. */
export type Log = (line: string, details?: LogDetails) => void;

export interface LogConfig {
  readonly logLevel: LogLevel;
  /** `json`: an object a line, for machines. `lines`: the words alone. */
  readonly logFormat: "json" | "lines";
}

/** What takes the lines: standard output. */
export interface LogOutput {
  write(text: string): unknown;
}

function inLines(finest: LogLevel, output: LogOutput): Log {
  return (line, { level = "info", requestId } = {}) => {
    if (!isTold(level, finest)) return;
    output.write(`${requestId === undefined ? "" : `${requestId} `}${line}\n`);
  };
}

function inJson(level: LogLevel, output: LogOutput): Log {
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    output as pino.DestinationStream,
  );
  return (line, { level: own = "info", ...details } = {}) => logger[own](details, line);
}

/** The log of a process, on standard output if nothing else is given. */
export function createLog({ logLevel, logFormat }: LogConfig, output: LogOutput = process.stdout): Log {
  return logFormat === "json" ? inJson(logLevel, output) : inLines(logLevel, output);
}
