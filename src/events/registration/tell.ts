import { addressOf, discreet, findLocation } from '#directory'
import { dayAndTime, isLocale, type Locale } from '#platform/i18n.ts'
import { queueMail } from '#platform/mail/mail.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { whenOf } from '../event/web/when.ts'
import { registrationMails } from './messages/mail.ts'
import { reminderToken } from './open-code.ts'
import type { Registration } from './store.ts'
import { paths } from './web/paths.ts'

/**
 * Mails to whoever left an address, in their language: when and where, without name and code, and without a word that
 * tells of benefits (R12). Who left none is called: the list of the house says so.
 */
const tell = async (
  tx: Tx,
  event: Event,
  { email, language }: Pick<Registration, 'email' | 'language'>,
  write: (mails: ReturnType<typeof registrationMails>, locale: Locale) => { subject: string; body: string },
): Promise<void> => {
  if (email === null) return
  const locale = isLocale(language) ? language : 'de'
  await queueMail(tx, {
    organizationId: event.organizationId,
    to: email,
    ...write(registrationMails(locale), locale),
  })
}

const linkTo = (tx: Tx, locale: Locale, path: string): string => `${tx.world.config.baseUrl}/${locale}${path}`

/** What, when and where, a line each. */
const placeAndTime = async (tx: Tx, locale: Locale, event: Event): Promise<string> => {
  const house = event.locationId ? await findLocation(tx, event.locationId) : undefined
  return [
    discreet(event.title),
    whenOf(locale, event),
    [discreet(house?.name), house && addressOf(house), event.room].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join('\n')
}

export const tellOffered = async (tx: Tx, event: Event, one: Registration): Promise<void> => {
  if (one.email === null || !one.offeredUntil) return
  const until = one.offeredUntil
  const locale = isLocale(one.language) ? one.language : 'de'
  const what = await placeAndTime(tx, locale, event)
  await tell(tx, event, one, (mails) =>
    mails.offered(what, dayAndTime(locale, until), linkTo(tx, locale, paths.open)),
  )
}

export const tellReminder = async (tx: Tx, event: Event, one: Registration): Promise<void> => {
  const locale = isLocale(one.language) ? one.language : 'de'
  const what = await placeAndTime(tx, locale, event)
  await tell(tx, event, one, (mails) =>
    mails.reminder(
      what,
      linkTo(tx, locale, paths.open),
      linkTo(tx, locale, paths.stop(reminderToken(tx.world, one.id))),
    ),
  )
}

export const tellCancelled = async (tx: Tx, event: Event, one: Registration): Promise<void> => {
  const locale = isLocale(one.language) ? one.language : 'de'
  const what = await placeAndTime(tx, locale, event)
  await tell(tx, event, one, (mails) => mails.cancelled(what, discreet(event.cancelledBecause ?? '') ?? ''))
}

export const tellChanged = async (tx: Tx, event: Event, one: Registration): Promise<void> => {
  const locale = isLocale(one.language) ? one.language : 'de'
  const what = await placeAndTime(tx, locale, event)
  await tell(tx, event, one, (mails) => mails.changed(what, linkTo(tx, locale, paths.open)))
}
