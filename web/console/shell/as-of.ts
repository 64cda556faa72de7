import { useToday } from "../session/session.ts";
import { isDay } from "../words/days.ts";
import { usePlace } from "./place.ts";

/** The day that is asked about: today at the server unless the URL has another. */
export function useAsOf(): {
  readonly on: string;
  readonly today: string;
  /** Whether it is today, as the server has said. */
  readonly isToday: boolean;
  readonly set: (day: string) => void;
} {
  const { params, change } = usePlace();
  const { today, isServers } = useToday();
  const given = params.get("on") ?? "";
  const on = isDay(given) ? given : today;
  const set = (day: string) => change({ on: day === today || !isDay(day) ? null : day });
  return { on, today, isToday: isServers && on === today, set };
}
