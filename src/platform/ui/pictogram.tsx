import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { raw } from 'hono/html'

/** Our names and the drawing in Phosphor (MIT, phosphoricons.com) that stands for each. */
const drawings = {
  deutsch: 'chats',
  leute: 'users-three',
  kinder: 'baby-carriage',
  gesundheit: 'heartbeat',
  seele: 'hand-heart',
  geld: 'coins',
  briefe: 'envelope-open',
  lesen: 'book-open-text',
  digital: 'devices',
  wege: 'signpost',
  aelter: 'armchair',
  mitmachen: 'puzzle-piece',
  arbeit: 'briefcase',
  place: 'map-pin',
  time: 'clock',
  euro: 'currency-eur',
  language: 'translate',
  check: 'check-circle',
  question: 'question',
  print: 'printer',
  calendar: 'calendar-blank',
  phone: 'phone',
  mail: 'envelope-simple',
  wheelchair: 'wheelchair',
  lock: 'lock-simple',
  door: 'door-open',
  person: 'user',
  arrow: 'arrow-right',
  back: 'arrow-left',
  search: 'magnifying-glass',
  house: 'house',
  handshake: 'handshake',
  info: 'info',
  warning: 'warning',
  danger: 'warning-circle',
  menu: 'list',
  signOut: 'sign-out',
} as const

export type PictogramName = keyof typeof drawings
export type PictogramSize = 's' | 'm' | 'l' | 'xl'

export const pictogramNames = Object.keys(drawings) as readonly PictogramName[]
export const isPictogramName = (name: string): name is PictogramName => Object.hasOwn(drawings, name)

/** Those that point somewhere and turn round in right-to-left. */
const turning: readonly PictogramName[] = ['arrow', 'back', 'signOut', 'wege']

const find = createRequire(import.meta.url).resolve
const inner = (drawing: string): string =>
  readFileSync(find(`@phosphor-icons/core/assets/duotone/${drawing}-duotone.svg`), 'utf8')
    .replace(/^.*?<svg[^>]*>|<\/svg>\s*$/gs, '')
    .replaceAll('opacity="0.2"', 'opacity=".2"')

const shapes = Object.fromEntries(
  Object.entries(drawings).map(([name, drawing]) => [name, inner(drawing)]),
) as Record<PictogramName, string>

const sizes: Record<PictogramSize, string> = {
  s: ' pictogram--s',
  m: '',
  l: ' pictogram--l',
  xl: ' pictogram--xl',
}

/** A decorative drawing beside a word: hidden from screen readers, coloured by `color` and `--tone`. */
export const Pictogram = ({
  name,
  size = 'm',
}: {
  name: PictogramName
  size?: PictogramSize | undefined
}) => (
  <svg
    class={`pictogram${sizes[size]}${turning.includes(name) ? ' pictogram--turns' : ''}`}
    viewBox="0 0 256 256"
    aria-hidden="true"
  >
    {raw(shapes[name])}
  </svg>
)
