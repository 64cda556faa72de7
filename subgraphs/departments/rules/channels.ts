import type { PublicationChannel } from "../generated/resolvers.ts";

interface Channel {
  /** Who records what is published there: the authority of the listing, or always the same department. */
  readonly recordedBy: "AUTHORITY" | string;
  readonly enterprisesOnly: boolean;
}

/** Where listings are published (section two of the document; news sites by measure 17). */
export const CHANNELS: Readonly<Record<PublicationChannel, Channel>> = {
  CREDIT_CHINA: { recordedBy: "AUTHORITY", enterprisesOnly: false },
  ENTERPRISE_PUBLICITY_SYSTEM: { recordedBy: "AUTHORITY", enterprisesOnly: true },
  HRSS_SITE: { recordedBy: "HRSS", enterprisesOnly: false },
  TAX_SITE: { recordedBy: "TAX", enterprisesOnly: false },
  MEDICAL_SECURITY_SITE: { recordedBy: "MEDICAL_SECURITY", enterprisesOnly: false },
  NEWS_SITES: { recordedBy: "CYBERSPACE_OFFICE", enterprisesOnly: false },
};

export function isChannel(text: string | undefined): text is PublicationChannel {
  return text !== undefined && Object.hasOwn(CHANNELS, text);
}

/** The department that records a listing of an authority in a channel. */
export function recorderOf(channel: PublicationChannel, authority: string): string {
  const { recordedBy } = CHANNELS[channel];
  return recordedBy === "AUTHORITY" ? authority : recordedBy;
}
