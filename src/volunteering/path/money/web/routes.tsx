import { get, post, type Route } from '#platform/http/route.ts'
import { letterPage, letterPdf } from './letter-page.tsx'
import { moneyPage, receiveMoney } from './money-page.tsx'
import { moneyPaths } from './paths.ts'
import { reminderFile } from './reminder.ts'

export const moneyRoutes: readonly Route[] = [
  get(moneyPaths.money, 'everyone', moneyPage),
  post(moneyPaths.money, 'everyone', receiveMoney),
  get(moneyPaths.letter, 'everyone', (visit) => letterPage(visit)),
  post(moneyPaths.letterPdf, 'everyone', letterPdf),
  get(moneyPaths.reminder, 'everyone', reminderFile),
]
