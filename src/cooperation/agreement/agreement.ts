/** Kinds of agreements; two thirds of the houses have nothing in writing, so practice without paper is one of them. */
export const agreementKinds = [
  'rahmenvereinbarung',
  'regionale_vereinbarung',
  'vertrag',
  'ohne_schriftform',
] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Practice that is written down as it is: nobody signs, everybody says whether it is so. */
export const isLived = (kind: AgreementKind): boolean => kind === 'ohne_schriftform'

/** The life of an agreement. */
export const states = [
  'anbahnung',
  'abgestimmt',
  'unterzeichnet',
  'modellphase',
  'auswertung',
  'verstetigt',
  'ueberfuehrt',
  'ausgeweitet',
  'ausgelaufen',
  'gekuendigt',
] as const
export type State = (typeof states)[number]

/** States in which it is over; all others are alive. */
export const ended: readonly State[] = ['ueberfuehrt', 'ausgelaufen', 'gekuendigt']
/** States in which the parties are bound by a signed text. */
export const binding: readonly State[] = [
  'unterzeichnet',
  'modellphase',
  'auswertung',
  'verstetigt',
  'ausgeweitet',
]

interface Step {
  /** `coordinator`: whoever coordinates the network; `parties`: the last of them who agrees. */
  readonly by: 'coordinator' | 'parties'
  readonly from: readonly State[]
  readonly into: State
  /** What must be said with it: the last day of the model phase, the structure it goes over into, why it ends. */
  readonly needs?: 'until' | 'structure' | 'reason' | undefined
  /** Only where the text is signed; only where practice is written down as it is. */
  readonly only?: 'signed' | 'lived' | undefined
}

/**
 * Who may lead an agreement from where into what. `offer` lays the text before the parties, `redraft` takes it back to
 * be written on, `conclude` happens by itself when all parties have agreed to one and the same text; `live` says since when
 * it has been so, once all have said that it is.
 */
export const steps = {
  offer: { by: 'coordinator', from: ['anbahnung'], into: 'abgestimmt' },
  redraft: { by: 'coordinator', from: ['abgestimmt'], into: 'anbahnung' },
  conclude: { by: 'parties', from: ['abgestimmt'], into: 'unterzeichnet', only: 'signed' },
  live: { by: 'coordinator', from: ['abgestimmt'], into: 'unterzeichnet', only: 'lived' },
  begin: { by: 'coordinator', from: ['unterzeichnet', 'ausgeweitet'], into: 'modellphase', needs: 'until' },
  evaluate: { by: 'coordinator', from: ['modellphase'], into: 'auswertung' },
  prolong: { by: 'coordinator', from: ['modellphase', 'auswertung'], into: 'modellphase', needs: 'until' },
  perpetuate: { by: 'coordinator', from: ['unterzeichnet', 'auswertung', 'ausgeweitet'], into: 'verstetigt' },
  transfer: {
    by: 'coordinator',
    from: ['auswertung', 'verstetigt', 'ausgeweitet'],
    into: 'ueberfuehrt',
    needs: 'structure',
  },
  extend: { by: 'coordinator', from: ['auswertung', 'verstetigt'], into: 'ausgeweitet' },
  expire: {
    by: 'coordinator',
    from: ['unterzeichnet', 'modellphase', 'auswertung', 'ausgeweitet'],
    into: 'ausgelaufen',
  },
  terminate: { by: 'coordinator', from: [...binding], into: 'gekuendigt', needs: 'reason' },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]

/** The rule of a step, with every field that a rule may have. */
export const stepOf = (name: StepName): Step => steps[name]

/** The steps that whoever coordinates may take from here by a button; `offer` and `redraft` belong to the text. */
export const stepsFrom = (state: State, kind: AgreementKind): readonly StepName[] =>
  stepNames.filter(
    (name) =>
      stepOf(name).by === 'coordinator' &&
      stepOf(name).from.includes(state) &&
      stepOf(name).only !== (isLived(kind) ? 'signed' : 'lived') &&
      !['offer', 'redraft'].includes(name),
  )

/** Whether the last day to give notice is asked for with a step: nobody gives notice of what nobody has signed. */
export const asksNotice = (step: StepName, kind: AgreementKind): boolean => step === 'begin' && !isLived(kind)

/** What a party is in an agreement. */
export const partyRoles = [
  'jobcenter',
  'agentur',
  'kommune',
  'land',
  'bund',
  'haus',
  'traeger',
  'partner',
] as const
export type PartyRole = (typeof partyRoles)[number]

export interface Party {
  readonly organizationId: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
  readonly accedes: boolean
}

/** Whether a party has not left by this day; on its last day it is still in. */
export const isIn = ({ leftOn }: Pick<Party, 'leftOn'>, day: string): boolean =>
  leftOn === null || leftOn >= day

/**
 * Those who must agree to a text before it holds: who belongs to the agreement and has not left by this day. Whoever is
 * still about to accede is not waited for.
 */
export const whoMustAgree = <P extends Party>(parties: readonly P[], day: string): readonly P[] =>
  parties.filter((party) => isIn(party, day) && !(party.accedes && party.joinedOn === null))

/**
 * Whether everybody has agreed to this version.
 * @param agreed organizations with a signature of the version
 */
export const allAgreed = (parties: readonly Party[], agreed: ReadonlySet<string>, day: string): boolean => {
  const must = whoMustAgree(parties, day)
  return must.length >= 2 && must.every(({ organizationId }) => agreed.has(organizationId))
}

/** Calendar days from one day to another ('YYYY-MM-DD'); negative where the second comes first. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
