/** URLs of "Mein Weg", without the language. */
export const paths = {
  start: '/leiter',
  begin: '/leiter/neu',
  say: '/leiter/stufe',
  drop: '/leiter/loeschen',
} as const
