import type { Context } from "../context.ts";
import type { PersonModel } from "../models.ts";

/** A person by id, noted as looked up whether there is one or not. */
export async function lookedUpPerson(id: string, { loaders, lookUps }: Context): Promise<PersonModel | null> {
  const person = await loaders.person.load(id);
  if (person) lookUps.found("Person", id);
  else lookUps.missed("Person", id);
  return person;
}
