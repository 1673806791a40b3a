/**
 * Fields of action (Handlungsfelder) that an agreement names, each with the needs of the directory's offers that belong
 * to it; so what was agreed can be compared with what is there. A test holds them against the needs that a search knows.
 */
export const fieldsOfAction = {
  begegnung: ['leute'],
  sprache: ['deutsch', 'lesen'],
  familie: ['kinder'],
  gesundheit: ['gesundheit', 'seele'],
  beratung: ['geld', 'briefe'],
  digitales: ['digital'],
  mobilitaet: ['wege'],
  alter: ['aelter'],
  engagement: ['mitmachen'],
  arbeit: ['arbeit'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type FieldOfAction = keyof typeof fieldsOfAction
export const fieldIds = Object.keys(fieldsOfAction) as FieldOfAction[]

/** Target groups (Zielgruppen) as agreements name them; never a mark on a person. */
export const targetGroups = [
  'alleinerziehende',
  'familien',
  'jugendliche',
  'aeltere',
  'zugewanderte',
  'langzeit',
  'eingeschraenkte',
  'rueckkehrende',
] as const
export type TargetGroup = (typeof targetGroups)[number]
