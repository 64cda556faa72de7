import type { GraphQLError } from "graphql";
import { requestError } from "../error-codes.ts";
import type { Viewer } from "../request-context.ts";
import { POLICIES } from "./policies.ts";

/** Lists of names, of which one must be held whole. */
export type Alternatives = readonly (readonly string[])[];

/** What `@authenticated`, `@requiresScopes` and `@policy` ask together of who reads a field. */
export interface Demand {
  readonly authenticated: boolean;
  /** Null where none are asked for. */
  readonly scopes: Alternatives | null;
  readonly policies: Alternatives | null;
}

/** What a viewer lacks: a token, the scopes that it names, what a policy asks for. */
export type Lack = "token" | "scopes" | "policies";

/** Without those that ask for all that another asks for, and more. */
function shortest(alternatives: Alternatives): Alternatives {
  const sets = alternatives.map((names) => new Set(names));
  return alternatives.filter(
    (_, i) =>
      !sets.some((other, j) => {
        const own = sets[i] as Set<string>;
        return j !== i && other.isSubsetOf(own) && (other.size < own.size || j < i);
      }),
  );
}

function both(one: Alternatives | null, other: Alternatives | null): Alternatives | null {
  if (!one || !other) return one ?? other;
  return shortest(one.flatMap((names) => other.map((more) => [...new Set([...names, ...more])])));
}

/** What two demands ask for together; null where neither asks for anything. */
export function bothDemands(one: Demand | null, other: Demand | null): Demand | null {
  if (!one || !other) return one ?? other;
  return {
    authenticated: one.authenticated || other.authenticated,
    scopes: both(one.scopes, other.scopes),
    policies: both(one.policies, other.policies),
  };
}

/** The same text for demands that ask for the same. */
export function textOfDemand(demand: Demand | null): string {
  const textOf = (alternatives: Alternatives | null) =>
    alternatives &&
    shortest(alternatives)
      .map((names) => JSON.stringify([...new Set(names)].sort()))
      .sort();
  return demand
    ? JSON.stringify([demand.authenticated, textOf(demand.scopes), textOf(demand.policies)])
    : "null";
}

function holdsOne(alternatives: Alternatives | null, holds: (name: string) => boolean): boolean {
  return alternatives === null || alternatives.some((names) => names.every(holds));
}

/** What a viewer lacks for a demand; null where it is met. */
export function lackOf({ authenticated, scopes, policies }: Demand, viewer: Viewer): Lack | null {
  const isAnonymous = viewer.subject === null;
  if (authenticated && isAnonymous) return "token";
  if (!holdsOne(scopes, (name) => viewer.scopes.has(name))) return isAnonymous ? "token" : "scopes";
  if (!holdsOne(policies, (name) => POLICIES.get(name)?.holds(viewer) === true))
    return isAnonymous ? "token" : "policies";
  return null;
}

function wordsOf(policies: Alternatives, language: "zh" | "en"): string {
  const wordOf = (name: string) =>
    POLICIES.get(name)?.words[language] ?? (language === "zh" ? `符合策略 ${name}` : `the policy ${name}`);
  return policies.map((names) => names.map(wordOf).join(" + ")).join(language === "zh" ? " 或 " : " or ");
}

/** The error that a viewer is refused with who lacks something for a demand. */
export function refusalOf({ scopes, policies }: Demand, lack: Lack): GraphQLError {
  const needed = scopes?.map((names) => names.join(" + "));
  const details = {
    ...(needed ? { scopes: needed } : {}),
    ...(policies ? { policies: policies.map((names) => names.join(" + ")) } : {}),
  };
  if (lack === "token") {
    return requestError("UNAUTHENTICATED", { zh: "须先登录", en: "a token is needed" }, details);
  }
  const message =
    lack === "scopes"
      ? {
          zh: `无权查看,需要权限 ${needed?.join(" 或 ")}`,
          en: `needs the scope ${needed?.join(" or ")}`,
        }
      : { zh: `无权查看,须${wordsOf(policies ?? [], "zh")}`, en: `needs ${wordsOf(policies ?? [], "en")}` };
  return requestError("FORBIDDEN", message, details);
}
