import { formTokenField } from '../ui/form-token.ts'

/** A submitted form: text as typed, line ends as LF; fields whose name ends in `[]` are lists (without the brackets). */
export type Form = Readonly<Record<string, string | readonly string[]>>

/** More than any form of the house has; the time to read them must stay short. */
const mostFields = 1000

/** The body is no form, or it broke off. */
export class UnreadableForm extends Error {}
/** The form has more fields than anybody fills in. */
export class TooManyFields extends Error {}

/** A file that came with a form; the server bounds its size, and nothing else about it is true until it is looked at. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Sent {
  readonly fields: Form
  readonly files: ReadonlyMap<string, SentFile>
  readonly token: string | undefined
}

// A body can be read once, and the door may have had to look at it before the page does.
const sent = new WeakMap<Request, Promise<Sent>>()
const readOnce = (request: Request): Promise<Sent> => {
  const reading = sent.get(request) ?? read(request)
  sent.set(request, reading)
  return reading
}

/** Reads a form body (urlencoded or multipart); the server bounds its size. No form: no fields. */
export const readForm = async (request: Request): Promise<Form> => (await readOnce(request)).fields

/** The file that was chosen in this field of the form, if one was. */
export const readFile = async (request: Request, name: string): Promise<SentFile | undefined> =>
  (await readOnce(request)).files.get(name)

/** What the hidden field of the form says; it is no field of the page. */
export const sentFormToken = async (request: Request): Promise<string | undefined> =>
  (await readOnce(request)).token

const isForm = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

const read = async (request: Request): Promise<Sent> => {
  const fields: Record<string, string | string[]> = {}
  const files = new Map<string, SentFile>()
  let token: string | undefined
  let count = 0
  for (const [name, value] of await entriesOf(request)) {
    count += 1
    if (count > mostFields) throw new TooManyFields()
    if (name === '__proto__' || name === '__proto__[]') continue
    if (typeof value !== 'string') {
      // An empty field of the kind sends a file without name and content.
      if (value.size > 0)
        files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
      continue
    }
    // PostgreSQL takes no NUL; nobody types one.
    const text = value.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
    if (name === formTokenField) token = text
    else if (name.endsWith('[]')) {
      const list = fields[name.slice(0, -2)]
      if (Array.isArray(list)) list.push(text)
      else fields[name.slice(0, -2)] = [text]
    } else fields[name] = text
  }
  return { fields, files, token }
}

const entriesOf = async (request: Request): Promise<FormData> => {
  const type = request.headers.get('content-type') ?? ''
  // Some clients name a type on requests that have no body.
  if (request.method === 'GET' || request.method === 'HEAD' || !isForm.test(type)) return new FormData()
  try {
    return await request.formData()
  } catch {
    throw new UnreadableForm()
  }
}

/**
 * Whether a body has more parts than a form may have fields. Reading them one by one takes seconds where there are many,
 * and nobody else is answered meanwhile: so they are counted before.
 */
export const hasTooManyParts = (type: string, body: Buffer): boolean => {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (!boundary) return false
  const mark = `--${boundary}`
  let count = 0
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    count += 1
    if (count > mostFields + 1) return true
  }
  return false
}

export const text = (form: Form, name: string): string => {
  const value = form[name]
  return typeof value === 'string' ? value.trim() : ''
}

export const list = (form: Form, name: string): readonly string[] => {
  const value = form[name]
  return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []
}
