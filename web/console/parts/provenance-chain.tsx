import "./chain.css";
import { FlagFilled, LockOutlined } from "@ant-design/icons";
import { Segmented } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import type { RestrictionOnPathFragment } from "../generated/operations.ts";
import { PATTERNS } from "../words/of-measures.ts";
import { chiefGroundOf } from "../words/sentence.ts";
import { WithDays } from "../words/with-days.tsx";
import { type ChainLink, linksOf } from "./chain-links.ts";

function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button")];
  const at = cards.indexOf(event.target as HTMLButtonElement);
  const next = cards[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function Details({ link, id }: { link: ChainLink; id: string }) {
  return (
    <section className="chain-details" id={id} aria-label={link.title}>
      <dl>
        {link.details.map(([name, text]) => (
          <div key={`${name}${text}`}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {link.record && <a href={link.record.href}>{link.record.text}</a>}
    </section>
  );
}

/**
 * Where a restriction comes from and who acts on it, as a way of small cards; each opens what is on record of it.
 * Where it rests on several grounds, one is chosen.
 */
export function ProvenanceChain({ restriction }: { restriction: RestrictionOnPathFragment }) {
  const { grounds } = restriction;
  const chief = chiefGroundOf(restriction);
  const [chosen, choose] = useState(chief ? grounds.indexOf(chief) : 0);
  const [opened, open] = useState<string | null>(null);
  const details = useId();
  const links = linksOf(restriction, grounds[chosen] ?? null);
  const shown = links.find(({ key }) => key === opened);

  return (
    <div className="chain">
      {grounds.length > 1 && (
        <Segmented
          size="small"
          aria-label="理由"
          value={chosen}
          onChange={choose}
          options={grounds.map(({ pattern, listing }, at) => ({
            value: at,
            label: `理由 ${at + 1}：${PATTERNS[pattern]}${listing ? ` ${listing.number}` : ""}`,
          }))}
        />
      )}
      <ol aria-label="来路" onKeyDown={moveFocus}>
        {links.map(({ key, title, text, note, isMarked, isWithheld }) => (
          <li key={key}>
            <button
              type="button"
              aria-expanded={key === opened}
              aria-controls={key === opened ? details : undefined}
              onClick={() => open(key === opened ? null : key)}
            >
              <span className="chain-title">
                {title}
                {isMarked && (
                  <span className="chain-flag">
                    <FlagFilled aria-hidden /> 异议
                  </span>
                )}
              </span>
              <span className="chain-text">
                {isWithheld && <LockOutlined aria-hidden />} {text}
              </span>
              {note && (
                <span className="chain-note">
                  <WithDays text={note} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {shown && <Details link={shown} id={details} />}
    </div>
  );
}
