// Locks the screen when nobody is here, and hands in what was half typed, so that it is still there afterwards.
// Without this script the server does the same at the next request.

const { lockAfter = '1800', lockPath = '', herePath = '', typedPath = '' } = document.body.dataset
/** `/de/gesperrt`, where `/de/gesperrt/jetzt` locks. */
const lockedPath = lockPath.slice(0, lockPath.lastIndexOf('/'))
const idleMs = Number(lockAfter) * 1000
/** While somebody types or scrolls, the server hears of it this often. */
const hereMs = idleMs / 6

// All tabs are one desk: a moment, and nothing about anybody.
const desk = 'trittstein-here'
let last = Date.now()
let told = Date.now()
let typed: HTMLFormElement | undefined

const token = (): string =>
  document.querySelector<HTMLInputElement>('form[method=post] input[name="form-token"]')?.value ?? ''

const send = (path: string, fields: URLSearchParams): Promise<Response> => {
  fields.set('form-token', token())
  return fetch(path, { method: 'POST', credentials: 'same-origin', body: fields })
}

/** Where the browser forbids it, every tab is a desk of its own. */
const tellDesk = (at: number): void => {
  try {
    localStorage.setItem(desk, String(at))
  } catch {}
}
const deskHere = (): number => {
  try {
    return Number(localStorage.getItem(desk))
  } catch {
    return 0
  }
}
const lastHere = (): number => Math.max(last, deskHere())
const isIdle = (): boolean => Date.now() - lastHere() >= idleMs

const here = (): void => {
  // After a laptop's sleep the first key must not wake what should have been locked.
  if (isIdle()) {
    watch()
    return
  }
  last = Date.now()
  tellDesk(last)
  if (last - told < hereMs) return
  told = last
  send(herePath, new URLSearchParams())
    .then((answer) => {
      if (answer.status === 423 || answer.redirected) lockNow()
    })
    .catch(() => {})
}
for (const event of ['keydown', 'input', 'pointerdown', 'scroll', 'touchstart'])
  addEventListener(event, here, { passive: true })
addEventListener('input', ({ target }) => {
  const form = (target as HTMLInputElement).form
  if (form?.method === 'post') typed = form
})

const fieldsOf = (form: HTMLFormElement | undefined): URLSearchParams => {
  const fields = new URLSearchParams()
  if (!form) return fields
  // Nobody typed what is hidden, and secrets are typed again.
  const left = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[type=password], [type=hidden]')].map((one) => one.name),
  )
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !left.has(name)) fields.append(name, value)
  return fields
}

/** This page's address without its language and without the mark that something was put back. */
const ownPath = (): string => {
  const query = location.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && part !== 'getippt')
  return location.pathname.replace(/^\/[^/]+/, '') + (query.length > 0 ? `?${query.join('&')}` : '')
}

const lock = async (): Promise<void> => {
  const fields = fieldsOf(typed)
  fields.set('pfad', ownPath())
  const answer = await send(lockPath, fields)
  if (!answer.ok) throw new Error('not locked')
  // Where the session is over, the house has sent us to its door already. Not to be reached by going back.
  location.replace(answer.redirected ? answer.url : ((await answer.json()) as { to: string }).to)
}

let locking = false
let failures = 0
const lockNow = (): void => {
  if (locking) return
  locking = true
  lock().catch(() => {
    locking = false
    // Once may be a line that breaks. Then what is on the screen goes, whatever stands in the way.
    if (++failures > 1) location.replace(lockedPath)
  })
}
const watch = (): void => {
  if (isIdle()) lockNow()
}
setInterval(watch, Math.min(10_000, idleMs / 4))
// A laptop that was asleep wakes up.
document.addEventListener('visibilitychange', watch)

/** A page that the browser kept from before the sign-out or the lock is fetched again. */
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

/** Puts back what had been typed when the screen locked. */
const putBack = async (): Promise<void> => {
  const answer = await fetch(`${typedPath}?pfad=${encodeURIComponent(ownPath())}`, {
    credentials: 'same-origin',
  })
  if (!answer.ok) return
  const fields = (await answer.json()) as Record<string, string | string[]>
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) {
    const known = Object.keys(fields).some((name) => find(form, name).some(({ type }) => type !== 'hidden'))
    if (!known) continue
    for (const [name, value] of Object.entries(fields)) fill(find(form, name), [value].flat())
    for (const box of form.querySelectorAll<HTMLInputElement>('[type=checkbox]'))
      if (!(box.name.replace('[]', '') in fields)) box.checked = false
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const find = (form: HTMLFormElement, name: string): Field[] =>
  [...form.elements].filter(
    (one): one is Field => 'name' in one && (one.name === name || one.name === `${name}[]`),
  )
const fill = (fields: Field[], values: string[]): void => {
  for (const field of fields) {
    if (field.type === 'hidden' || field.type === 'password') continue
    if (field.type === 'checkbox' || field.type === 'radio')
      (field as HTMLInputElement).checked = values.includes(field.value)
    else field.value = values[0] ?? ''
  }
}

if (new URLSearchParams(location.search).has('getippt')) putBack().catch(() => {})

// A double click sends once: the second answer of a sign-in would be a refusal.
addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.method !== 'post') return
  if ('sent' in form.dataset) event.preventDefault()
  form.dataset.sent = ''
  setTimeout(() => delete form.dataset.sent, 5000)
})
