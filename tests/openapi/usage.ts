// Calls the API through the reference client, with types generated from the OpenAPI document. It is compiled, not run: a document that
// differs from what is expected here does not compile. @ts-expect-error marks what the compiler must reject.

import { createSessionFetch } from "../../clients/javascript/session-fetch.js";
import type { components } from "./generated/openapi.js";
//#if (posts)
import type { operations } from "./generated/openapi.js";
//#endif

type Schemas = components["schemas"];

class Refused extends Error {
  constructor(readonly problem: Schemas["Problem"]) {
    super(problem.title);
  }
}

export async function useTheApi(baseUrl: string, credentials: Pick<Schemas["SignInRequest"], "email" | "password">) {
  const signedIn = await read<Schemas["SignInResponse"]>(
    await fetch(new URL("/auth/sign-in", baseUrl), json("POST", { ...credentials, delivery: "body" } satisfies Schemas["SignInRequest"])),
  );
  if (signedIn.accessToken === undefined || signedIn.refreshToken === undefined) throw new Error("The tokens must be in the body.");

  const api = createSessionFetch({
    baseUrl,
    tokens: { accessToken: signedIn.accessToken, refreshToken: signedIn.refreshToken },
    onSignedOut: () => console.log(`${signedIn.user.nickname} is signed out.`),
  });

  return await read<Schemas["UserResponse"]>(
    await api(`/users/${signedIn.user.id}`, json("PATCH", { nickname: "mina" } satisfies Schemas["EditUserRequest"])),
  );
}

//#if (posts)
export async function useThePosts(api: ReturnType<typeof createSessionFetch>, userId: string) {
  const created = await api("/posts", json("POST", { title: "안녕하세요", content: "첫 글입니다." } satisfies Schemas["CreatePostRequest"]));
  const post = await read<Schemas["PostResponse"]>(created);
  const etag = created.headers.get("ETag");
  const edited = await api(
    `/posts/${post.id}`,
    json("PATCH", { title: "안녕하세요!" } satisfies Schemas["EditPostRequest"], etag === null ? {} : { "If-Match": etag }),
  );

  return { post: await read<Schemas["PostResponse"]>(edited), titles: await titlesOf(api, post.author?.id ?? userId) };
}

/** Reads all pages. */
async function titlesOf(api: ReturnType<typeof createSessionFetch>, authorId: string): Promise<string[]> {
  type Query = NonNullable<operations["listPosts"]["parameters"]["query"]>;
  type Page = operations["listPosts"]["responses"][200]["content"]["application/json"];

  const titles: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Query = { authorId, limit: 100, ...(cursor !== null && { cursor }) };
    const page: Page = await read<Page>(await api(`/posts?${new URLSearchParams(query as Record<string, string>)}`));
    titles.push(...page.items.map((item) => item.title));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return titles;
}
//#endif

/** Returns the body of a success; throws an error response. */
async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Refused((await response.json()) as Schemas["Problem"]);
  return (await response.json()) as T;
}

function json(method: string, body: object, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

// The types must say which members are required, which can be null or absent, and which values exist.
declare const user: Schemas["UserResponse"];
//#if (posts)
declare const post: Schemas["PostResponse"];
//#endif
declare const problem: Schemas["Problem"];

export const facts = {
  role: user.role satisfies "member" | "moderator" | "admin",
  messages: problem.errors?.["title"]?.[0],
  // @ts-expect-error There are two kinds of delivery.
  delivery: { email: "e", password: "p", delivery: "header" } satisfies Schemas["SignInRequest"],
  // @ts-expect-error A misspelt property is rejected.
  misspelt: { email: "e", password: "p", emial: "e" } satisfies Schemas["SignInRequest"],
  // @ts-expect-error The address of other users is not shown.
  email: user.email.length,
  //#if (posts)
  // @ts-expect-error A post without content is rejected.
  withoutContent: { title: "t" } satisfies Schemas["CreatePostRequest"],
  // @ts-expect-error A misspelt property is rejected.
  misspeltContent: { title: "t", content: "c", contents: "c" } satisfies Schemas["CreatePostRequest"],
  // @ts-expect-error The author can be null.
  author: post.author.nickname,
  //#endif
};
