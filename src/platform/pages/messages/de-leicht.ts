// status: machine
import type { Words } from '../../i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Barriere-Freiheit',
  intro: 'Alle Menschen sollen diese Seiten benutzen können. Dafür gibt es Regeln. Die Regeln heißen BITV.',
  stateTitle: 'So gut sind die Seiten',
  state:
    'Sie können die Seiten mit der Tastatur benutzen. Sie können die Schrift groß machen. Die Seiten gehen auch auf alten Handys. Ein Programm kann die Seiten vorlesen.',
  gapsTitle: 'Das fehlt noch',
  gaps: [
    'Das Video in Gebärden-Sprache.',
    'Viele Texte von den Häusern gibt es nur auf Deutsch.',
    'Ein Computer hat diese Texte geschrieben. Menschen prüfen die Texte noch.',
  ],
  method: 'Wir haben die Seiten selbst geprüft. Das war am 22. November 2026.',
  feedbackTitle: 'Haben Sie ein Problem mit der Seite?',
  feedbackIntro: 'Schreiben Sie uns. Sie können Ihren Namen weglassen.',
  what: 'Was ist das Problem?',
  where: 'Auf welcher Seite?',
  contact: 'Ihre E-Mail oder Ihr Telefon',
  send: 'Schicken',
  thanks: 'Danke. Wir haben Ihre Nachricht.',
  otherWay: (contact) => `Oder schreiben Sie eine E-Mail an: ${contact}.`,
  arbitration:
    'Sie haben lange gewartet? Oder Sie sind unzufrieden? Dann hilft die Schlichtungs-Stelle. Die Hilfe ist kostenlos.',
}
