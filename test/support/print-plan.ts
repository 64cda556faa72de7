import type { FlattenNodePathSegment, PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { parse, print } from "graphql";

function pathText(path: readonly FlattenNodePathSegment[]): string {
  return path
    .map((segment) =>
      segment === "@" ? "@" : "Field" in segment ? segment.Field : `|[${segment.TypeCondition.join("|")}]`,
    )
    .join(".");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

function block(title: string, ...parts: string[]): string {
  return `${title} {\n${indent(parts.join("\n"))}\n}`;
}

function nodeText(node: PlanNode): string {
  switch (node.kind) {
    case "Fetch":
      return block(`Fetch from ${node.serviceName}`, print(parse(node.operation)));
    case "BatchFetch":
      return block(
        `BatchFetch from ${node.serviceName}`,
        ...node.entityBatch.aliases.map(({ alias, paths }) => `${alias}: ${paths.map(pathText).join(", ")}`),
        print(parse(node.operation)),
      );
    case "Flatten":
      return block(`Flatten ${pathText(node.path)}`, nodeText(node.node));
    case "Sequence":
    case "Parallel":
      return block(node.kind, ...node.nodes.map(nodeText));
    case "Condition":
      return block(
        `Condition ${node.condition}`,
        ...(node.ifClause ? [block("if", nodeText(node.ifClause))] : []),
        ...(node.elseClause ? [block("else", nodeText(node.elseClause))] : []),
      );
    default:
      return node.kind;
  }
}

/** A plan as text to be read and compared. */
export function printPlan(plan: QueryPlan): string {
  return plan.node ? `${nodeText(plan.node)}\n` : "nothing to fetch\n";
}
