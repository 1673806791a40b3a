// status: machine
import type { Words } from '#platform/i18n.ts'
import { de } from './de.ts'

export const leicht: Words<typeof de> = {
  person: de.person,
  withPerson: de.withPerson,
  why: {
    single: 'allein oder allein mit Kindern',
    partner: 'mit Partnerin oder Partner',
    partner_is_minor: 'die andere Person ist jünger als 18',
    minor_partner: 'mit Partnerin oder Partner, jünger als 18',
    child: 'Kind in der Wohnung, nach dem Alter',
    own_community: 'Diese Person wohnt mit in der Wohnung. Sie stellt einen eigenen Antrag.',
    covers_own_need: 'Diese Person hat genug eigenes Geld.',
    past_age_limit: 'Diese Person ist im Renten-Alter. Fehlt Geld? Dann hilft das Sozial-Amt.',
    nobody_able: 'Hier hilft das Sozial-Amt.',
  },
  lines: {
    regelbedarf: (v) => `Geld zum Leben: der Regel-Bedarf, Stufe ${v.stage} (${v.why})`,
    pregnancy: (v) => `Mehr Geld in der Schwangerschaft: ${v.percent} Prozent`,
    single_parent: (v) => `Mehr Geld für Allein-Erziehende: ${v.percent} Prozent`,
    housing: (v) =>
      v.heads === '1' ? 'Geld für Miete und Heizung' : `Geld für Miete und Heizung, geteilt durch ${v.heads}`,
    sofortzuschlag: () => 'Etwas mehr Geld für Kinder: der Sofort-Zuschlag',
    outside: (v) => v.why,
    earnings: () => 'Ganzer Lohn',
    deductions: () => 'Das geht ab: Steuern und Versicherungen vom Lohn',
    base: () => 'Das dürfen Sie vom Lohn behalten',
    bracket: (v) =>
      `Das dürfen Sie auch behalten: ${v.percent} Prozent vom Lohn zwischen ${v.from_m} und ${v.to_m}`,
    other_income: () => 'Anderes Geld',
    maintenance: () => 'Unterhalt',
    kindergeld: () => 'Kinder-Geld',
    kindergeld_of: (v) => `Kinder-Geld, das übrig ist: ${v.child}`,
    insurance: () => 'Das dürfen Sie für Versicherungen behalten',
    kindergeld_passed: () => 'Kinder-Geld, das übrig ist: Das zählt bei den Eltern',
    kept: () => 'Das behält das Kind',
    own_need_first: () => 'Das braucht die Person selbst',
    considered: () => 'So viel eigenes Geld zählt hier',
    need_total: () => 'So viel Geld brauchen alle zusammen',
    income_total: () => 'So viel eigenes Geld zählt',
    surplus: () => 'So viel mehr Geld haben Sie, als Sie brauchen.',
    assets_above: (v) =>
      `Sie besitzen ${v.assets_m}. Erlaubt sind ${v.limit_m}. Deshalb bekommen Sie jetzt kein Geld vom Job-Center.`,
    benefit: (v) => `${v.name} im Monat`,
    note_assets: (v) => `Sie dürfen bis ${v.limit_m} besitzen. Möbel und ein Auto dürfen Sie auch haben.`,
    note_estimate: () =>
      'Das ist eine Übung. Das Job-Center entscheidet. Ein Antrag gilt für den ganzen Monat.',
    note_little_above: () =>
      'Sie besitzen nur ein bisschen zu viel. Stellen Sie trotzdem den Antrag. Später besitzen Sie vielleicht weniger. Dann können Sie Geld bekommen.',
    note_former_assets: (v) =>
      `Bekommen Sie schon länger Geld, seit ${v.until} oder früher? Dann gelten noch die alten Grenzen.`,
    note_reasonable: () =>
      'Im ersten Jahr bezahlt das Job-Center meistens die ganze Miete. Danach gibt es eine Grenze für die Miete. Für die Heizung gibt es immer eine Grenze.',
    note_karenz_cap: (v) =>
      `Seit Juli 2026 gibt es auch im ersten Jahr eine Grenze: ${v.times} Mal so viel wie sonst.`,
    note_warm_water: () => 'Machen Sie das Wasser in der Wohnung selbst warm? Dann gibt es etwas mehr Geld.',
    note_pregnancy: () => 'Das Geld gibt es ab der 13. Woche der Schwangerschaft.',
    note_pupils: (v) =>
      `Sind Sie jünger als 25 und in der Schule oder in Ausbildung? Dann dürfen Sie vom Lohn bis ${v.limit_m} behalten.`,
    note_provable: (v) =>
      `Verdienen Sie mehr als ${v.above_m}? Kosten Fahrten und Versicherungen viel? Dann dürfen Sie vielleicht mehr behalten.`,
    note_age_limit: () => 'Das Renten-Alter ist für jeden Geburts-Jahrgang anders. Fragen Sie nach.',
    note_presumed_partners: () => 'Zwei Eltern in einer Wohnung gelten als Paar.',
    note_relatives: () =>
      'Wohnen noch andere aus Ihrer Familie bei Ihnen? Dann fragt das Job-Center: Hilft die Person Ihnen mit Geld? Sagen Sie, wie es ist.',
    note_kindergeld: (v) =>
      `Hier steht 0 Euro Kinder-Geld: ${v.child}. Fast alle Eltern bekommen Kinder-Geld: ${v.amount_m} im Monat. Dafür brauchen Sie einen Antrag. Das Kinder-Geld zählt als Geld vom Kind.`,
    note_other_benefits: () => 'Fragen Sie nach Wohn-Geld und Kinder-Zuschlag.',
  },
}
