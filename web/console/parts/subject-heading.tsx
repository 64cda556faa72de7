import "./verdict.css";
import type { OrganizationInShortFragment, PersonInShortFragment } from "../generated/operations.ts";
import { hrefOf } from "../shell/place.ts";
import { IDENTITIES, KINDS, SECTORS, STATE_CAPITALS } from "../words/of-registry.ts";

type Subject = OrganizationInShortFragment | PersonInShortFragment;

/** What tells a subject from others, in the order in which it is asked at a counter. */
export function tellsOf(subject: Subject): readonly (readonly [name: string, text: string])[] {
  if (subject.__typename === "Person") {
    return [[IDENTITIES[subject.identityType], subject.identityMask]];
  }
  const { code, legacyCode, kind, stateCapital, financialSector, listedCompany, division, industry } =
    subject;
  return [
    ["统一社会信用代码", legacyCode ? `${code}（试点期代码）` : code],
    ["类别", [KINDS[kind], listedCompany ? "境内上市公司" : ""].filter(Boolean).join("，")],
    ...(stateCapital ? ([["国有资本", STATE_CAPITALS[stateCapital]]] as const) : []),
    ...(financialSector ? ([["金融行业", SECTORS[financialSector]]] as const) : []),
    ["区县", division?.name ?? "未载明"],
    ["行业", industry?.name ?? "未载明"],
    ["登记状态", subject.registrationStatus ?? "未载明"],
    ["登记日", subject.registeredOn ?? "未载明"],
  ];
}

/**
 * The name of a subject, leading to its page, and what tells it from others.
 * @param tells how much of that
 */
export function SubjectHeading({ subject, tells: most = 5 }: { subject: Subject; tells?: number }) {
  const kind = subject.__typename === "Person" ? "person" : "organization";
  const tells = tellsOf(subject).slice(0, most);
  return (
    <div className="subject-heading">
      <h2>
        <a href={hrefOf("subject", { kind, id: subject.id })}>{subject.name}</a>
      </h2>
      <p className="tells">
        {tells.map(([name, text]) => (
          <span key={name}>
            <span className="quiet">{name}</span> <span className="code">{text}</span>
          </span>
        ))}
      </p>
    </div>
  );
}
