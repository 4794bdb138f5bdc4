// Keeps a user signed in. Wraps fetch: when the API answers that the access token *expired*, the tokens are refreshed and the request
// is repeated once. One refresh serves all requests that find the token expired at the same time. On any other authentication error the
// session is over. For browsers and Node.js, without dependencies.

const ABOUT_TOKENS = /\bBearer realm="(?:access_token|refresh_token)"/;
const EXPIRED = 'error_description="The access token expired"';
const REFRESH_TIMEOUT = 30_000;

/**
 * @typedef {object} Tokens Tokens of a sign-in with `delivery: "body"`.
 * @property {string} accessToken
 * @property {string} refreshToken
 */

/**
 * @typedef {object} Session State of one sign-in. The next sign-in creates a new object.
 * @property {Tokens | undefined} tokens Undefined in browsers, where the tokens are in cookies.
 * @property {number} generation Incremented by each refresh and by the end of the session, to recognise responses that are out of date.
 * @property {boolean} over
 * @property {Promise<boolean> | undefined} refreshing
 */

/**
 * @typedef {object} SessionFetch
 * @property {(tokens?: Tokens) => void} signIn Starts a session that was signed in elsewhere. A `POST /auth/sign-in` through this
 *   fetch starts one automatically.
 */

/**
 * @param {object} options
 * @param {string | URL} options.baseUrl Address of the API, with its path if it has one, such as `https://example.com/board`.
 * @param {Tokens | undefined} [options.tokens] Tokens, for programs. Omit them in browsers, where the tokens are in cookies.
 * @param {(tokens: Tokens) => unknown} [options.onRefreshed] Receives each new pair of tokens, to store it.
 * @param {() => void} [options.onSignedOut] Called once when a session is over: ask the user to sign in.
 * @param {(url: URL, init: RequestInit) => Promise<Response>} [options.fetch] Sends the requests.
 * @returns {((input: string | URL | Request, init?: RequestInit) => Promise<Response>) & SessionFetch} A fetch for the API. Accepts
 *   paths below `baseUrl`, and absolute addresses that start with it.
 */
