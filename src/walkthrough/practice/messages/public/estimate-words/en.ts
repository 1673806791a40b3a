// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'What may come of it',
  result: (amount, name) => `About ${amount} a month of ${name}`,
  forDay: (day) => `Worked out with what held on ${day}.`,
  none: (name) => `With these figures there is no ${name}.`,
  noneText:
    'Perhaps something else helps: housing benefit or child supplement, for example. Get advice before you go without.',
  nobodyAble:
    'Nobody here is between 15 and pension age. That is usually for the social welfare office, not for the Jobcenter.',
  unknownTitle: 'We do not work this day out',
  unknown: (from, until) =>
    `We do not know all values that hold on this day, and we do not guess. We can work it out from ${from} to ${until}.`,
  countKnown: (day) => `Work it out for ${day}`,
  notAdvice: 'This is practice and no legal advice.',
  onlyNotice: 'Only the official notice counts. An advice centre checks the figures with you free of charge.',
  date: 'For which day?',
  dateHint: 'From 1 January 2023 on. So you also see how it used to be.',
  dateWrong: 'Please enter a day, for example 01/07/2026.',
  count: 'Work it out for this day',
  perPerson: 'For each person',
  who: 'Who',
  regelbedarf: 'Standard need',
  mehrbedarf: 'Additional need',
  sofortzuschlag: 'Immediate supplement',
  housing: 'Home',
  considered: 'Counts as income',
  byLine: 'Line by line',
  parts: {
    need: 'What is needed',
    income: 'What counts as income',
    result: 'The result',
    note: 'Good to know',
  },
  what: 'What',
  amount: 'Euros',
  why: 'Where it is written',
  source: (n) => `source\u00a0${n}`,
  sources: 'Sources',
  everybody: 'everybody',
  change: 'Change the figures',
  print: 'You can print the calculation and put it beside the notice later.',
}
