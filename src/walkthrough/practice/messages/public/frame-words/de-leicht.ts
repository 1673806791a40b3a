// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  noticeTitle: 'Das ist nur eine Übung',
  notice: 'Das hier ist kein echter Antrag. Sie üben nur. Wir speichern nichts.',
  daysLeft: (days) =>
    days === 1
      ? 'Ein echter Antrag gilt für den ganzen Monat. Heute ist der letzte Tag von diesem Monat.'
      : `Ein echter Antrag gilt für den ganzen Monat. Dieser Monat hat noch ${days} Tage.`,
  where: 'Hier stellen Sie einen echten Antrag',
  whereText:
    'Gehen Sie zum Job-Center an Ihrem Wohn-Ort. Ein Satz reicht. Zum Beispiel: „Ich beantrage Grund-Sicherung.“ Sie können den Satz schreiben. Sie können den Satz am Telefon sagen. Die Formulare kommen später. Fragen Sie nach einem Papier mit dem Datum.',
  online: 'Im Internet geht es hier:',
  town: 'Sie können den Antrag auch im Rathaus abgeben. Das Rathaus schickt den Antrag weiter. Der Tag im Rathaus zählt.',
  backDated:
    'Der Antrag gilt ab dem 1. Tag vom Monat. Stellen Sie den Antrag gleich. Die Papiere kommen später.',
  postcode: 'Ihre Post-Leit-Zahl',
  postcodeHint: 'Dann zeigen wir Ihr Job-Center. Und wir zeigen Hilfe in Ihrer Nähe.',
  postcodeWrong: 'Bitte schreiben Sie 5 Zahlen. Zum Beispiel 13353.',
  postcodeShow: 'Job-Center zeigen',
  postcodeChange: 'Andere Post-Leit-Zahl',
  officeFor: (postcode) => `Das ist meist Ihr Job-Center für ${postcode}:`,
  noOffice: (postcode) =>
    `Das Job-Center für ${postcode} fehlt in unserer Liste. Fragen Sie im Rathaus. Oder rufen Sie an: 115.`,
  phone: 'Telefon',
  mail: 'E-Mail',
  web: 'Internet',
  back: 'Zurück',
  toTasks: 'Zu den 9 Schritten',
  lostTitle: 'Bitte fangen Sie neu an',
  lost: 'Wir speichern nichts. Deshalb sind Ihre Angaben jetzt weg. Sie können neu anfangen.',
}
