import { useEffect, useState, useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const KEY = "theme";
const system = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  system.addEventListener("change", listener);
  return () => system.removeEventListener("change", listener);
}

/** Light or dark: as chosen at this browser, else as the system has it. */
export function useTheme(): { readonly theme: Theme; readonly toggle: () => void } {
  const isDark = useSyncExternalStore(subscribe, () => system.matches);
  const [chosen, choose] = useState(() => localStorage.getItem(KEY));
  const theme = chosen === "light" || chosen === "dark" ? chosen : isDark ? "dark" : "light";
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    theme,
    toggle() {
      const next = theme === "dark" ? "light" : "dark";
      localStorage.setItem(KEY, next);
      choose(next);
    },
  };
}
