import type { Locale } from '#platform/i18n.ts'
import { referralWords } from './public/index.ts'
import { staffWords } from './staff/index.ts'

/** Refusals of `referrals` and `consent` in the visitor's language. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const t = referralWords(locale)
  const s = staffWords(locale)
  const said: Record<string, string> = {
    'referrals.reasonMissing': t.reasonMissing,
    'referrals.alreadyAnswered': t.alreadyAnswered,
    'referrals.offerGone': t.offerGone,
    'referrals.wordingChanged': t.wordingChanged,
    'consent.notNow': t.notNow,
    'consent.decided': t.decided,
    'referrals.releaseOver': t.releaseOver,
    'referrals.noHandover': s.noHandover,
    'referrals.noData': t.noData,
    'referrals.noNotice': t.noNotice,
    'referrals.noOwnNotice': s.noOwnNotice,
    'referrals.confirmMissing': t.confirmMissing,
    'referrals.pinWrong': t.pinWrong,
    'referrals.pinLater': t.pinLater,
    'referrals.whoMissing': s.whoMissing,
    'referrals.noColleague': s.noColleague,
    'referrals.notOpen': s.notOpen,
    'referrals.alreadyTaken': s.alreadyTaken,
    'referrals.alreadyCounted': s.alreadyCounted,
    'referrals.mailWrong': s.mailWrong,
    'referrals.phoneWrong': s.phoneWrong,
    'referrals.nameOnly': s.nameOnly,
    'referrals.noNumbers': s.noNumbers,
    'referrals.noHealth': s.noHealth,
  }
  return said[key]
}
