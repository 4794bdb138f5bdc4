// Calls the API through the reference client, with types made from the OpenAPI document. It is compiled and never run: where
// the document says something else than this expects, the compiler refuses it. @ts-expect-error marks what it must refuse.

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
  if (signedIn.accessToken === undefined || signedIn.refreshToken === undefined) throw new Error("Asked for in the body.");

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

/** The body of a success; a refusal is thrown. */
async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Refused((await response.json()) as Schemas["Problem"]);
  return (await response.json()) as T;
}

function json(method: string, body: object, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

// What the types must know: what is required, what may be null or absent, and which values there are.
declare const user: Schemas["UserResponse"];
//#if (posts)
declare const post: Schemas["PostResponse"];
//#endif
declare const problem: Schemas["Problem"];

export const facts = {
  role: user.role satisfies "member" | "moderator" | "admin",
  messages: problem.errors?.["title"]?.[0],
  // @ts-expect-error There are two ways of delivery.
  delivery: { email: "e", password: "p", delivery: "header" } satisfies Schemas["SignInRequest"],
  // @ts-expect-error A misspelt property is refused.
  misspelt: { email: "e", password: "p", emial: "e" } satisfies Schemas["SignInRequest"],
  // @ts-expect-error Of others the address is not shown.
  email: user.email.length,
  //#if (posts)
  // @ts-expect-error A post without a text is refused.
  withoutContent: { title: "t" } satisfies Schemas["CreatePostRequest"],
  // @ts-expect-error So is a misspelt property.
  misspeltContent: { title: "t", content: "c", contents: "c" } satisfies Schemas["CreatePostRequest"],
  // @ts-expect-error The author may be gone.
  author: post.author.nickname,
  //#endif
};
