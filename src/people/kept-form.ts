import { z } from 'zod'
import { system } from '#platform/actor.ts'
import type { Account } from '#platform/http/visit.ts'
import { formTokenField } from '#platform/ui/form-token.ts'
import type { World } from '#platform/world.ts'
import { keep, recall } from './session-item.ts'
import { listItems } from './session-item-store.ts'

const keptForm = z.object({
  path: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** It was sent, or it was half typed when the screen locked. */
  sent: z.boolean(),
  /** It came back after the lock: the next lock does not bring it again. */
  back: z.boolean(),
})
/** What stood in a form when the screen locked; the path is without the language. One for each path of a session. */
export type KeptForm = z.infer<typeof keptForm>

/**
 * Forms with passwords, codes, PINs and keys: they are typed again. Also those of strangers at this PC, who are not the
 * one that unlocks it: the sheet, the mail link, the ladder, the registration, the talks, the own engagement and the letter about its money, the own story, the application to practise; and what somebody answered in a survey or at a meeting.
 */
const neverKept =
  /^\/(gesperrt|anmelden|abmelden|konto|einladung|rettung|demo|zettel|antwort|umfrage|leiter|anmeldung|gespraeche|tische|erinnerung|veranstaltung|mitmachen|mein-ehrenamt|ehrenamt-und-geld|meine-geschichte|antrag-ueben|uebergaben\/zettel|unsere-geschichten\/zettel\.pdf|organisation\/(pin|hinweis))([/?]|$)/

/** Whether a form of this path is kept at all. */
export const isKept = (path: string): boolean => !neverKept.test(path)

const kindOf = (path: string): string => `form ${path}`
const tenHours = 600
const quarterOfAnHour = 15

/** Keeps a form, encrypted, until the session ends; a later one of the same path takes its place. */
export const keepForm = async (
  world: World,
  account: Account,
  form: { path: string; fields: Readonly<Record<string, string | readonly string[]>>; sent: boolean },
): Promise<void> => {
  if (!isKept(form.path)) return
  const { [formTokenField]: _token, ...fields } = form.fields
  await put(world, account, { ...form, fields: fields as KeptForm['fields'], back: false }, tenHours)
}

const put = async (world: World, account: Account, form: KeptForm, minutes: number): Promise<void> => {
  const kind = kindOf(form.path)
  const [known] = await itemsOf(world, account, { kind })
  await keep(world, account, kind, form, minutes, known?.id)
}

const itemsOf = (world: World, account: Account, of: { kind: string } | { begins: string }) =>
  world.look(system('session item'), (tx) => listItems(tx, account.sessionId, of))

/** The kept form of a path; without a path the newest that has not come back yet. */
export const recallForm = async (
  world: World,
  account: Account,
  path?: string,
): Promise<KeptForm | undefined> => {
  const of = path === undefined ? { begins: 'form ' } : { kind: kindOf(path) }
  for (const { id, kind } of await itemsOf(world, account, of)) {
    const form = keptForm.safeParse(await recall(world, account, kind, id)).data
    if (form && (path !== undefined || !form.back)) return form
  }
  return undefined
}

/**
 * The form that waits behind the lock: that of the page which was locked, else the newest. It stays a quarter of an
 * hour more, for a line that breaks while it is sent on.
 */
export const bringBack = async (
  world: World,
  account: Account,
  path: string | undefined,
): Promise<KeptForm | undefined> => {
  const own = path === undefined ? undefined : await recallForm(world, account, path)
  const form = own && !own.back ? own : await recallForm(world, account)
  if (form) await put(world, account, { ...form, back: true }, quarterOfAnHour)
  return form
}
