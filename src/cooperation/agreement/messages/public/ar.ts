// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  listTitle: 'التعاون',
  listText: 'هنا تعمل بيوت الحي ومراكز العمل (Jobcenter) معًا.',
  listNone: 'لا يوجد تعاون معروض هنا بعد.',
  voluntary: 'جميع عروض هذا التعاون طوعية. من لا يستخدمها لا يتضرر.',
  standing: 'المرحلة الحالية',
  signedOn: 'وُقّع في',
  modelUntil: 'قيد التجربة حتى',
  successor: 'يستمر في',
  fields: 'المواضيع',
  targetGroups: 'لمن على وجه الخصوص',
  parties: 'المشاركون',
  more: (n) =>
    plural('ar', n, {
      one: 'ومنظمة أخرى',
      two: 'ومنظمتان أخريان',
      few: 'و# منظمات أخرى',
      many: 'و# منظمة أخرى',
      other: 'و# منظمة أخرى',
    }),
  /** Practice that nobody signs. */
  lived: { abgestimmt: 'قيد التشاور', unterzeichnet: 'يُعمل بها هكذا', since: 'يُعمل بها هكذا منذ' },
  states: {
    anbahnung: 'قيد التحضير',
    abgestimmt: 'قيد التوقيع',
    unterzeichnet: 'موقّع',
    modellphase: 'قيد التجربة',
    auswertung: 'قيد التقييم',
    verstetigt: 'مستمر بشكل دائم',
    ueberfuehrt: 'يستمر في إطار آخر',
    ausgeweitet: 'يتوسع',
    ausgelaufen: 'انتهى',
    gekuendigt: 'انتهى',
  },
}
