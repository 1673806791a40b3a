import type { Progress } from '#consent'

/** What a sender ever sees of a hand-over (DOMAIN.md 1.3): four words, for every legal frame. */
export const words = ['uebergeben', 'angenommen', 'nicht-moeglich', 'abgeschlossen'] as const
export type Word = (typeof words)[number]

/** How it stands at the receiver. Belongs to the receiver and the person alone. */
export type State =
  | 'sent'
  | 'accepted'
  | 'declined'
  | 'arrived'
  | 'missed'
  | 'ended'
  | 'expired'
  | 'withdrawn'

export interface Step {
  readonly by: 'receiver' | 'person' | 'clock'
  readonly from: readonly State[]
  readonly into: State
  /** The word written to the sender now; null: the sender sees nothing of it. */
  readonly senderSees: Word | null
  /** What the sheet reads; null: unchanged. Never more than the sender's words: the counsellor has seen the code. */
  readonly personReads: Progress | null
  /** After it, nothing more is expected: retention counts from here. */
  readonly ends: boolean
}

export const steps = {
  accept: {
    by: 'receiver',
    from: ['sent'],
    into: 'accepted',
    senderSees: 'angenommen',
    personReads: 'accepted',
    ends: false,
  },
  decline: {
    by: 'receiver',
    from: ['sent'],
    into: 'declined',
    senderSees: 'nicht-moeglich',
    personReads: 'declined',
    ends: true,
  },
  arrive: {
    by: 'receiver',
    from: ['accepted', 'missed'],
    into: 'arrived',
    senderSees: null,
    personReads: null,
    ends: false,
  },
  miss: {
    by: 'receiver',
    from: ['accepted'],
    into: 'missed',
    senderSees: null,
    personReads: null,
    ends: false,
  },
  end: {
    by: 'receiver',
    from: ['accepted', 'arrived', 'missed'],
    into: 'ended',
    senderSees: null,
    personReads: null,
    ends: true,
  },
  expire: {
    by: 'clock',
    from: ['sent'],
    into: 'expired',
    senderSees: null,
    personReads: null,
    ends: true,
  },
  withdraw: {
    by: 'person',
    from: ['sent', 'accepted', 'declined', 'arrived', 'missed', 'ended', 'expired'],
    into: 'withdrawn',
    senderSees: null,
    personReads: null,
    ends: true,
  },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps

export const can = (name: StepName, state: State): boolean =>
  (steps[name].from as readonly State[]).includes(state)

/** Still with the house: somebody looks after it, or should. */
export const isOpen = (state: State): boolean => ['sent', 'accepted', 'arrived', 'missed'].includes(state)

/** Why it is not possible there: about the house or the offer only, never about the person. */
export const declineReasons = [
  'voll',
  'pausiert',
  'voraussetzung',
  'sprache',
  'barriere',
  'anderer-ort',
  'doppelt',
] as const
export type DeclineReason = (typeof declineReasons)[number]

export const contactKinds = ['telefon', 'sms', 'mail', 'keine'] as const
export type ContactKind = (typeof contactKinds)[number]

/** What the house prepares, never why. */
export const preparations = [
  'rampe',
  'dolmetschen',
  'gebaerden',
  'ruhe',
  'kinder',
  'begleitung',
  'schrift',
] as const

export const wishedTimes = [
  'vormittags',
  'nachmittags',
  'abends',
  'mo',
  'di',
  'mi',
  'do',
  'fr',
  'sa',
] as const

/** Sentences a person chooses from. Health, addiction, debt have one sentence only: "ich erzähle selbst" (R8). */
export const sentences = [
  'deutsch',
  'leute',
  'kinder',
  'briefe',
  'lesen',
  'digital',
  'wege',
  'aelter',
  'mitmachen',
  'arbeit',
  'kennenlernen',
  'selbst-erzaehlen',
] as const

/** Days (DOMAIN.md 2.6, 7): link, expiry, retention after the end. Reminder and "call?" count working days. */
export const days = { link: 8, expiry: 30, erasure: 90, accepted: 180, reminder: 3, nudge: 5 } as const
