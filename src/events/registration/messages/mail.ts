// status: machine (en, ar, de-leicht)

/** Mails to those who come: neutral subjects, no name, no code (R12). `what`: lines with title, time and place. */
const de = {
  offered: (what: string, until: string, url: string) => ({
    subject: 'Ein Platz ist frei',
    body: `Guten Tag,\n\nein Platz ist für Sie frei geworden:\n\n${what}\n\nWir halten ihn bis ${until} Uhr. Bitte sagen Sie zu oder ab, mit dem Code auf Ihrem Zettel:\n\n${url}\n\nViele Grüße\nTrittstein`,
  }),
  reminder: (what: string, url: string, stop: string) => ({
    subject: 'Erinnerung an Ihren Termin',
    body: `Guten Tag,\n\nwir freuen uns auf Sie:\n\n${what}\n\nSie können nicht kommen? Dann sagen Sie bitte ab, mit dem Code auf Ihrem Zettel. Andere warten auf einen Platz:\n\n${url}\n\nKeine Erinnerung mehr: ${stop}\n\nViele Grüße\nTrittstein`,
  }),
  cancelled: (what: string, because: string) => ({
    subject: 'Ihr Termin fällt aus',
    body: `Guten Tag,\n\nleider fällt aus, wozu Sie sich angemeldet haben:\n\n${what}\n\n${because}\n\nViele Grüße\nTrittstein`,
  }),
  changed: (what: string, url: string) => ({
    subject: 'Ihr Termin hat sich geändert',
    body: `Guten Tag,\n\nan Ihrem Termin hat sich etwas geändert. So ist es jetzt:\n\n${what}\n\nSie können dann nicht? Bitte sagen Sie ab, mit dem Code auf Ihrem Zettel:\n\n${url}\n\nViele Grüße\nTrittstein`,
  }),
}
type Mails = typeof de

const leicht: Mails = {
  offered: (what, until, url) => ({
    subject: 'Ein Platz ist frei',
    body: `Guten Tag!\n\nEin Platz ist für Sie frei:\n\n${what}\n\nDer Platz ist frei bis ${until} Uhr. Bitte sagen Sie Ja oder Nein. Dafür brauchen Sie den Code von Ihrem Zettel:\n\n${url}\n\nViele Grüße\nTrittstein`,
  }),
  reminder: (what, url, stop) => ({
    subject: 'Erinnerung an Ihren Termin',
    body: `Guten Tag!\n\nWir freuen uns auf Sie:\n\n${what}\n\nKönnen Sie nicht kommen? Dann melden Sie sich bitte ab. Dafür brauchen Sie den Code von Ihrem Zettel:\n\n${url}\n\nKeine Erinnerung mehr: ${stop}\n\nViele Grüße\nTrittstein`,
  }),
  cancelled: (what, because) => ({
    subject: 'Ihr Termin fällt aus',
    body: `Guten Tag!\n\nDieser Termin fällt leider aus:\n\n${what}\n\n${because}\n\nViele Grüße\nTrittstein`,
  }),
  changed: (what, url) => ({
    subject: 'Ihr Termin ist anders',
    body: `Guten Tag!\n\nIhr Termin ist jetzt anders:\n\n${what}\n\nKönnen Sie dann nicht? Bitte melden Sie sich ab. Dafür brauchen Sie den Code von Ihrem Zettel:\n\n${url}\n\nViele Grüße\nTrittstein`,
  }),
}
const en: Mails = {
  offered: (what, until, url) => ({
    subject: 'A place is free',
    body: `Hello,\n\na place has become free for you:\n\n${what}\n\nWe hold it until ${until}. Please say yes or no with the code on your slip:\n\n${url}\n\nKind regards\nTrittstein`,
  }),
  reminder: (what, url, stop) => ({
    subject: 'Reminder of your appointment',
    body: `Hello,\n\nwe look forward to seeing you:\n\n${what}\n\nYou cannot come? Please cancel with the code on your slip. Others wait for a place:\n\n${url}\n\nNo reminder any more: ${stop}\n\nKind regards\nTrittstein`,
  }),
  cancelled: (what, because) => ({
    subject: 'Your appointment does not take place',
    body: `Hello,\n\nunfortunately this does not take place:\n\n${what}\n\n${because}\n\nKind regards\nTrittstein`,
  }),
  changed: (what, url) => ({
    subject: 'Your appointment has changed',
    body: `Hello,\n\nsomething about your appointment has changed. It is now:\n\n${what}\n\nYou cannot come then? Please cancel with the code on your slip:\n\n${url}\n\nKind regards\nTrittstein`,
  }),
}
const ar: Mails = {
  offered: (what, until, url) => ({
    subject: 'توفّر مكان',
    body: `مرحباً،\n\nتوفّر مكان لك:\n\n${what}\n\nنحجزه حتى ${until}. من فضلك أكّد أو اعتذر بالرمز المكتوب على ورقتك:\n\n${url}\n\nمع أطيب التحيات\nTrittstein`,
  }),
  reminder: (what, url, stop) => ({
    subject: 'تذكير بموعدك',
    body: `مرحباً،\n\nيسعدنا حضورك:\n\n${what}\n\nلا تستطيع الحضور؟ ألغِ التسجيل بالرمز المكتوب على ورقتك، فهناك من ينتظر:\n\n${url}\n\nإيقاف التذكير: ${stop}\n\nمع أطيب التحيات\nTrittstein`,
  }),
  cancelled: (what, because) => ({
    subject: 'موعدك لن يقام',
    body: `مرحباً،\n\nللأسف لن يقام ما سجّلت فيه:\n\n${what}\n\n${because}\n\nمع أطيب التحيات\nTrittstein`,
  }),
  changed: (what, url) => ({
    subject: 'تغيّر موعدك',
    body: `مرحباً،\n\nتغيّر شيء في موعدك. هو الآن:\n\n${what}\n\nلا تستطيع حينها؟ ألغِ التسجيل بالرمز المكتوب على ورقتك:\n\n${url}\n\nمع أطيب التحيات\nTrittstein`,
  }),
}

export const registrationMails = (locale: 'de' | 'de-leicht' | 'en' | 'ar'): Mails =>
  ({ de, 'de-leicht': leicht, en, ar })[locale]
