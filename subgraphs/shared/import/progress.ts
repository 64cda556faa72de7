import type { WriteStream } from "node:tty";
import { MultiBar, Presets, type SingleBar } from "cli-progress";
import type { FileReport } from "./import-file.ts";
import { reportLines } from "./report-lines.ts";

/**
 * Where an import tells how far it is. A file is read while the one before it is stored, so two can be under way.
 * Every line says it in Chinese, then in English.
 */
export interface ImportOutput {
  /** Another import holds the database; this one waits for it. */
  waiting(): void;
  fileStarted(file: string, bytes: number): void;
  /** So much of the file was read. */
  fileRead(file: string, bytes: number, rows: number): void;
  /** The file was read as a whole; the database checks and stores its rows. */
  fileStoring(file: string): void;
  fileFinished(report: FileReport): void;
  /** Nothing more will be told, whether all went well or not. */
  close(): void;
}

const WAITING = "另一个导入正在进行，等待其结束… / another import is running: waiting for it to end…";
const READING = "读取 / reading";
const QUEUED = "已读取，等待写入 / read, waiting to be stored";
const STORING = "核对并写入 / checking and storing";

/** How far a file is. */
class FileProgress {
  readonly file: string;
  readonly bytes: number;
  readonly #started = performance.now();
  read = 0;
  rows = 0;
  storing = false;
  #readSeconds = 0;

  constructor(file: string, bytes: number) {
    this.file = file;
    this.bytes = bytes;
  }

  update(read: number, rows: number): void {
    this.read = read;
    this.rows = rows;
    this.#readSeconds = this.seconds;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  get phase(): string {
    if (this.storing) return STORING;
    return this.read < this.bytes ? READING : QUEUED;
  }

  /** Rows read in a second. */
  get pace(): number {
    return Math.round(this.rows / Math.max(this.#readSeconds, 0.001));
  }

  get line(): string {
    const percent = this.bytes === 0 ? 100 : Math.floor((this.read / this.bytes) * 100);
    const reading = this.storing ? "" : ` ${percent}%，${this.pace} 行/秒 rows/s`;
    return `${this.file}：${this.phase}${reading}，${this.rows} 行 rows，${this.seconds.toFixed(0)} 秒 s`;
  }
}

/** For pipes and log files: a line every `interval` milliseconds, and the summary of each file. */
export function plainOutput(write: (line: string) => void, interval = 2000): ImportOutput {
  const underWay = new Map<string, FileProgress>();
  const timer = setInterval(() => {
    for (const progress of underWay.values()) write(progress.line);
  }, interval).unref();
  return {
    waiting: () => write(WAITING),
    fileStarted: (file, bytes) => {
      underWay.set(file, new FileProgress(file, bytes));
    },
    fileRead: (file, bytes, rows) => underWay.get(file)?.update(bytes, rows),
    fileStoring: (file) => {
      const progress = underWay.get(file);
      if (progress) progress.storing = true;
    },
    fileFinished: (report) => {
      underWay.delete(report.file);
      for (const line of reportLines(report)) write(line);
    },
    close: () => clearInterval(timer),
  };
}

/** For a terminal: a bar for each file with rows a second and the time left, and its summary. */
export function terminalOutput(stream: WriteStream): ImportOutput {
  const bars = new MultiBar(
    {
      stream,
      format:
        "{file} {bar} {percentage}% | {rows} 行 rows | {pace} 行/秒 rows/s | 剩余 left {eta_formatted} | {phase}",
      barsize: 20,
      etaBuffer: 50,
      // Whoever started the import decides what an interruption does.
      gracefulExit: false,
      noTTYOutput: true,
    },
    Presets.shades_classic,
  );
  const underWay = new Map<string, { progress: FileProgress; bar: SingleBar }>();
  const show = (file: string, change: (progress: FileProgress) => void) => {
    const found = underWay.get(file);
    if (!found) return;
    const { progress, bar } = found;
    change(progress);
    bar.update(progress.read, { rows: progress.rows, pace: progress.pace, phase: progress.phase });
  };
  return {
    waiting: () => stream.write(`${WAITING}\n`),
    fileStarted: (file, bytes) => {
      const bar = bars.create(bytes, 0, { file, rows: 0, pace: 0, phase: READING });
      underWay.set(file, { progress: new FileProgress(file, bytes), bar });
    },
    fileRead: (file, bytes, rows) => show(file, (progress) => progress.update(bytes, rows)),
    fileStoring: (file) =>
      show(file, (progress) => {
        progress.storing = true;
      }),
    fileFinished: (report) => {
      const found = underWay.get(report.file);
      if (found) bars.remove(found.bar);
      underWay.delete(report.file);
      bars.log(`${reportLines(report).join("\n")}\n`);
      bars.update();
    },
    close: () => bars.stop(),
  };
}

/** Tells nobody: who imports looks at the report. */
export const silentOutput: ImportOutput = {
  waiting: () => {},
  fileStarted: () => {},
  fileRead: () => {},
  fileStoring: () => {},
  fileFinished: () => {},
  close: () => {},
};

/** A bar where a person looks on, lines elsewhere. */
export function outputFor(stream: NodeJS.WriteStream): ImportOutput {
  return stream.isTTY ? terminalOutput(stream) : plainOutput((line) => stream.write(`${line}\n`));
}
