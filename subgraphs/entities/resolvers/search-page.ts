import { readsPersons } from "../../../schema/access/reads-persons.ts";
import { badUserInput } from "../../../schema/error-codes.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { textOf } from "../../shared/arguments.ts";
import { requireOf } from "../../shared/enforce-access.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import type { Context } from "../context.ts";
import type { QuerySearchArgs, SubjectType } from "../generated/resolvers.ts";
import type { SearchConnectionModel } from "../models.ts";
import { placeOf } from "../repository-of-search.ts";
import { READS_PERSONS } from "./walked-subject.ts";

/** A cursor of a search: how the last hit matches, how long that name is, and whose it is. */
const PLACE = [/^[0-3]$/, /^[1-9][0-9]{0,3}$/, /^[1-9][0-9]{0,17}$/];

// In no name. Who writes one wants it to stand for other characters, and would be told that there is nobody.
const WILDCARD = /[%_*?＊？％＿]/;

/** A text that names are searched for by. */
export function searchedText(value: string, argument = "text"): string {
  const text = textOf(argument, value).trim();
  if (Array.from(text).length < 2) {
    throw badUserInput(argument, { zh: "至少 2 个字", en: "has two characters at least" }, { least: 2 });
  }
  if (WILDCARD.test(text)) {
    throw badUserInput(argument, {
      zh: "不支持通配符(% _ * ?),按原文查找",
      en: "takes no wildcards (% _ * ?): what is written is what is looked for",
    });
  }
  return text;
}

/**
 * Which kinds are searched. A name leads to whoever bears it, so that persons are for those who may read them; who may
 * match one by document is not told of others. Asked for without the right they are refused, not left out in silence.
 */
function searchedKinds(kinds: readonly SubjectType[] | null | undefined, viewer: Viewer) {
  if (kinds?.includes("PERSON")) requireOf(viewer, READS_PERSONS);
  const findsPersons = readsPersons(viewer);
  return {
    organizations: kinds?.includes("ORGANIZATION") ?? true,
    persons: kinds?.includes("PERSON") ?? findsPersons,
    personsWithheld: !kinds && !findsPersons,
  };
}

/** One page of a search. */
export async function searchPage(
  args: QuerySearchArgs,
  { loaders, request }: Context,
): Promise<SearchConnectionModel> {
  const text = searchedText(args.text);
  const { personsWithheld, ...kinds } = searchedKinds(args.kinds, request.viewer);
  const { first, after } = pageOf(args, PLACE);
  const { hits, count, complete } = await loaders.search({ text, ...kinds, after, limit: first + 1 });
  return { ...connectionOf(hits, first, placeOf), count, complete, personsWithheld };
}
