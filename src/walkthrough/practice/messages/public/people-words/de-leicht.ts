// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Antrag auf Grund-Sicherung üben',
  lead: 'Wie geht ein Antrag? Hier können Sie das üben. Es ist nur eine Übung.',
  forWhom: 'Für wen ist das?',
  forWhomList: [
    'für alle Menschen, die bald einen Antrag stellen',
    'für alle Menschen, die beim Antrag helfen',
    'für alle Menschen, die mehr wissen wollen',
  ],
  takes: 'Die Übung dauert eine halbe Stunde. Sie können immer aufhören.',
  choose: 'Mit wem möchten Sie üben?',
  chooseText: 'Diese Menschen sind ausgedacht.',
  own: 'Mit Ihren eigenen Zahlen üben',
  ownText:
    'Sie schreiben Ihre Zahlen. Nur Sie sehen die Zahlen. Schließen Sie das Fenster? Dann ist alles weg.',
  start: (first) => `Mit ${first} üben`,
  startOwn: 'Eigene Zahlen schreiben',
  yearsOld: (age) => `${age} Jahre`,
  inGroup: 'In einer Gruppe üben',
  inGroupText: 'Hier gibt es Karten und eine Urkunde. Sie können alles drucken.',
  toGroup: 'Papiere für die Gruppe',
  toForms: 'Welches Formular brauche ich?',
  entry: 'Antrag auf Grund-Sicherung üben',
  entryText: 'Üben Sie den ganzen Weg. Wir speichern nichts.',
  practisingAs: (name) => `Sie üben mit ${name}.`,
  practisingOwn: 'Sie üben mit Ihren eigenen Zahlen.',
  somebody: 'Ein Mensch',
  kinds: {
    allein: 'wohnt allein',
    alleinerziehend: 'allein mit Kind',
    familie: 'Familie mit 3 Kindern',
    'wenig-lohn': 'Arbeit mit wenig Lohn',
    selbststaendig: 'eigene Firma',
    'unter-25': 'jung, wohnt bei der Mutter',
    erspartes: '58 Jahre, hat gespart',
    schwanger: 'schwanger',
    dolmetschen: 'neue Sprache',
  },
  stories: {
    allein:
      'Maja hat Bücher verkauft. Der Laden ist jetzt zu. Maja wohnt allein. Sie sucht eine Arbeit mit Menschen.',
    alleinerziehend:
      'Tobias lebt mit seiner Tochter Ida. Er arbeitet am Vormittag. Das Geld ist zu wenig für 2.',
    familie: 'Elena und Jan haben 3 Kinder. Die Firma von Jan ist zu. Das Geld ist zu wenig für 5.',
    'wenig-lohn': 'Daria backt Kuchen in einem Laden. Am Ende vom Monat fehlt Geld für die Miete.',
    selbststaendig: 'Samuel macht Fotos. Manchmal hat er viel Arbeit. Manchmal hat er wenig Arbeit.',
    'unter-25':
      'Leonie wohnt bei ihrer Mutter Katrin. Sie möchte Tischlerin werden. Das Job-Center rechnet für beide.',
    erspartes:
      'Rainer war 30 Jahre Drucker. Die Firma ist zu. Er hat 32.000 Euro gespart. Er fragt: Zählt das?',
    schwanger: 'Sophie bekommt bald ein Kind. Sie wohnt mit 2 Freundinnen. Ihre Arbeit ist zu Ende.',
    dolmetschen:
      'Marisol ist Kranken-Schwester aus Ecuador. Sie lernt seit einem Jahr Deutsch. Formulare sind schwer.',
  },
}
