import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { usePurpose } from "../session/purpose.ts";
import { serverNow } from "../session/server-clock.ts";
import type { Officer } from "../session/session.ts";
import { minuteOf } from "../words/days.ts";

/** On paper alone: who has printed it, for what, and when. */
export function Printed({
  officer,
  department,
}: {
  officer: Officer | null | undefined;
  department: string;
}) {
  const purpose = usePurpose();
  const [at, setAt] = useState("");
  useEffect(() => {
    const onPrint = () => flushSync(() => setAt(minuteOf(serverNow().toISOString())));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, []);
  return (
    <p className="printed">
      联惩 · {officer ? `${department} ${officer.name}，用途：${purpose || "未载明"}，` : ""}打印于 {at}
    </p>
  );
}
