// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'May the house know this?',
  purpose: (sender, recipient, offer) =>
    `${sender} passes your details on to ${recipient}, so that they expect you there for “${offer}” and can contact you in the way you wish.`,
  onlyTo: (recipient) =>
    `Only ${recipient} receives these details, only for this purpose. They must not be passed on.`,
  voluntary: 'This is voluntary. You can say yes or no.',
  noConsequence: (sender) =>
    `Saying no has no consequences: not for your money, not for your advice. ${sender} writes a no down nowhere.`,
  whatSenderSees: (sender) =>
    `Afterwards ${sender} only sees whether the house has said yes or whether it is not possible there. ${sender} does not learn whether you go.`,
  withdrawal: (sender) =>
    `You can take back your yes at any time, without a reason: with the code on your slip. Then your details at the house are erased at once. ${sender} does not learn of it.`,
  erasure: 'The details at the house are erased no later than 90 days after the end.',
}
