import { ConfigProvider, theme as themes } from "antd";
import zhCN from "antd/locale/zh_CN";
import { createContext, type ReactNode, useContext } from "react";
import { type Theme, useTheme } from "./theme.ts";

const FONTS =
  'system-ui, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

const ThemeContext = createContext<{ readonly theme: Theme; readonly toggle: () => void }>({
  theme: "light",
  toggle() {},
});

export function useThemeChoice() {
  return useContext(ThemeContext);
}

/** Ant Design as the console has it: in Chinese, light or dark, its styles under the nonce of the page. */
export function Frame({ children }: { children: ReactNode }) {
  const choice = useTheme();
  const dark = choice.theme === "dark";
  return (
    <ThemeContext.Provider value={choice}>
      <ConfigProvider
        locale={zhCN}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark ? themes.darkAlgorithm : themes.defaultAlgorithm,
          token: {
            fontFamily: FONTS,
            fontSize: 14,
            borderRadius: 4,
            colorPrimary: dark ? "#6ea3f5" : "#1d4f91",
            colorLink: dark ? "#8ab4f0" : "#1d4f91",
            colorBgBase: dark ? "#14181d" : "#ffffff",
            colorTextBase: dark ? "#e6eaef" : "#1b232d",
            // Ant Design's own are too faint to be read (WCAG 1.4.3).
            colorTextPlaceholder: dark ? "#a2acb8" : "#5a6675",
            colorTextDescription: dark ? "#aab4c0" : "#4d5866",
            colorTextTertiary: dark ? "#aab4c0" : "#4d5866",
            colorTextDisabled: dark ? "#97a2ae" : "#5f6b79",
            colorTextLightSolid: dark ? "#0d1116" : "#ffffff",
            motion: false,
          },
        }}
      >
        {children}
      </ConfigProvider>
    </ThemeContext.Provider>
  );
}
