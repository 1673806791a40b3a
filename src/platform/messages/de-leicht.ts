// status: machine
import type { Words } from '../i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  notFoundTitle: 'Wir finden diese Seite nicht',
  notFoundText: 'Vielleicht ist der Link alt. Oder der Link hat einen Fehler.',
  toStart: 'Zur Start-Seite',
  errorTitle: 'Es gibt einen Fehler',
  errorText: 'Der Fehler liegt bei uns. Bitte versuchen Sie es noch einmal.',
  busyTitle: 'Gerade sind viele Menschen auf der Seite',
  busyText: 'Bitte warten Sie eine Minute. Dann versuchen Sie es noch einmal.',
  notFound: 'Das ist weg.',
  input: 'Bitte schauen Sie noch einmal auf die markierten Felder.',
  missing: 'Bitte schreiben Sie hier etwas.',
  tooLong: 'Der Text ist zu lang. Bitte schreiben Sie weniger.',
  wrong: 'Hier ist ein Fehler. Bitte prüfen Sie Ihre Eingabe.',
  crossSite: 'Bitte öffnen Sie die Seite neu. Dann versuchen Sie es noch einmal.',
  tooLarge: 'Das ist zu viel auf einmal.',
  fileTooLarge:
    'Die Datei ist zu groß. Ein Bild darf höchstens 12 MB haben. Eine andere Datei darf höchstens 2,9 MB haben. Gehen Sie bitte zurück.',
  noPicture:
    'Bitte wählen Sie ein anderes Bild. Das Bild darf höchstens 12 MB haben. Es geht mit JPEG, PNG oder WebP.',
  unproven:
    'Die Seite war schon alt. Bitte gehen Sie zurück. Laden Sie die Seite neu. Dann versuchen Sie es noch einmal.',
  wrongMethod: 'Diese Adresse gehört zu einem Formular. Bitte gehen Sie zurück.',
  unreadable: 'Das Formular ist nicht ganz angekommen. Bitte schicken Sie es noch einmal.',
  addressTooLong: 'Diese Adresse ist zu lang. Bitte schreiben Sie weniger.',
  tooOftenTitle: 'Bitte warten Sie kurz',
  tooOften: 'Das waren sehr viele Versuche. Bitte warten Sie kurz. Dann versuchen Sie es noch einmal.',
  demo: 'Das ist ein Beispiel. Die Angebote und die Personen sind erfunden.',
  noHandover: 'Weitergaben sind ausgeschaltet.',
}
