// status: machine
import type { Words } from '../i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  notFoundTitle: 'This page does not exist',
  notFoundText: 'The link may be old, or there is a typing error in it.',
  toStart: 'To the start page',
  errorTitle: 'Sorry, that did not work',
  errorText: 'The fault is ours. Please try again. Nothing that was already saved is lost.',
  busyTitle: 'We are very busy right now',
  busyText: 'Please try again in a minute.',
  notFound: 'That does not exist (any more).',
  input: 'Please look at the marked fields again.',
  missing: 'Please fill in this field.',
  tooLong: 'That is too long. Please shorten it.',
  wrong: 'That does not fit here. Please check what you entered.',
  crossSite: 'This request did not come from our page. Please reload the page and try again.',
  tooLarge: 'That is too much at once.',
  fileTooLarge:
    'The file is too large. Pictures may have 12 MB, other files 2.9 MB. Go back: what you typed is still there.',
  noPicture: 'Please choose a picture: JPEG, PNG or WebP, 12 MB and 40 million pixels at most.',
  unproven:
    'Your device did not say where the form came from, and the page was no longer fresh. Please go back, reload the page and send the form again.',
  wrongMethod: 'This address belongs to a form and cannot be opened by itself. Please go back.',
  unreadable: 'The form did not reach us completely. Please send it again.',
  addressTooLong: 'This address is too long. Please use fewer words.',
  tooOftenTitle: 'One moment, please',
  tooOften:
    'There were a great many attempts from your connection just now. Please wait a little and try again.',
  demo: 'Demo data: offers, people, phone numbers and mail addresses are invented.',
  noHandover: 'Without PostgreSQL, Trittstein runs as a directory and calendar. Hand-overs are switched off.',
}
