import { type ListAtWork, openListAtWork } from "./list-at-work.ts";
import type { OfficerName, Result } from "./officers.ts";

/** A listing in force since the day of entry. */
interface Listed {
  readonly id: string;
  readonly number: string;
  /** Those of persons that arise from it. */
  readonly persons: readonly { readonly id: string; readonly number: string }[];
  /** Gives a command on the version that the last one made. */
  give(mutation: string, input: object, today: string, officer?: OfficerName): Promise<Result>;
}

/** A list at work, with what tests of its listings ask for again and again. */
interface ListingsAtWork {
  readonly list: ListAtWork;
  /** Enters a subject: the enterprise, until 2028-11-23, where nothing else is said. */
  listed(entry?: Parameters<ListAtWork["enter"]>[0]): Promise<Listed>;
  /** Numbers of the listings that restrict the enterprise on a day, by what is known, or was at an instant. */
  restrictingOn(on: string, knownAt?: string): Promise<string[]>;
  /** When a command was recorded on a listing. */
  instantOf(number: string, command: string): Promise<string>;
}

/** After everything that the tests record, as an instant in the future is not known. */
export const LATER = "2030-01-01";

/** Opens the system of a test file. */
export async function openListingsAtWork(): Promise<ListingsAtWork> {
  const list = await openListAtWork();
  return {
    list,

    async listed(entry = {}) {
      const { case: entered } = await list.enter({ until: "2028-11-23", ...entry });
      const [own] = entered?.listings ?? [];
      const id = own?.id as string;
      let version = 1;
      return {
        id,
        number: own?.number as string,
        persons: entered?.listings.slice(1) ?? [],
        async give(mutation, input, today, officer = "lin") {
          const command = { listing: id, expectedVersion: version, ...input };
          const result = await list.give(officer, mutation, command, today);
          version = result.listing?.version ?? version;
          return result;
        },
      };
    },

    async restrictingOn(on, knownAt) {
      interface Data {
        organization: { restrictions: { grounds: { listing: { number: string } }[] }[] };
      }
      const { organization } = await list.read<Data>(
        "lin",
        `query ($code: UnifiedSocialCreditCode!, $on: Date!, $knownAt: DateTime) {
          organization(code: $code) { restrictions(on: $on, knownAt: $knownAt) { grounds { listing { number } } } }
        }`,
        { code: list.codes.enterprise, on, knownAt: knownAt ?? null },
        LATER,
      );
      return organization.restrictions.flatMap(({ grounds }) => grounds.map(({ listing }) => listing.number));
    },

    async instantOf(number, command) {
      interface Data {
        listing: { events: { command: string; recordedAt: string }[] };
      }
      const query = "query ($number: String!) { listing(number: $number) { events { command recordedAt } } }";
      const { listing } = await list.read<Data>("lin", query, { number });
      return listing.events.find((event) => event.command === command)?.recordedAt as string;
    },
  };
}
