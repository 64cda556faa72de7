import { idOf } from "../../shared/arguments.ts";
import type { AppointmentResolvers, Role } from "../generated/resolvers.ts";
import type { Loaders } from "../loaders.ts";
import type { AppointmentModel } from "../models.ts";

/** The office of a person in an organization, held or not; null where one of the two is unknown. */
export async function appointmentOf(
  loaders: Loaders,
  office: { personId: string; organizationId: string; role: Role },
): Promise<AppointmentModel | null> {
  const [person, organization] = await Promise.all([
    loaders.person.load(office.personId),
    loaders.organization.load(office.organizationId),
  ]);
  return person && organization ? { person, organization, role: office.role } : null;
}

export const Appointment: AppointmentResolvers = {
  __resolveReference: async ({ person, organization, role }, { loaders }) =>
    appointmentOf(loaders, {
      personId: idOf("person", person.id),
      organizationId: idOf("organization", organization.id),
      role,
    }),

  incumbent: ({ person, organization, role }, _args, { loaders }) =>
    loaders.incumbent({ personId: person.id, organizationId: organization.id, role }),
};
