import { addDays, addMonths, daysBetween, laterOf, workdayBefore } from "./days.ts";
import type { Objection, Suspension } from "./demo-registry.ts";
import { dayWithin } from "./found-organization.ts";
import type { ListedCase } from "./listings.ts";
import { createRandom, type Random } from "./random.ts";

const GROUNDS_OF_SUSPENSION = [
  "行政复议期间，复议机关认为需要停止执行，暂停列入效力。",
  "行政诉讼期间，人民法院裁定停止执行原认定决定。",
  "当事人提出异议并提交新的缴费凭证，认定机关决定核实期间暂停列入效力。",
];

const CLAIMS = [
  "主张在责令改正期限内已补缴全部社会保险费，并附缴费凭证。",
  "主张被认定的欠缴人员与本单位不存在劳动关系，并附劳务派遣协议。",
  "主张认定前未收到责令限期改正通知书。",
  "主张缴费基数差异系工资构成理解不一致，并附工资支付台账。",
];

/** An instant in office hours of Fuzhou, 09:00 to 17:00, as UTC. */
const officeHour = (random: Random, day: string) => {
  const two = (value: number) => String(value).padStart(2, "0");
  const micros = String(random.integer(0, 999_999)).padStart(6, "0");
  return `${day}T${two(random.integer(1, 8))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}.${micros}Z`;
};

/** Suspensions and objections of the listings whose fate they are. */
export function writeAfterImport(
  { seed, today }: { seed: number; today: string },
  cases: ListedCase[],
): { suspensions: Suspension[]; objections: Objection[] } {
  const random = createRandom(seed, "after import");
  const objection = (
    listing: string,
    receivedOn: string,
    outcome: "UPHELD" | "REJECTED" | null,
  ): Objection => {
    const acceptedOn = laterOf(receivedOn, workdayBefore(addDays(receivedOn, random.integer(1, 3))));
    const decidedOn = laterOf(
      addDays(acceptedOn, 1),
      workdayBefore(addDays(receivedOn, random.integer(5, 11))),
    );
    return {
      listing,
      received_on: receivedOn,
      accepted_at: officeHour(random, acceptedOn),
      decided_at: outcome === null ? null : officeHour(random, decidedOn),
      outcome,
      summary_zh: random.pick(CLAIMS),
    };
  };

  const suspensions: Suspension[] = [];
  const objections: Objection[] = [];
  for (const { fate, number, days } of cases) {
    const { published_on: publishedOn } = days;
    const daysListed = daysBetween(publishedOn, today);
    if (fate === "SUSPENDED") {
      const from = addDays(today, -random.integer(10, Math.min(60, daysListed)));
      const until = suspensions.length === 0 ? null : addMonths(from, 4);
      suspensions.push({ listing: number, from, until, reason_zh: random.pick(GROUNDS_OF_SUSPENSION) });
    }
    if (fate === "OBJECTED")
      objections.push(objection(number, workdayBefore(addDays(today, -random.integer(5, 20))), null));
    if (fate === "OBJECTION_REJECTED") {
      objections.push(objection(number, dayWithin(random, publishedOn, addDays(today, -20)), "REJECTED"));
    }
    if (fate === "ANNULLED") objections.push(objection(number, addDays(days.removed_on, -12), "UPHELD"));
  }
  return { suspensions, objections };
}
