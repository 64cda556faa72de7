import type DataLoader from "dataloader";
import type { RequestContext } from "../../schema/request-context.ts";
import {
  loaderByArguments,
  rowLoader,
  rowsLoader,
  sharedRowLoader,
  sharedRowsLoader,
} from "../shared/batching.ts";
import type { FeedPage, FeedReader } from "../shared/feed/read-feed.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { NotSameRow, NotSameStore } from "./candidates/not-same-store.ts";
import type { IdentityType } from "./generated/resolvers.ts";
import type { EdgeSource } from "./graph/edge-source.ts";
import type { GraphIndex } from "./graph/graph-index.ts";
import { hashIdentity } from "./identity/hash-identity.ts";
import type {
  OfficeFactModel,
  OfficerFactModel,
  OrganizationModel,
  PersonModel,
  PositionModel,
  RegistrationFactModel,
} from "./models.ts";
import type { ConnectedRow } from "./most-connected.ts";
import type { Office, PositionFilter, Repository } from "./repository.ts";
import type { SearchQuestion, SearchResult } from "./repository-of-search.ts";

type Row<Model> = DataLoader<string, Model | null>;
type Rows<Model> = DataLoader<string, Model[]>;

/** Everything is loaded by id but what says otherwise. */
export interface Loaders {
  organization: Row<OrganizationModel>;
  organizationByCode: Row<OrganizationModel>;
  person: Row<PersonModel>;
  /** @param number as `checkIdentityNumber` gives it; it is hashed at once and not kept. */
  personByIdentity(type: IdentityType, number: string): Promise<PersonModel | null>;
  position: Row<PositionModel>;
  /** The position by which somebody holds an office today. */
  incumbent(office: Office): Promise<PositionModel | null>;
  /** Positions in an organization. */
  positionsIn(filter: PositionFilter): Rows<PositionModel>;
  /** Positions of a holder, which is a person or an organization. */
  positionsOf(filter: PositionFilter): Rows<PositionModel>;
  registrationFacts: Rows<RegistrationFactModel>;
  officerFacts: Rows<OfficerFactModel>;
  officeFacts: Rows<OfficeFactModel>;
  search(question: SearchQuestion): Promise<SearchResult>;
  /** Persons with a listing in force on a day who hold positions in most organizations. */
  mostConnected(on: string, first: number): Promise<ConnectedRow[]>;
  /** What the graph is walked on: one state of it, for all that one field asks. */
  graph(): EdgeSource;
  /** The decisions of a department on candidates for a name; none where there is no department. */
  standingNotSame(department: string | null, name: string): Promise<NotSameRow[]>;
  /** Those of a department, or of all for `AUDITOR`, with ids before one, the last first. */
  notSameBefore(acting: string, id: string | null, limit: number): Promise<NotSameRow[]>;
  /** Whether a subject has or had a name. */
  hasBorne(id: string, name: string): Promise<boolean>;
  /** A page of the feed of the registry. */
  changes(after: string | null, first: number): Promise<FeedPage>;
}

const keyOfOffice = (office: Office) => `${office.personId}/${office.organizationId}/${office.role}`;

export function createLoaders(
  repository: Repository,
  feed: FeedReader,
  identityKey: Buffer,
  notSame: NotSameStore,
  graphIndex?: Pick<GraphIndex, "current">,
): (request: Pick<RequestContext, "today" | "now">, wanted: Wanted) => Loaders {
  const organization = sharedRowLoader(repository.organizationsById, (organization) => organization.id);
  const organizationByCode = sharedRowLoader(
    repository.organizationsByCode,
    (organization) => organization.code,
  );
  const person = sharedRowLoader(repository.personsById, (person) => person.id);
  const personByHash = sharedRowLoader(repository.personsByIdentity, (person) => person.identityHash);
  const position = sharedRowLoader(repository.positionsById, (position) => position.id);
  const registrationFacts = sharedRowsLoader(repository.registrationFacts, (fact) => fact.organizationId);
  const officerFacts = sharedRowsLoader(repository.officerFacts, (fact) => fact.organizationId);
  const officeFacts = sharedRowsLoader(repository.officeFacts, (fact) => fact.holderId);

  return ({ today, now }, wanted) => {
    const byHash = personByHash(wanted);
    const incumbents = rowLoader(
      (keys: readonly string[]) => repository.incumbents(keys.map(officeOfKey), today, wanted),
      (position) => keyOfOffice({ ...position, personId: position.holderId }),
    );
    return {
      organization: organization(wanted),
      organizationByCode: organizationByCode(wanted),
      person: person(wanted),
      personByIdentity: (type, number) =>
        byHash.load(hashIdentity(identityKey, type, number).toString("hex")),
      position: position(wanted),
      incumbent: (office) => incumbents.load(keyOfOffice(office)),
      positionsIn: loaderByArguments((filter: PositionFilter) =>
        rowsLoader(
          (ids) => repository.positionsIn(ids, filter, wanted),
          (position) => position.organizationId,
        ),
      ),
      positionsOf: loaderByArguments((filter: PositionFilter) =>
        rowsLoader(
          (ids) => repository.positionsOf(ids, filter, wanted),
          (position) => position.holderId,
        ),
      ),
      registrationFacts: registrationFacts(wanted),
      officerFacts: officerFacts(wanted),
      officeFacts: officeFacts(wanted),
      search: (question) => repository.search(question, wanted),
      mostConnected: (on, first) => repository.mostConnected(on, first, wanted, graphIndex?.current(wanted)),
      graph: () => graphIndex?.current(wanted) ?? repository.graph(now, wanted),
      standingNotSame: async (department, name) =>
        department === null ? [] : await notSame.standing(department, name, wanted),
      notSameBefore: (acting, id, limit) => notSame.before(acting, id, limit, wanted),
      hasBorne: (id, name) => notSame.hasBorne(id, name, wanted),
      changes: (after, first) => feed.read(after, first, wanted),
    };
  };
}

function officeOfKey(key: string): Office {
  const [personId = "", organizationId = "", role = ""] = key.split("/");
  return { personId, organizationId, role };
}
