// Tests clients/javascript/session-fetch.js with every kind of request and response, against a fake API.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSessionFetch } from "./session-fetch.js";

const EXPIRED = 'Bearer realm="access_token", error="invalid_token", error_description="The access token expired"';
const ENDED = 'Bearer realm="access_token", error="invalid_token", error_description="The session has ended"';

const refuse = (challenge) => new Response("{}", { status: 401, headers: challenge ? { "WWW-Authenticate": challenge } : {} });

/** A fake API that records requests and treats the token "old" as expired. */
function api({ baseUrl = "https://example.org", tokens = { accessToken: "old", refreshToken: "older" }, answer = () => undefined } = {}) {
  const calls = [];
  const events = [];
  let issued = 0;
  const sessionFetch = createSessionFetch({
    baseUrl,
    tokens,
    onRefreshed: (fresh) => events.push(`refreshed ${fresh.accessToken}`),
    onSignedOut: () => events.push("signed out"),
    fetch: async (url, init = {}) => {
      const request = new Request(url, init);
      const token = request.headers.get("Authorization")?.replace("Bearer ", "") ?? "-";
      calls.push([request.method, request.url, token, await request.text()].join(" ").trim());
      const made = await answer(request, token);
      if (made) return made;
      if (url.pathname.endsWith("/auth/refresh")) return Response.json({ accessToken: `new${++issued}`, refreshToken: `newer${issued}` });
      return token === "old" ? refuse(EXPIRED) : new Response("done");
    },
  });
  return { sessionFetch, calls, events };
}

const inputs = {
  "a path": ["/users/me"],
  "a path without a slash": ["users/me"],
  "a whole address": ["https://example.org/users/me"],
  "a URL": [new URL("https://example.org/users/me")],
  "a Request": [new Request("https://example.org/users/me")],
};
for (const [name, input] of Object.entries(inputs)) {
  test(`${name} is accepted, and repeated after a refresh`, async () => {
    const { sessionFetch, calls } = api();

    const response = await sessionFetch(...input);

    assert.equal(await response.text(), "done");
    assert.deepEqual(calls, [
      "GET https://example.org/users/me old",
      'POST https://example.org/auth/refresh old {"refreshToken":"older"}',
      "GET https://example.org/users/me new1",
    ]);
  });
}

const stream = (text) => new Blob([text]).stream();
async function* pieces() {
  yield new TextEncoder().encode("bo");
  yield new TextEncoder().encode("dy");
}
const bodies = {
  "a text": () => ["/posts", { method: "POST", body: "body" }],
  "bytes": () => ["/posts", { method: "POST", body: new TextEncoder().encode("body") }],
  "a stream": () => ["/posts", { method: "POST", body: stream("body"), duplex: "half" }],
  "pieces": () => ["/posts", { method: "POST", body: pieces(), duplex: "half" }],
  "a Request": () => [new Request("https://example.org/posts", { method: "POST", body: "body" })],
  "a Request of a stream": () => [new Request("https://example.org/posts", { method: "POST", body: stream("body"), duplex: "half" })],
  "a Request with another body": () => [new Request("https://example.org/posts", { method: "POST", body: "other" }), { body: "body" }],
};
for (const [name, request] of Object.entries(bodies)) {
  test(`a body that is ${name} is sent twice`, async () => {
    const { sessionFetch, calls } = api();

    await sessionFetch(...request());

    assert.deepEqual(calls.filter((call) => call.includes("/posts")), [
      "POST https://example.org/posts old body",
      "POST https://example.org/posts new1 body",
    ]);
  });
}

test("the headers of a Request are sent", async () => {
  const seen = [];
  const { sessionFetch } = api({ answer: (request) => void seen.push(request.headers.get("If-Match")) });

  await sessionFetch(new Request("https://example.org/posts/1", { method: "DELETE", headers: { "If-Match": '"3-a"' } }));

  assert.deepEqual(seen, ['"3-a"', null, '"3-a"']);
});

for (const baseUrl of ["https://example.org/board", "https://example.org/board/", new URL("https://example.org/board")]) {
  test(`the path of the base address ${baseUrl} is kept`, async () => {
    const { sessionFetch, calls } = api({ baseUrl });

    await sessionFetch("/users/me");
    await sessionFetch("https://example.org/board/posts");

    assert.deepEqual(calls, [
      "GET https://example.org/board/users/me old",
      'POST https://example.org/board/auth/refresh old {"refreshToken":"older"}',
      "GET https://example.org/board/users/me new1",
      "GET https://example.org/board/posts new1",
    ]);
  });
}

const elsewhere = [
  "https://example.com/board/posts", "http://example.org/board/posts", "https://example.org/boards", "https://example.org/",
  "//example.com/board/posts", "/\\example.com/board", "/../admin", "/%2e%2e/admin", " https://example.com/board", "data:text/plain,board",
];
for (const address of elsewhere) {
  test(`the tokens are not sent to ${address}`, async () => {
    const { sessionFetch, calls } = api({ baseUrl: "https://example.org/board" });

    await assert.rejects(sessionFetch(address), TypeError);

    assert.deepEqual(calls, []);
  });
}

