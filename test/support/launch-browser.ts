import chromium from "@sparticuz/chromium";
import { type Browser, chromium as browsers } from "playwright-core";

/** What a Chromium is started with, whoever starts it: also where it runs as root. */
export async function browserOptions(): Promise<{ executablePath: string; args: string[] }> {
  return {
    // The package has one for Linux on x64; elsewhere a browser is named.
    executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
    args: ["--no-sandbox", "--no-zygote"],
  };
}

/** Starts a Chromium. Rejects where there is none. */
export async function launchBrowser(): Promise<Browser> {
  return await browsers.launch(await browserOptions());
}
