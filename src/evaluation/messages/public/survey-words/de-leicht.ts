// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  eyebrow: 'Kurze Umfrage',
  askedBy: 'Wer fragt:',
  intro: 'Wir haben ein paar kurze Fragen. Das dauert 2 Minuten.',
  introOne: 'Wir haben eine kurze Frage. Das dauert 1 Minute.',
  voluntary:
    'Sie entscheiden: Sie können antworten oder die Frage leer lassen. Ihr Name bleibt geheim. Ihre Antworten bleiben geheim. Ihr Geld bleibt gleich. Das Job-Center sieht Ihre Antworten nie.',
  voluntaryStaff:
    'Sie entscheiden: Sie können antworten oder die Frage leer lassen. Ihr Name bleibt geheim, auch vor Ihrer Leitung. Ein Ergebnis gibt es erst bei 5 Antworten.',
  kept: 'Wir speichern nur die Antworten und das Viertel-Jahr.',
  questions: {
    zufrieden: 'Wie war es hier für Sie?',
    willkommen: 'Ich bin hier willkommen.',
    gefunden: 'Ich habe hier das Richtige gefunden.',
    wieder: 'Ich komme wieder.',
    leichter: 'Etwas ist für mich leichter geworden.',
    freude: 'Ich hatte in den letzten 2 Wochen schöne Momente.',
    ruhe: 'Ich hatte in den letzten 2 Wochen Ruhe.',
    kraft: 'Ich hatte in den letzten 2 Wochen Kraft für den Tag.',
    leben: 'Wie ist Ihr Leben im Moment?',
    sinn: 'Ich mache etwas Wichtiges.',
    anwen: 'Ich weiß: Diese Person kann ich fragen.',
    weg: 'Ich weiß: So geht eine Weitergabe.',
    gesehen: 'Ich kenne die Menschen auf der anderen Seite.',
    zusammen: 'Wie ist die Zusammen-Arbeit?',
  },
  scales: {
    zufrieden: { a5: 'sehr gut', a4: 'gut', a3: 'mittel', a2: 'schlecht', a1: 'sehr schlecht' },
    stimmt: {
      a5: 'Das stimmt genau',
      a4: 'Das stimmt etwas',
      a3: 'mittel',
      a2: 'Das stimmt wenig',
      a1: 'Das ist falsch',
    },
    oft: { a5: 'immer', a4: 'oft', a3: 'manchmal', a2: 'selten', a1: 'nie' },
  },
  notSaid: 'leer gelassen',
  text: 'Möchten Sie noch etwas sagen?',
  textHint: 'Das liest nur das Haus. Bitte schreiben Sie ohne Namen.',
  send: 'Abschicken',
  nothingSaid: 'Bitte antworten Sie auf eine Frage.',
  thanks: 'Vielen Dank!',
  thanksText: 'Ihre Antworten sind da. Sie sind fertig.',
  thanksNext: 'Jetzt kann die nächste Person antworten.',
  again: 'Neu beginnen',
  planned: 'Diese Umfrage beginnt später.',
  plannedText: (day) => `Sie beginnt am ${day}.`,
  over: 'Diese Umfrage ist zu Ende.',
  overText: 'Danke für Ihr Interesse. Erzählen Sie gern im Haus: So war es für mich.',
  home: 'Zur Start-Seite',
  paperHow:
    'Bitte machen Sie bei jeder Frage ein Kreuz bei einem Gesicht. Lassen Sie Ihren Namen weg. Geben Sie das Blatt im Haus ab.',
  paperOnline: 'Sie können auch mit dem Handy antworten:',
  paperCode: (code) => `Code: ${code}`,
  faces: (words) => `Fünf Gesichter zum An-Kreuzen: ${words}`,
}
