import { dayOf, isDay } from "../words/days.ts";
import { usePlace } from "./place.ts";

/** The day that is asked about: today unless the URL has another. */
export function useAsOf(): {
  readonly on: string;
  readonly today: string;
  readonly set: (day: string) => void;
} {
  const { params, change } = usePlace();
  const today = dayOf(new Date());
  const given = params.get("on") ?? "";
  const on = isDay(given) ? given : today;
  return { on, today, set: (day) => change({ on: day === today || !isDay(day) ? null : day }) };
}
