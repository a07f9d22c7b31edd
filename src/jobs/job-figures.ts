import type { JobFigures } from "./jobs.ts";

/** Rows of what a database is asked. */
export type Ask = (text: string) => Promise<{ readonly rows: readonly JobFigures[] }>;

const FIGURES = `
  select
    count(*) filter (where attempts < max_attempts and run_at <= now())::int as waiting,
    count(*) filter (where attempts < max_attempts and run_at > now())::int as scheduled,
    count(*) filter (where attempts >= max_attempts and locked_by is null)::int as failed,
    coalesce(
      extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at <= now())) * 1000, 0
    )::float8 as "oldestMs"
  from graphile_worker.jobs`;

/** How the work stands. */
export async function jobFigures(ask: Ask): Promise<JobFigures> {
  const [figures] = (await ask(FIGURES)).rows;
  if (figures === undefined) throw new Error("A count without a row");
  return figures;
}
