/**
 * The notice on secrecy and purpose (§ 78 (1)(2) SGB X; R7). What it asks for is versioned in `notice.ts`: another
 * wording with the same duties keeps the version.
 */
export const noticeDe = {
  title: 'Geheimhaltung und Zweck',
  intro: 'Menschen vertrauen uns etwas von sich an. Darum gilt für alle, die hier arbeiten:',
  paragraphs: [
    'Nutzen Sie die Angaben einer Person nur für das, wofür sie weitergegeben wurden: um sich bei ihr zu melden und ihren Besuch vorzubereiten.',
    'Halten Sie die Angaben so geheim wie das Amt, von dem sie kommen. Auch im eigenen Haus erfährt sie nur, wer sie für diese Aufgabe braucht.',
    'Geben Sie nichts zurück, was die Person betrifft: nicht, ob sie da war, nicht, was sie erzählt hat. Das sagt nur sie selbst.',
    'Schreiben Sie Gesundheit, Sucht, Schulden und Ähnliches nicht auf.',
    'Nimmt die Person ihre Einwilligung zurück, vernichten Sie auch Ihre Notizen.',
    'Das gilt weiter, wenn Sie nicht mehr hier arbeiten. Wer Sozialdaten unbefugt nutzt, kann sich strafbar machen.',
  ],
  law: 'Grundlage: § 78 Absatz 1 und 2 und § 85 SGB X, § 35 SGB I.',
}
