import { writeFileSync } from "node:fs";
import { OBLIGATION_LIFECYCLE } from "../subgraphs/departments/rules/lifecycles/obligation.ts";
import { diagramOf } from "../subgraphs/shared/rules/diagram.ts";
import type { Lifecycle } from "../subgraphs/shared/rules/lifecycle.ts";
import { CASE_LIFECYCLE } from "../subgraphs/violations/rules/lifecycles/case.ts";
import { COMPLAINT_LIFECYCLE } from "../subgraphs/violations/rules/lifecycles/complaint.ts";
import { LISTING_LIFECYCLE } from "../subgraphs/violations/rules/lifecycles/listing.ts";
import { OBJECTION_LIFECYCLE } from "../subgraphs/violations/rules/lifecycles/objection.ts";
import { REPAIR_LIFECYCLE } from "../subgraphs/violations/rules/lifecycles/repair.ts";

// Part of `npm run generate`: writes docs/lifecycles.md from the tables that the commands are decided by, so that
// `npm run check` finds a diagram that is not theirs.

const LIFECYCLES: readonly Lifecycle<string, string>[] = [
  CASE_LIFECYCLE,
  LISTING_LIFECYCLE,
  REPAIR_LIFECYCLE,
  OBJECTION_LIFECYCLE,
  COMPLAINT_LIFECYCLE,
  OBLIGATION_LIFECYCLE,
];

const INTRODUCTION = `# Lifecycles

For officers and developers: in which state what can be done, of cases, listings, repairs, objections, complaints and obligations. Written by \`npm run generate\` from \`rules/lifecycles/\` of violations and departments: do not edit. An arrow is a command (a mutation of the schema, an event of the history), or a day of the calendar where it has no name in capitals.
`;

const section = (lifecycle: Lifecycle<string, string>) =>
  `## ${lifecycle.zh} ${lifecycle.name}\n\n\`\`\`mermaid\n${diagramOf(lifecycle)}\n\`\`\`\n`;

writeFileSync(
  new URL("../docs/lifecycles.md", import.meta.url),
  [INTRODUCTION, ...LIFECYCLES.map(section)].join("\n"),
);
