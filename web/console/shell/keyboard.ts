import { useEffect } from "react";
import { go } from "./place.ts";
import { ROUTES } from "./routes.ts";

/** For how long `g` waits for its letter, in milliseconds. */
const WAIT_MS = 1_500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** Keys of the whole console: `/` to the search, `g` and a letter to a page, `?` for the list of them. */
export function useKeyboard(showKeys: () => void): void {
  useEffect(() => {
    let waitsUntil = 0;
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.timeStamp < waitsUntil) {
        waitsUntil = 0;
        const route = ROUTES.find(({ key }) => key === event.key);
        if (!route) return;
        event.preventDefault();
        go(route.name);
      } else if (event.key === "g") waitsUntil = event.timeStamp + WAIT_MS;
      else if (event.key === "?") showKeys();
      else if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("[data-search]");
        if (!search) return;
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [showKeys]);
}
