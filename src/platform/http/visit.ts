import type { Child } from 'hono/jsx'
import type { Actor, Member, Role } from '../actor.ts'
import type { Locale } from '../i18n.ts'
import type { Refusal } from '../refusal.ts'
import type { Again } from '../ui/languages.tsx'
import type { World } from '../world.ts'
import type { Form, SentFile } from './form.ts'

/** Who is signed in, as pages show it. */
export interface Account {
  readonly sessionId: string
  readonly name: string
  readonly organizationName: string
  readonly member: Member
  /** Nobody touched it for a while: nothing opens before the person has shown that it is them. */
  readonly locked: boolean
  /** The last time the person proved who they are. */
  readonly provedAt: Date
  /** Where this person must go before their roles count (second factor, notice); then `member.roles` is empty. */
  readonly gate?: string | undefined
}

/** The seam to `people`: what a session cookie stands for, and what happens to a request from behind the lock. */
export interface Sessions {
  readonly find: (world: World, token: string) => Promise<Account | undefined>
  readonly whenLocked: (visit: Visit) => Promise<Response>
}

export interface PageOptions {
  readonly title: string
  readonly status?: 200 | 400 | 403 | 404 | 405 | 409 | 410 | 413 | 414 | 422 | 429 | 500 | 503 | undefined
  /** Pages with or around personal data: never cached. */
  readonly noStore?: boolean | undefined
  /** What a code or a PIN opened: sent uncompressed, as pages of a session are (BREACH). */
  readonly opened?: boolean | undefined
  /** Wider than the reading column, for tables. */
  readonly wide?: boolean | undefined
  /** Staff pages exist in German and English: elsewhere the main part is German. */
  readonly staff?: boolean | undefined
  readonly quickExit?: boolean | undefined
  readonly hasErrors?: boolean | undefined
  /** The page has no address of its own: what brings it back in another language. */
  readonly again?: Again | undefined
  /** Small scripts that add comfort, by the name of their file in a `client` folder. */
  readonly scripts?: readonly string[] | undefined
}

/** One request in one language by one actor: all a page needs. */
export interface Visit {
  readonly world: World
  readonly locale: Locale
  readonly actor: Actor
  readonly account: Account | undefined
  readonly request: Request
  readonly url: URL
  /** The path without its language, for the language switcher. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: () => Promise<Form>
  /** The file chosen in this field of the form (`<Form files>`), if one was. */
  readonly file: (name: string) => Promise<SentFile | undefined>
  /** Whom an allowance counts for (`take` in throttle.ts): the client's address, an IPv6 line as one. Never kept, never logged. */
  readonly address: string
  /** A path in the visitor's language: `visit.to('/angebote')`. */
  readonly to: (path: string) => string
  readonly holds: (...roles: Role[]) => boolean
  readonly page: (options: PageOptions, body: Child) => Promise<Response>
  readonly redirect: (path: string, ...cookies: readonly string[]) => Response
  readonly notFound: () => Promise<Response>
  /** The words of a refusal in the visitor's language. */
  readonly say: (refusal: Refusal) => string
  /** Field → message of a refusal about wrong input. */
  readonly errors: (refusal: Refusal) => Record<string, string>
}
