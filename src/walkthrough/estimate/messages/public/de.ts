/** The lines of an estimate. Values come as words: amounts are formatted, `child` is a person's name or number. */
export const de = {
  person: (n: string) => `Person ${n}`,
  withPerson: (who: string, text: string) => `${who}: ${text}`,
  why: {
    single: 'allein oder allein mit Kindern',
    partner: 'mit Partnerin oder Partner',
    partner_is_minor: 'Partnerin oder Partner ist noch nicht 18',
    minor_partner: 'mit Partnerin oder Partner, noch nicht 18',
    child: 'Kind im Haushalt, nach dem Alter',
    own_community:
      'lebt mit in der Wohnung, gehört aber nicht zur Bedarfsgemeinschaft und stellt bei Bedarf einen eigenen Antrag',
    covers_own_need: 'hat genug eigenes Einkommen und gehört deshalb nicht zur Bedarfsgemeinschaft',
    past_age_limit:
      'ist über der Altersgrenze; wenn das Geld nicht reicht, hilft die Grundsicherung im Alter (Sozialamt)',
    nobody_able:
      'bekommt hier nichts, weil niemand mehr da ist, der arbeiten kann; zuständig ist das Sozialamt',
  },
  lines: {
    regelbedarf: (v: { stage: string; why: string }) => `Regelbedarf, Stufe ${v.stage} (${v.why})`,
    pregnancy: (v: { percent: string }) =>
      `Mehrbedarf in der Schwangerschaft: ${v.percent} % des Regelbedarfs`,
    single_parent: (v: { percent: string; children: string }) =>
      `Mehrbedarf für Alleinerziehende: ${v.percent} % des Regelbedarfs der Stufe 1`,
    housing: (v: { heads: string }) =>
      v.heads === '1' ? 'Wohnen und Heizen' : `Wohnen und Heizen, ein Teil von ${v.heads} gleichen`,
    sofortzuschlag: () => 'Sofortzuschlag für Kinder',
    outside: (v: { why: string }) => v.why,
    earnings: () => 'Lohn oder Gewinn, brutto',
    deductions: () => 'ab: Steuern und Sozialversicherung',
    base: () => 'ab: Grundbetrag vom Lohn, bleibt frei',
    bracket: (v: { percent: string; from_m: string; to_m: string }) =>
      `ab: ${v.percent} % des Bruttolohns zwischen ${v.from_m} und ${v.to_m}, bleiben frei`,
    other_income: () => 'Anderes Einkommen',
    maintenance: () => 'Unterhalt oder Unterhaltsvorschuss',
    kindergeld: () => 'Kindergeld',
    kindergeld_of: (v: { child: string }) => `Kindergeld für ${v.child}, das dort nicht gebraucht wird`,
    insurance: () => 'ab: Pauschale für Versicherungen',
    kindergeld_passed: () => 'ab: Kindergeld, das hier nicht gebraucht wird; es zählt bei den Eltern',
    kept: () => 'ab: was über den Bedarf des Kindes hinausgeht, bleibt beim Kind',
    own_need_first: () => 'ab: zuerst für den eigenen Bedarf',
    considered: () => 'so viel Einkommen wird hier angerechnet',
    need_total: () => 'Bedarf zusammen',
    income_total: () => 'Einkommen, das angerechnet wird, zusammen',
    surplus: () => 'Das Einkommen ist um diesen Betrag höher als der Bedarf.',
    assets_above: (v: { assets_m: string; limit_m: string }) =>
      `Das Vermögen (${v.assets_m}) liegt über der Grenze von ${v.limit_m}. Solange es so ist, gibt es nichts.`,
    benefit: (v: { name: string }) => `${v.name} im Monat`,
    note_assets: (v: { limit_m: string }) =>
      `Bis ${v.limit_m} darf diese Bedarfsgemeinschaft besitzen. Hausrat, ein angemessenes Auto und Altersvorsorge zählen nicht mit.`,
    note_estimate: () =>
      'Das ist eine Schätzung zum Üben. Was gilt, entscheidet das Jobcenter. Ein Antrag wirkt auf den Ersten des Monats zurück.',
    note_little_above: () =>
      'Das Vermögen liegt nur wenig über der Grenze: Was darüber ist, reicht nicht einmal für einen Monat. Stellen Sie den Antrag trotzdem. Sobald Sie unter der Grenze sind, kann es Geld geben, auch mitten im Monat. Heben Sie Belege auf.',
    note_former_assets: (v: { until: string }) =>
      `Hat Ihr Bewilligungszeitraum am ${v.until} oder früher begonnen, gelten bis zu seinem Ende die früheren, meist höheren Grenzen für Vermögen.`,
    note_reasonable: () =>
      'Miete und Heizung sind so eingesetzt, wie Sie sie angegeben haben. Im ersten Jahr (Karenzzeit) wird die Miete anerkannt. Danach, und beim Heizen immer, zahlt das Jobcenter nur, was am Ort als angemessen gilt.',
    note_karenz_cap: (v: { times: string }) =>
      `Seit Juli 2026 wird auch im ersten Jahr höchstens das ${v.times}-Fache der angemessenen Miete bezahlt.`,
    note_warm_water: () =>
      'Wird das Wasser in der Wohnung selbst warm gemacht (Boiler, Durchlauferhitzer), kommt ein kleiner Mehrbedarf dazu. Danach wurde hier nicht gefragt, auch nicht nach teurer Ernährung oder einer Behinderung.',
    note_pregnancy: () =>
      'Den Mehrbedarf gibt es ab der 13. Schwangerschaftswoche bis zum Ende des Monats der Geburt.',
    note_pupils: (v: { limit_m: string }) =>
      `Wer unter 25 ist und zur Schule geht, studiert, eine Ausbildung oder einen Freiwilligendienst macht, behält vom Lohn bis zu ${v.limit_m}. Danach wurde hier nicht gefragt; dann zählt weniger Einkommen.`,
    note_provable: (v: { above_m: string }) =>
      `Bei mehr als ${v.above_m} brutto kann statt des Grundbetrags mehr abgezogen werden, wenn Fahrten, Versicherungen und Arbeitsmittel zusammen mehr kosten.`,
    note_age_limit: () =>
      'Die Altersgrenze hängt vom Geburtsjahr ab: Bis Jahrgang 1963 liegt sie unter 67. Wer sie erreicht hat, bekommt stattdessen Grundsicherung im Alter.',
    note_presumed_partners: () =>
      'Zwei Eltern eines Kindes, die zusammen wohnen, gelten als Paar, solange sie nichts anderes zeigen.',
    note_relatives: () =>
      'Es lebt jemand aus der Familie mit in der Wohnung, der hier nicht mitzählt und Einkommen hat. Verdient diese Person gut, nimmt das Jobcenter an, dass sie Ihnen hilft. Bekommen Sie nichts von ihr, dann sagen Sie das.',
    note_kindergeld: (v: { child: string; amount_m: string }) =>
      `Hier ist kein Kindergeld eingetragen: ${v.child}. Eltern bekommen es fast immer, wenn sie es beantragen: ${v.amount_m} im Monat. Es zählt als Einkommen des Kindes.`,
    note_other_benefits: () => 'Fragen Sie nach Wohngeld und Kinderzuschlag: Vielleicht steht Ihnen das zu.',
  },
}
