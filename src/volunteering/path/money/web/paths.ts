/** URLs of the help with the rules, without the language. */
export const moneyPaths = {
  money: '/ehrenamt-und-geld',
  letter: '/ehrenamt-und-geld/brief',
  letterPdf: '/ehrenamt-und-geld/brief.pdf',
  reminder: '/ehrenamt-und-geld/erinnerung.ics',
} as const
