// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

// Names of organizations stay in Latin script: U+2068/U+2069 isolate them from the right-to-left text.
const name = (text: string): string => `\u2068${text}\u2069`

export const ar: Words<typeof de> = {
  title: 'هل يجوز أن تعرف المؤسسة هذا؟',
  purpose: (sender, recipient, offer) =>
    `تنقل ${name(sender)} بياناتك إلى ${name(recipient)} لكي يتوقعوا حضورك إلى «${name(offer)}» ويتواصلوا معك بالطريقة التي تريدها.`,
  onlyTo: (recipient) =>
    `تحصل ${name(recipient)} وحدها على هذه البيانات، ولهذا الغرض فقط. ولا يجوز نقلها إلى غيرها.`,
  voluntary: 'هذا اختياري. يمكنك أن تقول نعم أو لا.',
  noConsequence: (sender) =>
    `قول «لا» ليست له أي عواقب: لا على مالك ولا على استشارتك. ولا تسجّل ${name(sender)} الرفض في أي مكان.`,
  whatSenderSees: (sender) =>
    `بعد ذلك ترى ${name(sender)} فقط هل وافقت المؤسسة أم أن الأمر غير ممكن هناك. ولا تعرف ${name(sender)} هل ذهبت أم لا.`,
  withdrawal: (sender) =>
    `يمكنك سحب موافقتك في أي وقت ومن دون سبب، بالرمز المكتوب على ورقتك. عندها تُحذف بياناتك في المؤسسة فورًا. ولا تعرف ${name(sender)} بذلك.`,
  erasure: 'تُحذف البيانات في المؤسسة بعد 90 يومًا من الانتهاء على الأكثر.',
}
