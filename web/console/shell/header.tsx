import { Button } from "antd";
import { useState } from "react";
import { usePurpose } from "../session/purpose.ts";
import type { Officer } from "../session/session.ts";
import { SignIn } from "../session/sign-in.tsx";
import { useDeskName } from "../session/use-desk-name.ts";
import { useAsOf } from "./as-of.ts";
import { DayDialog } from "./day-dialog.tsx";
import { useThemeChoice } from "./frame.tsx";
import { hrefOf, usePlace } from "./place.ts";
import { Printed } from "./printed.tsx";
import { PurposeDialog } from "./purpose-dialog.tsx";
import { ROUTES, routesOf } from "./routes.ts";

function Navigation({ officer }: { officer: Officer | null | undefined }) {
  const { page, params } = usePlace();
  return (
    <nav aria-label="主导航">
      <ul>
        {routesOf(officer).map(({ name, title }) => (
          <li key={name}>
            <a
              href={hrefOf(name, { on: params.get("on") })}
              aria-current={name === page ? "page" : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who is here, for what, on which day, and where one can go. */
export function Header({ officer, showKeys }: { officer: Officer | null | undefined; showKeys: () => void }) {
  const [open, setOpen] = useState<"purpose" | "day" | null>(null);
  const purpose = usePurpose();
  const { on, isToday } = useAsOf();
  const { theme, toggle } = useThemeChoice();
  const department = useDeskName(officer?.department ?? null, officer?.unit ?? null);
  const { page } = usePlace();
  const hasDay = ROUTES.some(({ name, hasDay }) => name === page && hasDay);
  const close = () => setOpen(null);

  return (
    <>
      <header className="header">
        <div className="header-line">
          <a className="brand" href={hrefOf("check")}>
            联惩<span>社会保险失信联合惩戒</span>
          </a>
          <div className="header-end">
            {officer && (
              <Button
                size="small"
                onClick={() => setOpen("purpose")}
                data-missing={purpose === "" || undefined}
              >
                用途：{purpose || "未载明"}
              </Button>
            )}
            <Button size="small" type="text" onClick={toggle}>
              {theme === "dark" ? "浅色" : "深色"}
            </Button>
            <Button size="small" type="text" onClick={showKeys} aria-label="键盘操作">
              ?
            </Button>
            <SignIn officer={officer} department={department} />
          </div>
        </div>
        <div className="header-line">
          <Navigation officer={officer} />
          {hasDay && (
            <Button
              size="small"
              className="as-of"
              data-other={!isToday || undefined}
              onClick={() => setOpen("day")}
            >
              核查日 {on}
              {isToday ? "（今日）" : ""}
            </Button>
          )}
        </div>
        <PurposeDialog open={open === "purpose"} close={close} />
        <DayDialog open={open === "day"} close={close} />
      </header>
      <Printed officer={officer} department={department} />
    </>
  );
}
