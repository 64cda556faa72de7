import type pg from "pg";

/** What code rests on that runs on a database: each thing by its name, and what it is. */
export type Catalog = ReadonlyMap<string, string>;

// Each gives `thing`, what code may name or what holds for what it writes, and `said`, what is the case of it.
const COLUMNS = `
  select format('column %s.%s.%s', n.nspname, c.relname, a.attname) as thing,
         format_type(a.atttypid, a.atttypmod)
           || case when c.relkind in ('r', 'p') and a.attnotnull and not a.atthasdef and a.attidentity = ''
                   then ', has to be given'
                   when c.relkind in ('r', 'p') and a.attnotnull then ', not null' else '' end as said
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
     and a.attnum > 0 and not a.attisdropped`;

const CONSTRAINTS = `
  select format('constraint %s.%s.%s', n.nspname, c.relname, k.conname) as thing,
         regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '') as said
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and not c.relispartition and k.contype in ('c', 'f', 'u', 'p', 'x')`;

const TRIGGERS = `
  select format('trigger %s.%s.%s', n.nspname, c.relname, t.tgname) as thing, pg_get_triggerdef(t.oid) as said
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and not c.relispartition and not t.tgisinternal`;

const FUNCTIONS = `
  select format('function %s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as thing,
         pg_get_function_result(p.oid) as said
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = any($1)`;

const RIGHTS = `
  select format('right of %s to %s %s.%s%s', g.rolname, lower(acl.privilege_type), n.nspname, c.relname,
                coalesce('.' || a.attname, '')) as thing, '' as said
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join lateral (
      select null::name as attname, c.relacl as acl
      union all select a.attname, a.attacl from pg_attribute a where a.attrelid = c.oid and a.attacl is not null
    ) a on true
    cross join lateral aclexplode(a.acl) acl
    join pg_roles g on g.oid = acl.grantee
   where n.nspname = any($1) and not c.relispartition and g.rolname like 'liancheng\\_%'`;

/** @param client of the owner of everything */
export async function readCatalog(client: pg.Client, schemas: readonly string[]): Promise<Catalog> {
  const catalog = new Map<string, string>();
  for (const query of [COLUMNS, CONSTRAINTS, TRIGGERS, FUNCTIONS, RIGHTS]) {
    const { rows } = await client.query<{ thing: string; said: string }>(query, [schemas]);
    for (const { thing, said } of rows) catalog.set(thing, said);
  }
  return catalog;
}

const tableOf = (thing: string) => thing.replace(/^\w+ /, "").split(".").slice(0, 2).join(".");

/**
 * What of a later catalog code may stumble on that was written for an earlier one: what it names is gone or of another
 * kind, what it writes lacks something, or is held by what it does not know.
 */
export function breaksOf(before: Catalog, after: Catalog): string[] {
  const found: string[] = [];
  const tables = new Set([...before.keys()].filter((thing) => thing.startsWith("column ")).map(tableOf));
  for (const [thing, said] of before) {
    const now = after.get(thing);
    if (now === undefined) {
      // What holds no longer stops nobody.
      if (!/^(constraint|trigger) /.test(thing)) found.push(`${thing}: gone`);
    } else if (now !== said && now !== said.replace(/, (has to be given|not null)$/, "")) {
      found.push(`${thing}: ${said} → ${now}`);
    }
  }
  for (const [thing, said] of after) {
    if (before.has(thing) || !tables.has(tableOf(thing))) continue;
    if (/^(constraint|trigger) /.test(thing)) found.push(`${thing}: new, ${said}`);
    if (thing.startsWith("column ") && said.endsWith(", has to be given")) found.push(`${thing}: ${said}`);
  }
  return found.sort();
}
