// Keeps a session going: wraps fetch so that, when the API says that the access token *expired*, the tokens are refreshed and
// the request is repeated once. However many requests find the token expired at the same time, one refresh serves them all.
// On any other word about the token the session is over. For browsers and Node.js, without dependencies.

const EXPIRED = 'error_description="The access token expired"';
const OF_ANOTHER_CREDENTIAL = 'realm="credentials"';

/**
 * @typedef {object} Tokens The tokens of a sign-in with `delivery: "body"`.
 * @property {string} accessToken
 * @property {string} refreshToken
 */

/**
 * @param {object} options
 * @param {string} options.baseUrl Where the API is, such as `https://api.example.com`.
 * @param {Tokens} [options.tokens] The tokens, for programs. Browsers leave them out: there the tokens are in cookies.
 * @param {(tokens: Tokens) => void} [options.onRefreshed] Gets each new pair of tokens, to store it.
 * @param {() => void} [options.onSignedOut] Called once when the session is over: ask the user to sign in.
 * @param {typeof fetch} [options.fetch] Sends the requests.
 * @returns {(path: string, init?: RequestInit) => Promise<Response>} A fetch for paths of the API.
 */
export function createSessionFetch({ baseUrl, tokens, onRefreshed, onSignedOut, fetch = globalThis.fetch }) {
  let current = tokens;
  let generation = 0; // one more with each refresh, so that a request knows whether one happened since it was sent
  let signedOut = false;
  /** @type {Promise<boolean> | null} */
  let refreshing = null;

  /** @param {string} path */
  function address(path) {
    const url = new URL(path, baseUrl);
    if (url.origin !== new URL(baseUrl).origin) throw new TypeError("The tokens are for the API only: give a path of it.");
    return url;
  }

  /** @param {string} path @param {RequestInit} init */
  function send(path, init) {
    const headers = new Headers(init.headers);
    if (current) headers.set("Authorization", `Bearer ${current.accessToken}`);
    return fetch(address(path), { ...init, headers, credentials: "include" });
  }

  function signOut() {
    if (signedOut) return;
    signedOut = true;
    current = undefined;
    onSignedOut?.();
  }

  /** @returns {Promise<boolean>} Whether there are new tokens. */
  async function refresh() {
    const response = await send("/auth/refresh", {
      method: "POST",
      signal: AbortSignal.timeout(30_000),
      ...(current && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ refreshToken: current.refreshToken }),
      }),
    });
    if (response.ok) {
      const body = await response.json();
      if (current) {
        current = { accessToken: body.accessToken, refreshToken: body.refreshToken };
        onRefreshed?.(current);
      }
      generation++;
      return true;
    }

    // Anything but 401 (429, 503 …) says nothing about the tokens: the caller gets its own 401, and may try again later.
    if (response.status === 401) signOut();
    return false;
  }

  /** @param {Response} response */
  const challenge = (response) => (response.status === 401 ? (response.headers.get("WWW-Authenticate") ?? "") : "");

  return async function sessionFetch(path, init = {}) {
    const sentIn = generation;
    const response = await send(path, init);
    const said = challenge(response);
    if (said === "" || said.includes(OF_ANOTHER_CREDENTIAL) || signedOut) return response;
    if (!said.includes(EXPIRED)) {
      signOut();
      return response;
    }

    if (generation === sentIn) {
      refreshing ??= refresh().finally(() => (refreshing = null));
      if (!(await orAborted(refreshing, init.signal))) return response;
    }

    response.body?.cancel().catch(() => {}); // nobody reads it, so its connection is free again
    const repeated = await send(path, init);
    const saidAgain = challenge(repeated);
    if (saidAgain !== "" && !saidAgain.includes(OF_ANOTHER_CREDENTIAL)) signOut();
    return repeated;
  };
}

/**
 * Waits for what serves others too, unless this one request is aborted.
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