const foreign = ['Basic realm="staging"', 'Bearer realm="gateway", error="invalid_token"', 'Bearer realm="credentials"', undefined];
for (const challenge of foreign) {
  test(`a 401 with the challenge ${challenge} is returned to the caller`, async () => {
    const { sessionFetch, calls, events } = api({ answer: () => refuse(challenge) });

    assert.equal((await sessionFetch("/users/me")).status, 401);

    assert.equal(calls.length, 1);
    assert.deepEqual(events, []);
  });
}

test("the challenge of the API is found after that of a proxy", async () => {
  const { sessionFetch, events } = api({ answer: (_, token) => (token === "old" ? refuse(`Basic realm="staging", ${ENDED}`) : undefined) });

  await sessionFetch("/users/me");

  assert.deepEqual(events, ["signed out"]);
});

const faults = {
  "the 401 of a proxy": () => refuse('Basic realm="staging"'),
  "the page of a captive portal": () => new Response("<html>"),
  "other JSON": () => Response.json({}),
  "a 503": () => new Response("{}", { status: 503 }),
  "a 403": () => new Response("{}", { status: 403 }),
};
for (const [name, fault] of Object.entries(faults)) {
  test(`a refresh that is answered with ${name} keeps the tokens`, async () => {
    let broken = true;
    const { sessionFetch, events } = api({
      answer: (request) => (broken && request.url.endsWith("/auth/refresh") ? fault() : undefined),
    });

    assert.equal((await sessionFetch("/users/me")).status, 401);
    broken = false;
    assert.equal((await sessionFetch("/users/me")).status, 200);

    assert.deepEqual(events, ["refreshed new1"]);
  });
}

test("a refresh without an answer fails the request and keeps the tokens", async () => {
  let broken = true;
  const { sessionFetch, events } = api({
    answer: (request) => {
      if (broken && request.url.endsWith("/auth/refresh")) throw new TypeError("fetch failed");
    },
  });

  await assert.rejects(sessionFetch("/users/me"), /fetch failed/);
  broken = false;
  assert.equal((await sessionFetch("/users/me")).status, 200);

  assert.deepEqual(events, ["refreshed new1"]);
});

const signIns = {
  "through the fetch": (sessionFetch) => sessionFetch("/auth/sign-in", { method: "POST", body: "{}" }),
  "by signIn": (sessionFetch) => sessionFetch.signIn({ accessToken: "old", refreshToken: "second" }),
};
for (const [name, signIn] of Object.entries(signIns)) {
  test(`the session of a second sign-in ${name} is refreshed, and its end is reported`, async () => {
    let ended = true;
    const { sessionFetch, calls, events } = api({
      answer: (request, token) => {
        if (request.url.endsWith("/auth/sign-in")) {
          return Response.json({ accessToken: "old", refreshToken: "second", accessTokenExpiresAt: "2026-03-02T09:26:30.402Z" });
        }
        return ended && !request.url.endsWith("/auth/refresh") ? refuse(token === "-" ? 'Bearer realm="access_token"' : ENDED) : undefined;
      },
    });

    await sessionFetch("/users/me");
    await sessionFetch("/users/me");
    ended = false;
    await signIn(sessionFetch);
    assert.equal((await sessionFetch("/users/me")).status, 200);
    ended = true;
    await sessionFetch("/users/me");

    assert.ok(calls.includes('POST https://example.org/auth/refresh old {"refreshToken":"second"}'));
    assert.deepEqual(events.filter((event) => event === "signed out").length, 2);
    assert.ok(events.indexOf("refreshed new1") > events.indexOf("signed out"));
  });
}

test("the session of a second sign-in by cookie is refreshed without a call of signIn", async () => {
  let accessCookie = "ended";
  const { sessionFetch, events } = api({
    tokens: undefined,
    answer: (request) => {
      if (request.url.endsWith("/auth/refresh")) {
        accessCookie = "good";
        return Response.json({ accessTokenExpiresAt: "2026-03-02T09:26:30.402Z" });
      }
      return { ended: refuse(ENDED), expired: refuse(EXPIRED), good: new Response("done") }[accessCookie];
    },
  });

  await sessionFetch("/users/me");
  accessCookie = "expired";

  assert.equal((await sessionFetch("/users/me")).status, 200);
  assert.deepEqual(events, ["signed out"]);
});

test("a waiting request is not repeated as another user who signs in meanwhile", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let refreshing;
  const started = new Promise((resolve) => (refreshing = resolve));
  const { sessionFetch, calls } = api({
    answer: async (request) => {
      if (!request.url.endsWith("/auth/refresh")) return;
      refreshing();
      await held;
    },
  });

  const waiting = sessionFetch("/users/me", { method: "DELETE" });
  await started;
  sessionFetch.signIn({ accessToken: "other", refreshToken: "others" });
  release();

  assert.equal((await waiting).status, 401);
  await sessionFetch("/users/me");
  assert.equal(calls.at(-1), "GET https://example.org/users/me other");
  assert.ok(!calls.includes("DELETE https://example.org/users/me other"));
});

test("an aborted Request does not wait for the refresh", async () => {
  const controller = new AbortController();
  const { sessionFetch } = api({
    answer: (request) => {
      if (!request.url.endsWith("/auth/refresh")) return;
      controller.abort();
      return new Promise(() => {});
    },
  });

  await assert.rejects(sessionFetch(new Request("https://example.org/users/me", { signal: controller.signal })), { name: "AbortError" });
});
