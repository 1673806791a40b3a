// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  title: 'طاولات لقاء التعارف',
  intro: 'رقمك مكتوب على بطاقتك.',
  number: 'الرقم',
  round: (n) => `الجولة ${n}`,
  table: (n) => `الطاولة ${n}`,
  comma: '، ',
  none: 'لا شيء',
  noPlan: 'لم تُحدَّد الطاولات بعد. من فضلك عُد إلى هنا قبل اللقاء بقليل.',
  questionTitle: 'سؤال واحد',
  question: 'أعرف إلى من أتوجّه.',
  questionHint: 'عندما أريد إحالة شخص إلى دار أو إلى فريق.',
  moments: { vorher: 'قبل اللقاء', nachher: 'بعد اللقاء' },
  answers: {
    a5: 'صحيح تماماً',
    a4: 'صحيح غالباً',
    a3: 'صحيح جزئياً',
    a2: 'غير صحيح غالباً',
    a1: 'غير صحيح إطلاقاً',
  },
  kept: 'بلا اسم: نحصي فقط عدد مرات كل إجابة. من فضلك أجب مرة واحدة.',
  send: 'إرسال الإجابة',
  closed: 'هذا السؤال غير متاح الآن.',
  thanks: 'شكراً جزيلاً!',
  thanksText: 'تم احتساب إجابتك.',
  toTables: 'إلى الطاولات',
}
