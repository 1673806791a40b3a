// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Darf das Haus das wissen?',
  purpose: (sender, recipient, offer) =>
    `${sender} möchte etwas über Sie an ein Haus schicken. Das Haus heißt: ${recipient}. Es geht um das Angebot: ${offer}. Dann weiß das Haus: Sie kommen. Und das Haus kann sich bei Ihnen melden.`,
  onlyTo: (recipient) => `Nur ${recipient} bekommt Ihre Angaben. Das Haus behält Ihre Angaben für sich.`,
  voluntary: 'Das ist freiwillig. Sie entscheiden selbst: Ja oder Nein.',
  noConsequence: (sender) =>
    `Sie sagen Nein? Das ist in Ordnung. Ihr Geld bleibt gleich. Ihre Beratung bleibt gleich. ${sender} schreibt das Nein nirgends auf.`,
  whatSenderSees: (sender) =>
    `${sender} sieht nur: Das Haus sagt Ja. Oder: Es geht dort nicht. Ihre Besuche im Haus bleiben geheim.`,
  withdrawal: (sender) =>
    `Sie können Ihr Ja immer zurück-nehmen. Dafür haben Sie den Code auf Ihrem Zettel. Dann löscht das Haus Ihre Angaben sofort. Das bleibt geheim. Auch ${sender} weiß nichts davon.`,
  erasure: 'Am Ende löscht das Haus Ihre Angaben. Das dauert höchstens 90 Tage.',
}
