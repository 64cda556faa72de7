import type { Attack } from "../../support/attacks/attack.ts";
import { AUDIENCE, ISSUER } from "../../support/token-issuer.ts";
import {
  asked,
  bearing,
  claiming,
  claims,
  encoded,
  head,
  signature,
  UNAUTHENTICATED,
  VALID,
} from "./tokens.ts";

const now = Math.floor(Date.now() / 1000);

/** Tokens that the issuer has signed, for another time, service or bearer. */
export const CLAIMS: readonly Attack[] = [
  bearing("a token that has expired", claiming({ exp: now - 120 })),
  bearing("one that never expires", claiming({ exp: undefined })),
  bearing("one that expires at a text", claiming({ exp: `${now + 600}` })),
  bearing("one that expired before time began", claiming({ exp: -1 })),
  bearing("one that is not valid yet", claiming({ nbf: now + 600 })),
  bearing("one for another audience", claiming({ aud: "https://elsewhere.example/graphql" })),
  bearing("one for an audience that begins the same", claiming({ aud: `${AUDIENCE}/more` })),
  bearing("one for others, in a list", claiming({ aud: ["a", "b"] })),
  bearing("one for nobody", claiming({ aud: undefined })),
  bearing("one for an object", claiming({ aud: { [AUDIENCE]: true } })),
  bearing("one of another issuer", claiming({ iss: "https://elsewhere.example/" })),
  bearing("one of an issuer with another end", claiming({ iss: ISSUER.slice(0, -1) })),
  bearing("one of a list of issuers", claiming({ iss: [ISSUER] })),
  bearing("one without a subject", claiming({ sub: undefined })),
  bearing("one whose subject has a line end", claiming({ sub: "a\nb" })),
  bearing("one without a department", claiming({ department: undefined })),
  bearing("one of a department that is SQL", claiming({ department: "A' or '1'='1" })),
  bearing("one of two departments", claiming({ department: ["FINANCE", "HRSS"] })),
  bearing("one whose scopes are a list", claiming({ scope: ["list:read"] })),
  bearing("one whose scopes are an object", claiming({ scope: undefined, scp: { "list:read": true } })),
];

const header = (name: string, authorization: string | readonly string[]): Attack => ({
  name,
  sent: { ...asked, headers: { authorization } },
  answer: UNAUTHENTICATED,
});

/** Headers that hold no token. */
export const CREDENTIALS: readonly Attack[] = [
  header("two tokens", [`Bearer ${VALID}`, "Bearer x"]),
  header("the same token twice", [`Bearer ${VALID}`, `Bearer ${VALID}`]),
  header("two tokens in one header", `Bearer ${VALID}, Bearer ${VALID}`),
  header("a token of no scheme", VALID),
  header("a password", `Basic ${encoded(`officer:${VALID}`)}`),
  header("an empty header", ""),
  header("a scheme alone", "Bearer"),
  header("a token with blanks in it", `Bearer ${head} .${claims}.${signature}`),
];