export function createSessionFetch({ baseUrl, tokens, onRefreshed, onSignedOut, fetch = globalThis.fetch }) {
  const root = new URL(baseUrl, globalThis.location?.href);
  root.pathname = root.pathname.replace(/\/*$/, "/");
  root.search = root.hash = "";

  let session = begin(tokens);

  /**
   * @param {Tokens | undefined} tokens
   * @returns {Session}
   */
  function begin(tokens) {
    return { tokens, generation: 0, over: false, refreshing: undefined };
  }

  /** @param {Session} ended */
  function end(ended) {
    if (ended.over) return;
    ended.over = true;
    ended.tokens = undefined;
    ended.generation++;
    if (ended === session) onSignedOut?.();
  }

  /** @param {string | URL} address */
  function isOfApi(address) {
    const url = new URL(address);
    return url.origin === root.origin && url.pathname.startsWith(root.pathname);
  }

  /** @param {string | URL | Request} input */
  function resolve(input) {
    const text = input instanceof Request ? input.url : String(input);
    const url = /^[a-z][a-z\d+.-]*:/i.test(text) ? new URL(text) : new URL(text.replace(/^\/(?!\/)/, ""), root);
    if (!isOfApi(url)) throw new TypeError("The tokens must be sent to the API only: pass a path or an address of the API.");
    return url;
  }

  /** @param {Session} by @param {URL} url @param {RequestInit} init */
  function send(by, url, init) {
    const headers = new Headers(init.headers);
    if (by.tokens) headers.set("Authorization", `Bearer ${by.tokens.accessToken}`);
    return fetch(url, { ...init, headers, credentials: "include" });
  }

  /**
   * Reads from a response whether the tokens were rejected. A 401 of a proxy, or of a wrong password, has another challenge.
   * @param {Response} response
   * @returns {"nothing" | "expired" | "over"}
   */
  function verdict(response) {
    const challenge = response.headers.get("WWW-Authenticate") ?? "";
    const redirectedAway = response.redirected && !isOfApi(response.url);
    if (response.status !== 401 || redirectedAway || !ABOUT_TOKENS.test(challenge)) return "nothing";
    return challenge.includes(EXPIRED) ? "expired" : "over";
  }

  /** @param {Session} used @returns {Promise<boolean>} Whether there are new tokens. */
  function refresh(used) {
    used.refreshing ??= (used.tokens ? exchange(used) : takeTurns(used)).finally(() => (used.refreshing = undefined));
    return used.refreshing;
  }

  /**
   * Refreshes the cookies, which all tabs share, in one tab at a time. The other tabs wait and then use the new cookies.
   * @param {Session} used
   * @returns {Promise<boolean>}
   */
  async function takeTurns(used) {
    const locks = globalThis.navigator?.locks;
    if (!locks) return exchange(used);

    const name = `refresh ${root}`;
    const mine = await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? { done: await exchange(used) } : undefined));
    if (mine) return mine.done;

    await locks.request(name, () => {});
    used.generation++;
    return true;
  }

  /** @param {Session} used @returns {Promise<boolean>} Whether there are new tokens. */
  async function exchange(used) {
    const withTokens = used.tokens;
    const response = await send(used, new URL("auth/refresh", root), {
      method: "POST",
      signal: AbortSignal.timeout(REFRESH_TIMEOUT),
      ...(withTokens && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ refreshToken: withTokens.refreshToken }),
      }),
    });
    if (verdict(response) !== "nothing") end(used);

    // Keep the tokens after other errors (429, 503 …) or the page of a captive portal: the caller gets its own 401, and the next request
    // tries again.
    const body = response.ok ? await response.json().catch(() => undefined) : discard(response);
    if (used.over || !(withTokens ? body?.accessToken && body.refreshToken : body?.accessTokenExpiresAt)) return false;

    used.generation++;
    if (withTokens) {
      used.tokens = { accessToken: body.accessToken, refreshToken: body.refreshToken };
      if (used === session) await onRefreshed?.(used.tokens);
    }
    return true;
  }

  /** Starts the session of a sign-in through this fetch. @param {Response} response */
  async function adopt(response) {
    const body = await response.clone().json().catch(() => undefined);
    if (!body?.accessTokenExpiresAt) return;
    session = begin(body.accessToken && { accessToken: body.accessToken, refreshToken: body.refreshToken });
    if (session.tokens) await onRefreshed?.(session.tokens);
  }

  /** @param {string | URL | Request} input @param {RequestInit} [init] */
  async function sessionFetch(input, init) {
    const url = resolve(input);
    const request = await replayable(input, init);
    const by = session;
    const sentIn = by.generation;
    const response = await send(by, url, request);
    if (response.ok && url.pathname === `${root.pathname}auth/sign-in`) await adopt(response);

    // If another user has signed in meanwhile, the request must not be repeated as that user.
    const said = verdict(response);
    if (said === "nothing" || by !== session) return response;
    if (said === "over") {
      if (by.generation === sentIn) end(by);
      return response;
    }

    if (by.generation === sentIn) {
      // An expired token belongs to a session that may be live, even if this page has seen the end of the previous one.
      by.over = false;
      try {
        if (!(await orAborted(refresh(by), request.signal))) return response;
      } catch (error) {
        discard(response);
        throw error;
      }
    }
    if (by.over || by !== session) return response;

    discard(response);
    const repeatedIn = by.generation;
    const repeated = await send(by, url, request);
    if (verdict(repeated) === "over" && by.generation === repeatedIn) end(by);
    return repeated;
  }

  return Object.assign(sessionFetch, {
    /** @param {Tokens} [tokens] */
    signIn(tokens) {
      session = begin(tokens);
    },
  });
}

/**
 * Makes the options of a request repeatable: streams are read into memory.
 * @param {string | URL | Request} input
 * @param {RequestInit} [init]
 * @returns {Promise<RequestInit>}
 */
async function replayable(input, init) {
  const { body, ...others } = { ...(input instanceof Request && (await initOf(input, init))), ...init };
  if (body === undefined) return others;
  const isStream = body instanceof ReadableStream || (typeof body === "object" && body !== null && Symbol.asyncIterator in body);
  return { ...others, body: isStream ? await new Response(body).arrayBuffer() : body };
}

/**
 * Copies the options of a request. They are listed, because those of a Request are not own properties.
 * @param {Request} request
 * @param {RequestInit} [init]
 * @returns {Promise<RequestInit>}
 */
async function initOf(request, init) {
  const { method, headers, mode, cache, redirect, referrer, referrerPolicy, integrity, keepalive, signal } = request;
  const hasBody = !["GET", "HEAD"].includes(method) && !init?.body;
  const body = hasBody ? { body: await request.arrayBuffer() } : {};
  return { method, headers, mode, cache, redirect, referrer, referrerPolicy, integrity, keepalive, signal, ...body };
}

/** Cancels a body that is not read, which frees its connection. @param {Response} response */
function discard(response) {
  response.body?.cancel().catch(() => {});
}

/**
 * Waits for a promise that other requests share, until this request is aborted.
 * @template T
 * @param {Promise<T>} shared
 * @param {AbortSignal | null | undefined} signal
 * @returns {Promise<T>}
 */
function orAborted(shared, signal) {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
