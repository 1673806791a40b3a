import type { Words } from '#platform/i18n.ts'
import { de } from './de.ts'

export const leicht: Words<typeof de> = {
  ...de,
  title: 'Geld und Regeln im Ehren-Amt',
  lead: 'Bekommen Sie Geld vom Job-Center? Und bekommen Sie Geld für Ihr Ehren-Amt? Dann lesen Sie hier: Was gilt? Wir speichern nichts.',
  noAdvice: 'Wir erklären nur. Fragen Sie auch eine Beratung. Oder fragen Sie Ihr Job-Center.',
  calculator: 'Was zählt? Was zählt nicht?',
  calculatorText:
    'Schreiben Sie auf: Wie viel Geld bekommen Sie im Jahr für Ihr Ehren-Amt? Wichtig ist der Monat, in dem das Geld kommt. Eine bezahlte Fahr-Karte schreiben Sie nicht auf. Das ist kein Einkommen.',
  year: 'Jahr',
  allowance: (n: string) => `Geld ${n}`,
  amount: 'Wie viel Euro im Monat?',
  amountHint: 'Zum Beispiel: 70.',
  amountWrong: 'Bitte schreiben Sie eine Zahl. Zum Beispiel: 70. Höchstens 10.000.',
  amountMissing: 'Bitte schreiben Sie eine Zahl.',
  monthsWrong: 'Der letzte Monat ist vor dem ersten Monat. Bitte ändern Sie das.',
  nothingCounted: (sum: string) => `Sie bekommen ${sum}. Davon zieht das Job-Center nichts ab.`,
  counted: (free: string, counted: string, month: string) =>
    `${free} zählen nicht. Ab ${month} ist die Grenze erreicht. Dann zählen ${counted} als Einkommen.`,
  unknown: 'Für dieses Jahr kennen wir die Grenze nicht. Darum rechnen wir nicht. Fragen Sie Ihr Job-Center.',
  notConfirmed:
    'Für das Jahr 2026 sind wir nicht sicher. Wir rechnen mit 3.000 Euro. Fragen Sie Ihr Job-Center.',
  consideredText:
    'Auch vom Rest behalten Sie etwas: 100 Euro im Monat. Und einen Teil von dem Geld darüber. Das gilt, wenn Sie sonst nichts verdienen.',
  oldRule: 'Bis Juni 2023 gab es eine Grenze für jeden Monat. Den Rest rechnen wir hier nicht aus.',
  rules: 'Die Grenze. Und: Hier steht das.',
  rulesCaption: 'Das zählt nicht',
  kinds:
    'Es geht um Geld für Ihre Mühe. Zum Beispiel: Sie sind Trainerin. Oder Sie betreuen Menschen. Oder Sie helfen in einem Verein. Das Job-Center rechnet alles zusammen.',
  tell: 'Sagen Sie es Ihrem Job-Center',
  tellText:
    'Sagen Sie dem Job-Center: Ich bekomme Geld für mein Ehren-Amt. Sagen Sie es immer. Auch wenn das Geld nicht zählt. Wir sagen dem Job-Center nichts.',
  hours:
    'Wie viele Stunden dürfen Sie helfen? Es gibt keine feste Zahl. Manche sagen: 15 Stunden in der Woche. Sprechen Sie mit Ihrem Job-Center. Sie können immer aufhören. Zum Beispiel für eine Arbeit.',
  name: 'Ihr Name',
  address: 'Ihre Adresse',
  jobcenter: 'Adresse vom Job-Center',
  tooLong: 'Das ist zu lang. Bitte schreiben Sie weniger.',
  letterDoor: 'Einen Brief schreiben',
  letterTitle: 'Brief: Ich bekomme Geld für mein Ehren-Amt',
  letterText: 'Sie können Felder leer lassen. Den Rest schreiben Sie mit der Hand. Wir speichern nichts.',
  remindText: 'Im Kalender steht nur: Post erledigen.',
  insurance: 'Versicherung und Führungs-Zeugnis',
  insuranceItems: [
    'Versicherung: Fragen Sie das Haus. Bin ich versichert, wenn etwas passiert?',
    'Führungs-Zeugnis: Das brauchen Sie oft für die Arbeit mit Kindern. Sie bekommen es beim Bürger-Amt. Für Ehren-Amtliche kostet es nichts. Das Haus gibt Ihnen dafür ein Papier.',
    'Zeigen Sie das Führungs-Zeugnis nur. Das Haus braucht keine Kopie.',
  ],
  ownDoor: 'Mein Ehren-Amt: Stunden aufschreiben',
}
