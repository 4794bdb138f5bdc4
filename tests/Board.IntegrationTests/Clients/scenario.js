// Drives clients/javascript/session-fetch.js for JavaScriptClientTests.cs: prints one line per step and continues after each input line.
//   node scenario.js ADDRESS EMAIL PASSWORD body|cookie
import { createInterface } from "node:readline";
import { createSessionFetch } from "./session-fetch.js";

const [address, email, password, delivery] = process.argv.slice(2);
const steps = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const jar = new Map();
let refreshes = 0;
let signOuts = 0;
let gate; // a promise that refreshes wait for, set by some steps

/** Handles cookies like a browser, as far as the API uses them. */
async function fetchWithCookies(url, init = {}) {
  const headers = new Headers(init.headers);
  if (jar.size > 0) headers.set("Cookie", [...jar].map((pair) => pair.join("=")).join("; "));
  if (new URL(url).pathname === "/auth/refresh") {
    refreshes++;
    await gate;
  }
  const response = await fetch(url, { ...init, headers });
  for (const cookie of response.headers.getSetCookie?.() ?? []) {
    const [name, value] = cookie.split(";")[0].split(/=(.*)/s);
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
  return response;
}

const credentials = {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ email, password, delivery }),
};
const signedIn = await fetchWithCookies(new URL("/auth/sign-in", address), credentials);
const { accessToken, refreshToken } = await signedIn.json();

const sessionFetch = createSessionFetch({
  baseUrl: address,
  tokens: delivery === "body" ? { accessToken, refreshToken } : undefined,
  onSignedOut: () => signOuts++,
  fetch: fetchWithCookies,
});

console.log(`signed-in ${signedIn.status}`);

/** Aborts a request that waits for a refresh, then lets the refresh continue. */
async function abortWhileRefreshing() {
  let release;
  gate = new Promise((resolve) => (release = resolve));
  const controller = new AbortController();
  const request = sessionFetch("/users/me", { signal: controller.signal }).catch((error) => error.name);
  for (const before = refreshes; refreshes === before; ) await new Promise((resolve) => setTimeout(resolve, 5));
  controller.abort();
  console.log(`aborted=${await request}`);
  release();
  gate = undefined;
}

for (let step = await steps.next(); !step.done && step.value !== "quit"; step = await steps.next()) {
  if (step.value === "abort") {
    await abortWhileRefreshing();
    continue;
  }

  if (step.value === "sign-in") {
    const again = await sessionFetch("/auth/sign-in", credentials);
    console.log(`signed-in ${again.status}`);
    continue;
  }

  const responses = await Promise.all(Array.from({ length: 10 }, () => sessionFetch("/users/me")));
  const statuses = [...new Set(responses.map((response) => response.status))];
  console.log(`statuses=${statuses} refreshes=${refreshes} signOuts=${signOuts}`);
}
