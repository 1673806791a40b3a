import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Role } from './actor.ts'
import type { Listener } from './facts.ts'
import type { Route } from './http/route.ts'
import type { Locale } from './i18n.ts'
import type { Job } from './jobs.ts'
import type { Filling } from './slots.tsx'
import type { World } from './world.ts'

export interface MenuItem {
  readonly path: string
  readonly label: (locale: Locale) => string
  /** Who sees it; `everyone` where missing. */
  readonly roles?: readonly Role[] | undefined
}

/** One table or column set with a person's data, for whoever writes the record of processing activities (Art. 30 GDPR). */
export interface PersonalData {
  readonly table: string
  readonly what: string
  readonly owner: 'organization' | 'person' | 'platform'
  readonly purpose: string
  readonly erased: string
}

/** A command of `npm run trittstein -- <name> …`. It returns the exit code. */
export interface Command {
  readonly name: string
  /** One line: the command with its arguments, and what it does. */
  readonly usage: string
  readonly run: (world: World, args: readonly string[], out: (line: string) => void) => Promise<number>
}

/** A command that needs nothing of the house: no database, no configuration. */
export interface Tool extends Omit<Command, 'run'> {
  readonly run: (args: readonly string[], out: (line: string) => void) => Promise<number>
}

/** What a chapter adds to the house; `chapters.ts` is the list of them, floor by floor. */
export interface Chapter {
  readonly name: string
  /** The folder with `0001-….sql`; the migrations of lower floors run first. */
  readonly migrations?: URL | undefined
  readonly routes?: readonly Route[] | undefined
  readonly api?: ((app: OpenAPIHono, world: World) => void) | undefined
  readonly menu?: readonly MenuItem[] | undefined
  /** At the foot of every page, for everybody. */
  readonly footer?: readonly Omit<MenuItem, 'roles'>[] | undefined
  readonly fills?: readonly Filling[] | undefined
  readonly listeners?: readonly Listener[] | undefined
  readonly jobs?: readonly Job[] | undefined
  readonly commands?: readonly Command[] | undefined
  readonly tools?: readonly Tool[] | undefined
  readonly stores?: readonly PersonalData[] | undefined
  /** Translates this chapter's refusals; undefined where the key is not its own. */
  readonly refusals?:
    | ((locale: Locale, key: string, values: Record<string, string | number>) => string | undefined)
    | undefined
  /** Says what this chapter's `chapter.verb` of a chain or a reading did; undefined where the verb is not its own. */
  readonly deeds?:
    | ((locale: Locale, name: string, detail: Readonly<Record<string, unknown>>) => string | undefined)
    | undefined
}

/** A room of a chapter that has several: what it adds, without a name of its own. */
export type Room = Omit<Chapter, 'name' | 'migrations' | 'api'>

/** The rooms of a chapter, as one. Refusals and deeds are said by the first room that knows the words. */
export const joinRooms = (rooms: readonly Room[]): Room => ({
  routes: rooms.flatMap((room) => room.routes ?? []),
  menu: rooms.flatMap((room) => room.menu ?? []),
  footer: rooms.flatMap((room) => room.footer ?? []),
  fills: rooms.flatMap((room) => room.fills ?? []),
  listeners: rooms.flatMap((room) => room.listeners ?? []),
  jobs: rooms.flatMap((room) => room.jobs ?? []),
  commands: rooms.flatMap((room) => room.commands ?? []),
  tools: rooms.flatMap((room) => room.tools ?? []),
  stores: rooms.flatMap((room) => room.stores ?? []),
  refusals: (...said) => firstWords(rooms.map((room) => () => room.refusals?.(...said))),
  deeds: (...said) => firstWords(rooms.map((room) => () => room.deeds?.(...said))),
})

const firstWords = (says: readonly (() => string | undefined)[]): string | undefined => {
  for (const say of says) {
    const words = say()
    if (words) return words
  }
  return undefined
}
