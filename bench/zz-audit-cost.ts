// interleaved: with journal vs a system whose journal stores nothing (settle replaced)
import { mkdtemp, chmod } from "node:fs/promises";
import { startEmbeddedPostgres } from "/work/wt/audit/subgraphs/shared/embedded-postgres/start-embedded-postgres.ts";
import { prepareDatabase, startSystem } from "/work/wt/audit/gateway/system.ts";
import { createPipeline } from "/work/wt/audit/gateway/pipeline.ts";
import { loadDemo } from "/work/wt/audit/gateway/demo/load-demo.ts";
import { createEngine } from "/work/wt/audit/gateway/execute/engine.ts";
import { readSupergraph } from "/work/wt/audit/gateway/compose/supergraph.ts";
import { startPlanner } from "/work/wt/audit/gateway/plan/planner.ts";
import { inProcessTransport } from "/work/wt/audit/gateway/execute/transports/in-process.ts";
import { readFileSync } from "node:fs";
const dir = await mkdtemp("/tmp/audit-cost-"); await chmod(dir, 0o755);
const pgs = await startEmbeddedPostgres({ dataDirectory: dir, log: () => {} });
const key = Buffer.alloc(32, 1);
await prepareDatabase(pgs.url, key, () => {});
await loadDemo({ databaseUrl: pgs.url, identityKey: key, today: "2026-11-23", log: () => {} });
const system = await startSystem({ databaseUrl: pgs.url, identityKey: key, executor: "jit", log: () => {} });
const withLog = await createPipeline(system.engine, () => {});
// the same without storing
const supergraphSdl = readFileSync("/work/wt/audit/schema/supergraph.graphql", "utf8");
const planner = await startPlanner({ supergraphSdl, log: () => {} });
const t = new Map(system.subgraphs.map((s) => [s.name, inProcessTransport(s, "jit")]));
const bare = createEngine(readSupergraph(supergraphSdl), planner, (n) => t.get(n)!);
const without = await createPipeline(bare, () => {});
const ctx = (scopes: string[] | null) => ({ requestId: "r", viewer: { subject: scopes ? "o" : null, department: scopes ? "FINANCE" : null, scopes: new Set(scopes ?? []), purpose: scopes ? "t" : null }, now: "2026-11-23T02:00:00.000000Z", today: "2026-11-23" });
const PERSON = { query: 'query($n: String!) { personByIdentity(type: RESIDENT_ID, number: $n) { name restrictions { limb { id } effect grounds { listing { number } } } } }', variables: { n: "350199196701010020" } };
const ORG = { query: 'query($c: UnifiedSocialCreditCode!) { organization(code: $c) { name restrictions { limb { id } effect } } }', variables: { c: "91350102MAX000015M" } };
const { default: pg } = await import("/work/wt/audit/node_modules/pg/lib/index.js");
const admin = new pg.Client({ connectionString: pgs.url }); await admin.connect();
import { execSync } from "node:child_process";
const pgCpu = () => { // total cpu ticks of postgres processes in our dir
  const out = execSync(`ps -eo pid,ppid,time,cputimes,args | grep -c x`).toString(); return 0; };
function cpuOfServer(): number {
  const master = Number(readFileSync(`${dir}/postgres/postmaster.pid`, "utf8").split("\n")[0]);
  const pids = execSync(`ps -o pid= --ppid ${master}`).toString().trim().split(/\s+/).map(Number);
  let s = 0; for (const p of [master, ...pids]) try { const f = readFileSync(`/proc/${p}/stat`, "utf8").split(") ")[1].split(" "); s += (Number(f[11]) + Number(f[12])) * 10; } catch {}
  return s;
}
async function turn(p: any, body: any, c: any, n: number, conc: number) {
  const lat: number[] = []; const cpu = process.cpuUsage(); const sc = cpuOfServer();
  let left = n;
  const t0 = performance.now();
  await Promise.all(Array.from({ length: conc }, async () => { while (left-- > 0) { const b = performance.now(); const r = await p.answer({ method: "POST", mediaType: "application/json", body, context: { ...c } }); if (r.body.includes('"errors"')) throw new Error(r.body); lat.push(performance.now() - b); } }));
  const wall = performance.now() - t0;
  const used = process.cpuUsage(cpu); lat.sort((a, b) => a - b);
  return { node: (used.user + used.system) / n, pg: (cpuOfServer() - sc) * 1000 / n, p50: lat[n >> 1]!, p99: lat[Math.floor(n * .99)]!, rate: n / wall * 1000 };
}
const med = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1]!;
for (const [name, body, c] of [["person", PERSON, ctx(["list:read", "person:match"])], ["organization", ORG, ctx(["list:read"])], ["anonymous list", { query: "{ listings(first: 5) { nodes { number } } }" }, ctx(null)]] as const)
  for (const conc of [1, 16]) {
    const A: any[] = [], B: any[] = [];
    for (let i = 0; i < 3; i++) { await turn(withLog, body, c, 300, conc); await turn(without, body, c, 300, conc); }
    for (let i = 0; i < 12; i++) { A.push(await turn(withLog, body, c, 400, conc)); B.push(await turn(without, body, c, 400, conc)); }
    const m = (xs: any[], k: string) => med(xs.map((x) => x[k])); const least = (xs: any[], k: string) => Math.min(...xs.map((x) => x[k]));
    console.log(name, conc, "with", ["node", "pg", "p50", "p99", "rate"].map((k) => `${k} ${m(A, k).toFixed(2)} (least ${least(A, k).toFixed(2)})`).join(", "));
    console.log(name, conc, "without", ["node", "pg", "p50", "p99", "rate"].map((k) => `${k} ${m(B, k).toFixed(2)} (least ${least(B, k).toFixed(2)})`).join(", "));
  }
const size = await admin.query("select count(*)::int n, pg_total_relation_size('departments.access_log')::bigint/count(*) b from departments.access_log");
console.log(size.rows);
// seal and verify speed
import { sealOnce } from "/work/wt/audit/subgraphs/departments/audit/seal-once.ts";
import { verifyLog } from "/work/wt/audit/subgraphs/departments/audit/verify-log.ts";
import { openDatabase } from "/work/wt/audit/subgraphs/shared/database.ts";
const dep = openDatabase({ url: pgs.url, role: "liancheng_departments", poolSize: 1 });
let b = performance.now(); const seals = await sealOnce(dep); console.log("seal", seals.length, (performance.now() - b).toFixed(0), "ms");
b = performance.now(); const v = await verifyLog(dep, "ACCESS"); console.log("verify", v.rows, v.problemCount, (performance.now() - b).toFixed(0), "ms");
await dep.close(); await admin.end(); await withLog.close(); await without.close(); await bare.close(); await system.close(); await pgs.stop();
import { rm } from "node:fs/promises"; await rm(dir, { recursive: true, force: true });
