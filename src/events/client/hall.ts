// The clock of the hall: counts down by itself, asks every few seconds whether somebody turned it, and at each change
// sounds a gong, flashes and vibrates. Without this script the page loads again and says the same. On the page of the
// house it only counts down, and says when the buttons are of a moment that is over.

interface Part {
  readonly is: string
  readonly from: number | null
  readonly until: number | null
  readonly big: string
  readonly line: string
  readonly next: string
  readonly paper: string
}
interface State {
  readonly held: string | null
  readonly heldAt: number | null
  readonly parts: readonly Part[]
}
type Answer = { readonly now: number; readonly stand: string } & Partial<State>

const askMs = 5000
/** Later than this nobody expects the gong any more: a laptop woke up. */
const lateMs = 5000
const farMs = 3_600_000

/** The screen is the whole page; on the page of the house it is a panel. */
const root = document.querySelector<HTMLElement>('[data-state]') ?? document.body
const isScreen = root === document.body

const find = (name: string): HTMLElement | null => document.querySelector(`[data-hall="${name}"]`)
const write = (name: string, text: string): void => {
  const element = find(name)
  if (element && element.textContent !== text) element.textContent = text
}
const show = (name: string, isShown: boolean): void => {
  const element = find(name)
  if (element) element.hidden = !isShown
}

let state: State | undefined
let stand = ''
/** How far the server's clock is ahead. */
let ahead = 0
let shown = -1
let failures = 0

const two = (n: number): string => String(n).padStart(2, '0')
const countdown = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

// --- The gong ------------------------------------------------------------------------------------------------

let audio: AudioContext | undefined
const makeAudio = (): AudioContext | undefined => {
  const old = window as unknown as { webkitAudioContext?: typeof AudioContext }
  const Audio = window.AudioContext ?? old.webkitAudioContext
  return Audio && new Audio()
}

/** A low stroke with overtones that fade sooner the higher they are. */
const stroke = (context: AudioContext, at: number): void => {
  const partials: readonly [hertz: number, loud: number, seconds: number][] = [
    [196, 0.5, 4],
    [294, 0.3, 3],
    [466, 0.18, 2],
    [784, 0.08, 1.2],
  ]
  for (const [hertz, loud, seconds] of partials) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.0001, at)
    volume.gain.exponentialRampToValueAtTime(loud, at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
    tone.connect(volume)
    volume.connect(context.destination)
    tone.start(at)
    tone.stop(at + seconds)
  }
}

/** One stroke to begin, two to end. */
const gong = (strokes: number): void => {
  root.dataset.gongs = String(Number(root.dataset.gongs ?? '0') + 1)
  root.classList.remove('hall--flash')
  // The next frame: so that it flashes again although it just did.
  requestAnimationFrame(() => root.classList.add('hall--flash'))
  navigator.vibrate?.([400, 200, 400])
  if (!audio) return
  audio.resume().catch(() => {})
  for (let i = 0; i < strokes; i++) stroke(audio, audio.currentTime + 0.05 + i * 1.2)
}

// --- The clock -----------------------------------------------------------------------------------------------

/** Buttons of a moment that is over would be refused: the page is loaded again by whoever looks at it. */
const outdate = (): void => {
  show('turns', false)
  show('stale', true)
}

const render = (): void => {
  if (!state) return
  const now = Date.now() + ahead
  const at = state.heldAt ?? now
  const index = state.parts.findIndex(({ until }) => until === null || at < until)
  const part = state.parts[index]
  if (!part) return
  const left = part.until === null ? null : part.until - at
  const isNear = left !== null && left < farMs
  show('left-row', isNear)
  if (isNear && left !== null) {
    write('left', countdown(left))
    find('left-row')?.classList.remove('hall__left--words')
  }
  write('big', part.big)
  write('line', state.held ?? part.line)
  write('next', state.held ? '' : part.next)
  write('paper', part.paper)
  const clock = new Date(now).toLocaleTimeString('de-DE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  })
  const words = find('now')
  if (words) write('now', (words.textContent ?? '').replace(/\d\d:\d\d/, clock))
  if (!isScreen) {
    if (shown < 0) shown = index
    if (index !== shown) outdate()
    return
  }
  root.classList.remove(`hall--${root.dataset.is}`)
  root.dataset.is = part.is
  root.classList.add(`hall--${part.is}`)
  root.classList.toggle('hall--soon', part.is === 'talk' && left !== null && left <= 60_000)
  if (index !== shown) {
    const began = part.from ?? now
    if (shown >= 0 && now - began < lateMs) gong(part.is === 'talk' ? 1 : 2)
    if (shown >= 0) write('said', `${part.big}. ${part.line}`)
    shown = index
  }
}

const ask = async (): Promise<void> => {
  if (document.hidden) return
  const asked = Date.now()
  try {
    const answer = await fetch(`${root.dataset.state}?stand=${stand}`, { credentials: 'omit' })
    if (!answer.ok) throw new Error(String(answer.status))
    const told = (await answer.json()) as Answer
    // Halfway between asking and hearing; a slow line says little.
    if (stand === '' || Date.now() - asked < 1500) ahead = told.now - (asked + Date.now()) / 2
    if (!isScreen && stand !== '' && stand !== told.stand) outdate()
    stand = told.stand
    if (told.parts) state = { held: told.held ?? null, heldAt: told.heldAt ?? null, parts: told.parts }
    failures = 0
  } catch {
    failures += 1
  }
  show('offline', failures > 2)
  render()
}

// --- Buttons -------------------------------------------------------------------------------------------------

/** The screen of a laptop or a phone does not fall asleep; where it cannot be, it is set by hand. */
const stayAwake = (): void => {
  navigator.wakeLock?.request('screen').catch(() => {})
}

const sound = find('sound')
const label = sound?.querySelector('.kern-label')
const on = label?.textContent ?? ''
sound?.addEventListener('click', () => {
  if (!label) return
  if (audio) {
    audio.close().catch(() => {})
    audio = undefined
    label.textContent = on
    return
  }
  // Browsers sound nothing before somebody has touched the page: this is the touch.
  audio = makeAudio()
  if (!audio) return
  label.textContent = sound.dataset.off ?? ''
  stayAwake()
  stroke(audio, audio.currentTime + 0.05)
})

const whole = document.documentElement
const full = find('full')
if (full && !whole.requestFullscreen) full.hidden = true
full?.addEventListener('click', () => {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
  else whole.requestFullscreen().catch(() => {})
})

show('buttons', true)
ask()
setInterval(ask, askMs)
setInterval(render, 250)
document.addEventListener('visibilitychange', () => {
  if (audio && !document.hidden) stayAwake()
  ask()
})
