// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  slides: {
    title: 'عرض الصور',
    lead: 'قصة بعد أخرى، بخط كبير وبهدوء.',
    controls: 'التصفح',
    pause: 'إيقاف',
    play: 'متابعة العرض',
    previous: 'السابق',
    next: 'التالي',
    of: (n, all) => `${n} من ${all}`,
    turns: (seconds) => `ينتقل إلى التالي بعد ${seconds} ثانية.`,
    paused: 'متوقف.',
    none: 'لا توجد قصة هنا بعد',
    noneText: 'حالما يرغب شخص في عرض قصته، ستظهر هنا.',
    all: 'قراءة جميع القصص',
  },
  week: {
    title: 'أشخاص يروون',
    lead: 'هؤلاء الأشخاص يعرضون قصتهم في هذا الأسبوع.',
    read: 'القصة كاملة',
  },
  press: {
    title: 'قصص للنشر',
    lead: 'سمح هؤلاء الأشخاص بالكتابة عنهم. يرجى نقل كلماتهم كما هي.',
    until: (day) => `يسري الإذن حتى ${day}. ويمكن سحبه في أي وقت: يرجى التحقق مرة أخرى قبل الطباعة.`,
    text: 'تنزيل النص',
    picture: 'تنزيل الصورة',
    textOf: (name) => `تنزيل النص: ${name}`,
    pictureOf: (name) => `تنزيل الصورة: ${name}`,
    credit: (name) => `مصدر الصورة: ${name}`,
    photo: 'خاص',
    textFile: 'story',
  },
  paper: {
    poster: 'ملصق',
    posters: 'ملصقات: طريق الأمثلة الطيبة',
    posterFile: 'posters',
    labels: 'لافتات المعرض',
    labelFile: 'labels',
    whole: 'اقرأ القصة كاملة',
    until: (day) => `يجوز تعليقها حتى ${day}.`,
    leafletSubtitle: 'أشخاص يحكون كيف تابعوا طريقهم',
    leafletText: 'تُعرض بإذن الأشخاص الذين يحكون هنا.',
    leafletFile: 'leaflet',
    backTitle: 'وقصتك أنت؟',
    back: 'كل من هنا بدأ بشيء صغير: زيارة أو ساعة أو سؤال. تفضل بزيارتنا. وإن أردت، نكتب قصتك أنت أيضًا.',
    leafletUntil: (day) => `يجوز عرض هذه المطوية حتى ${day}.`,
  },
  refusals: {
    chooseStories: 'يرجى اختيار قصة واحدة على الأقل.',
    chooseExhibits: 'يرجى اختيار ما تريد طباعته.',
    notAllowed: 'لم يعد مسموحًا بعرض إحدى القصص. يرجى الاختيار مرة أخرى.',
    leafletSize: 'تتسع المطوية لأربع إلى ثماني قصص.',
  },
}
