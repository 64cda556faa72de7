import { Suspense, useCallback, useEffect, useState } from "react";
import { Loading, NoAnswer } from "../parts/no-answer.tsx";
import { SignInFirst } from "../parts/sign-in-first.tsx";
import { useSession } from "../session/session.ts";
import { Header } from "./header.tsx";
import { useKeyboard } from "./keyboard.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { usePlace } from "./place.ts";
import { ROUTES } from "./routes.ts";

/** The frame of every page: header, navigation, and what the URL leads to. */
export function Shell() {
  const { page } = usePlace();
  const { officer, failure, again } = useSession();
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  useKeyboard(showKeys);
  const route = ROUTES.find(({ name }) => name === page);
  useEffect(() => {
    document.title = route ? `${route.title} · 联惩` : "联惩";
  }, [route]);

  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        到正文
      </button>
      <Header officer={officer} showKeys={showKeys} />
      <main id="main" tabIndex={-1}>
        <PageBoundary key={page}>
          <Suspense fallback={<Loading what="页面" />}>
            {!route ? (
              <p className="note">没有此页。</p>
            ) : failure && !route.isPublic ? (
              <NoAnswer failure={failure} what="登录状态" again={again} />
            ) : officer === undefined && !failure ? (
              <Loading what="登录状态" />
            ) : officer === null && !route.isPublic ? (
              <SignInFirst />
            ) : (
              <route.Page />
            )}
          </Suspense>
        </PageBoundary>
      </main>
      <KeysDialog open={showsKeys} close={() => setShowsKeys(false)} />
    </>
  );
}
