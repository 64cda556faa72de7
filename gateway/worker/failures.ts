import { type Database, statement } from "../../subgraphs/shared/database.ts";

/** A subject of whom what is kept could not be derived. */
export interface Failed {
  readonly subject: string;
  /** Why, in words for an operator. */
  readonly reason: string;
}

export interface StandingFailure extends Failed {
  readonly attempts: number;
  /** When it first could not be derived, and has not been since. */
  readonly failedAt: string;
}

/** The subjects that consumers could not derive: they go on without them, and try them again. */
export interface Failures {
  /** Notes who of these subjects failed; the others have not. Returns those that had not failed before. */
  note(consumer: string, subjects: readonly string[], failed: readonly Failed[]): Promise<Failed[]>;
  standing(consumer: string): Promise<StandingFailure[]>;
  /** Subjects to be tried again by now: after a minute, then after twice as long, each hour at least. */
  due(consumer: string): Promise<string[]>;
}

const NOTE = statement(
  "worker.noteFailures",
  `with f as (
     select subject, left(reason, 1000) as reason from jsonb_to_recordset($3::jsonb) f (subject bigint, reason text)
   ),
   derived as (
     delete from worker.failed w
      where w.consumer = $1 and w.subject = any($2::bigint[]) and not exists (select from f where f.subject = w.subject)
   )
   insert into worker.failed as w (consumer, subject, reason, retry_at)
   select $1, subject, reason, clock_timestamp() + interval '1 minute' from f
   on conflict (consumer, subject) do update
     set reason = excluded.reason, attempts = w.attempts + 1,
         retry_at = clock_timestamp() + least(interval '1 hour', interval '1 minute' * 2 ^ least(w.attempts, 6))
   returning subject::text as subject, reason, attempts`,
);

const STANDING = statement(
  "worker.standingFailures",
  `select subject::text as subject, reason, attempts, failed_at as "failedAt"
     from worker.failed
    where consumer = $1
    order by worker.failed.subject
    limit 10000`,
);

const DUE = statement(
  "worker.dueFailures",
  `select subject::text as subject
     from worker.failed
    where consumer = $1 and retry_at <= clock_timestamp()
    order by worker.failed.subject
    limit 200`,
);

export function failuresIn(database: Database): Failures {
  return {
    async note(consumer, subjects, failed) {
      const parameters = [consumer, subjects, JSON.stringify(failed)];
      const noted = await database.query<Failed & { attempts: number }>(NOTE, parameters);
      return noted.filter(({ attempts }) => attempts === 1);
    },
    standing: (consumer) => database.query<StandingFailure>(STANDING, [consumer]),
    due: async (consumer) =>
      (await database.query<{ subject: string }>(DUE, [consumer])).map(({ subject }) => subject),
  };
}
