// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  title: 'ما قد ينتج',
  result: (amount, name) => `نحو ${amount} في الشهر (${name})`,
  forDay: (day) => `حُسب بالقيم السارية في ${day}.`,
  none: (name) => `بهذه البيانات لا ينتج ${name}.`,
  noneText: 'ربما يفيد شيء آخر: إعانة السكن أو علاوة الأطفال مثلاً. اطلب المشورة قبل أن تتنازل.',
  nobodyAble:
    'لا أحد هنا بين 15 سنة وسن التقاعد. المسؤول عندها غالباً هو مكتب الشؤون الاجتماعية وليس الجوب سنتر.',
  unknownTitle: 'لا نحسب لهذا اليوم',
  unknown: (from, until) =>
    `لا نعرف كل القيم السارية في هذا اليوم ولا نخمّن. يمكننا الحساب من ${from} إلى ${until}.`,
  countKnown: (day) => `الحساب ليوم ${day}`,
  notAdvice: 'هذا تدريب وليس استشارة قانونية.',
  onlyNotice: 'القرار الرسمي وحده هو الملزم. المشورة الاجتماعية تحسب معك مجاناً.',
  date: 'لأي يوم؟',
  dateHint: 'ابتداءً من 1 يناير 2023. هكذا ترى أيضاً كيف كان الأمر سابقاً.',
  dateWrong: 'من فضلك اكتب يوماً، مثلاً 01.07.2026.',
  count: 'الحساب لهذا اليوم',
  perPerson: 'لكل شخص',
  who: 'من',
  regelbedarf: 'الحاجة الأساسية',
  mehrbedarf: 'حاجة إضافية',
  sofortzuschlag: 'العلاوة الفورية',
  housing: 'السكن',
  considered: 'الدخل المحسوب',
  byLine: 'سطراً سطراً',
  parts: { need: 'ما يُحتاج إليه', income: 'ما يُحسب دخلاً', result: 'النتيجة', note: 'من المفيد معرفته' },
  what: 'ماذا',
  amount: 'يورو',
  why: 'أين هو مكتوب',
  source: (n) => `المصدر\u00a0${n}`,
  sources: 'المصادر',
  everybody: 'الجميع',
  change: 'تغيير الأرقام',
  print: 'يمكنك طباعة الحساب ووضعه لاحقاً بجانب القرار.',
}
