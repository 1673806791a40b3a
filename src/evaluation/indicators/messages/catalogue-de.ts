import { targetGroups, vocabularyWords } from '#cooperation'
import { type CatalogueId, reachedId } from '../catalogue.ts'

/** Name; what it says; how it is counted; what it must not be read as. */
export interface IndicatorWords {
  readonly name: string
  readonly definition: string
  readonly counted: string
  readonly not: string
}

const byHand = 'Sie tragen die Zahl ein, am besten einmal im Quartal.'
const published =
  'Zählt sich selbst aus den veröffentlichten Zahlen: einmal, 31 Tage nach dem Quartal. Kleine Zahlen bleiben verborgen.'
const estimated =
  'Sie tragen ein, was die Häuser wissen oder schätzen, oder was Menschen dafür eigens erlaubt haben. Nichts wird aus Akten gelesen.'
const notWorth = 'Sie sagt nichts über den Einsatz Einzelner.'
const notEffect = 'Sie beweist nicht, dass die Kooperation der Grund war.'

const fromLadder =
  'Zählt sich selbst: Menschen schätzen sich selbst ein, bis zu dreimal. Was sie sagen, gehört ihnen; gezählt wird nur für das ganze Netzwerk und nur, wenn es mindestens drei sind.'

const groups = vocabularyWords('de').targetGroups
const reachedOf = Object.fromEntries(
  targetGroups.map((group): [string, IndicatorWords] => [
    reachedId(group),
    {
      name: `Erreicht: ${groups[group]}`,
      definition: 'Wie viele von ihnen die gemeinsamen Angebote erreicht haben.',
      counted: `${byHand} Fragen Sie niemanden danach: Eine Schätzung der Häuser ist gut genug.`,
      not: 'Wer zu mehreren Gruppen gehört, kann mehrmals gezählt sein. An einer Person steht nirgends, zu welcher sie gehört.',
    },
  ]),
) as Record<ReturnType<typeof reachedId>, IndicatorWords>

export const catalogueDe: Readonly<Record<CatalogueId, IndicatorWords>> = {
  'treffen-stunden': {
    name: 'Stunden in Steuerungsrunden',
    definition: 'Wie viel Zeit die Partner im Quartal gemeinsam in Steuerungsrunden verbracht haben.',
    counted: 'Beginn bis Ende der Runden, die als gehalten eingetragen sind. Jede Runde zählt einmal.',
    not: 'Mehr Stunden sind nicht von selbst mehr Zusammenarbeit. Sie zeigen, dass Zeit dafür da ist.',
  },
  'kontakte-benannt': {
    name: 'Ansprechpersonen benannt',
    definition: 'Welcher Anteil der Organisationen im Netzwerk eine Ansprechperson genannt hat.',
    counted: 'Organisationen mit mindestens einer Person in „Wer ist wer“, geteilt durch alle im Netzwerk.',
    not: 'Sie sagt nicht, wie gut jemand zu erreichen ist.',
  },
  vereinbarung: {
    name: 'Organisationen mit gültiger Vereinbarung',
    definition: 'Wie viele Organisationen durch eine unterzeichnete Vereinbarung verbunden sind.',
    counted:
      'Parteien der Vereinbarungen, die gelten; wer ausgetreten ist, zählt nicht mehr. Jede zählt einmal.',
    not: 'Viele Unterschriften sind noch keine gemeinsame Arbeit.',
  },
  'erste-begegnung': {
    name: 'Tage bis zur ersten Begegnung',
    definition: 'Wie viele Tage zwischen der Unterschrift und der ersten gemeinsamen Aktivität lagen.',
    counted:
      'Von der jüngsten Unterschrift bis zum ersten Eintrag in „Wer kennt wen“. Solange es keinen gibt, zählen die Tage bis heute.',
    not: 'Eine Begegnung, die niemand eingetragen hat, zählt nicht mit.',
  },
  'angebote-geprueft': {
    name: 'Geprüfte Angebote',
    definition: 'Welcher Anteil der Angebote in den letzten sechs Monaten geprüft wurde.',
    counted:
      'Angebote der Organisationen im Netzwerk, deren Angaben jemand bestätigt hat, geteilt durch alle.',
    not: 'Sie sagt nicht, wie gut die Angebote sind.',
  },
  'teams-kennen': {
    name: 'Teams, die drei Häuser kennen',
    definition: 'Welcher Anteil der Teams mindestens drei Häuser kennt und so eine Wahl anbieten kann.',
    counted:
      'Teams mit gemeinsamen Aktivitäten mit drei oder mehr Häusern in zwölf Monaten, geteilt durch alle Teams.',
    not: 'Eine Begegnung hat zwei Seiten: Eine niedrige Zahl ist keine Schuld der Teams.',
  },
  'weiss-wohin': {
    name: '„Ich weiß, an wen ich mich wende“',
    definition: 'Welcher Anteil der Beschäftigten weiß, an wen er oder sie sich wendet.',
    counted:
      'Aus kurzen Umfragen unter Beschäftigten: die beiden zustimmenden Antworten. Oder Sie tragen ein, wie viele von wie vielen.',
    not: 'Es ist eine Selbsteinschätzung, kein Test und kein Zeugnis.',
  },
  formate: {
    name: 'Gemeinsame Formate',
    definition: 'Wie viele gemeinsame Formate vereinbart sind, erprobt werden oder weiterlaufen.',
    counted: 'Formate von „vereinbart“ an, die nicht beendet sind. Ideen zählen nicht.',
    not: 'Ein beendetes Format kann ein gutes Ende sein.',
  },
  runden: {
    name: 'Gehaltene Steuerungsrunden',
    definition: 'Wie viele Steuerungsrunden im Quartal stattgefunden haben.',
    counted: 'Runden, die als gehalten eingetragen sind.',
    not: 'Sie sagt nicht, was beschlossen wurde.',
  },
  kennenlernen: {
    name: 'Treffen zum Kennenlernen',
    definition: 'Wie oft sich Teams und Häuser getroffen haben, um einander kennenzulernen.',
    counted:
      'Zählt sich selbst aus „Wer kennt wen“: Hospitationen, Besuche, Veranstaltungen und Besprechungen. Jedes Team mit jedem Haus zählt einmal, Anrufe und Sprechstunden nicht.',
    not: 'Ein Treffen mit drei Menschen kann mehr bewirken als ein großes.',
  },
  'kennenlernen-jobcenter': {
    name: 'Beim Kennenlernen: aus Jobcenter und Agentur',
    definition: 'Wie viele Beschäftigte aus Jobcenter und Agentur bei Treffen zum Kennenlernen dabei waren.',
    counted: byHand,
    not: notWorth,
  },
  'kennenlernen-haeuser': {
    name: 'Beim Kennenlernen: aus den Häusern',
    definition: 'Wie viele Beschäftigte und Engagierte der Häuser bei Treffen zum Kennenlernen dabei waren.',
    counted: byHand,
    not: notWorth,
  },
  veranstaltungen: {
    name: 'Veranstaltungen',
    definition: 'Wie viele Veranstaltungen es im Quartal im Namen des Netzwerks gab.',
    counted:
      'Zählt sich selbst: Veranstaltungen mit Anmeldung oder mit eingetragenen Gästen, 30 Tage nach ihrem Ende.',
    not: 'Sie sagt nicht, ob es gute Tage waren.',
  },
  weitergaben: {
    name: 'Weitergaben',
    definition: 'Wie oft im Netzwerk ein Angebot weitergegeben wurde, auf allen Wegen zusammen.',
    counted: published,
    not: 'Sie zählt Weitergaben, nicht Menschen, und sagt nicht, wer gekommen ist.',
  },
  hinweise: {
    name: 'Hinweise (Stufe 0)',
    definition: 'Wie oft jemand einen Ausdruck oder Hinweis auf ein Angebot bekommen hat.',
    counted: published,
    not: 'Ein Hinweis braucht keine Antwort. Ob jemand hingegangen ist, weiß niemand, und das ist richtig so.',
  },
  zettel: {
    name: 'Zettel (Stufe 1)',
    definition: 'Wie oft jemand einen Zettel mit Code mitbekommen hat.',
    counted: published,
    not: 'Ein Zettel, der nicht benutzt wurde, ist kein Versäumnis.',
  },
  'warme-uebergaben': {
    name: 'Warme Übergaben (Stufe 2 und 3)',
    definition: 'Wie oft ein Haus mit Einwilligung der Person gefragt wurde, auch mit Begleitung.',
    counted: published,
    not: 'Sie sagt nicht, wer gekommen ist.',
  },
  begleitungen: {
    name: 'Mit Begleitung (Stufe 3)',
    definition: 'Wie oft jemand auf dem Weg zum Haus begleitet wurde.',
    counted:
      'Das System zählt Begleitung nicht eigens: Sie ist in den warmen Übergaben enthalten. Tragen Sie ein, was die Häuser berichten.',
    not: 'Allein zu gehen ist genauso gut.',
  },
  'jobcenter-an-haus': {
    name: 'Vom Jobcenter zu den Häusern',
    definition: 'Weitergaben aus Jobcenter und Agentur an die Häuser.',
    counted: `${published} Nur für das ganze Netzwerk.`,
    not: 'Sie sagt nichts über ein einzelnes Jobcenter oder Haus.',
  },
  'haus-an-jobcenter': {
    name: 'Von den Häusern zum Jobcenter',
    definition: 'Weitergaben aus den Häusern an Jobcenter und Agentur.',
    counted: `${published} Nur für das ganze Netzwerk.`,
    not: 'Wer nicht weitergegeben werden will, wird nirgends gezählt.',
  },
  'haus-an-haus': {
    name: 'Von Haus zu Haus',
    definition: 'Weitergaben der Häuser untereinander.',
    counted: `${published} Nur für das ganze Netzwerk.`,
    not: 'Sie sagt nichts über ein einzelnes Haus.',
  },
  'antwort-tage': {
    name: 'Tage bis zur ersten Antwort',
    definition: 'Die Hälfte der Antworten kam innerhalb von höchstens so vielen Tagen.',
    counted: `Median in Klassen: 2, 5, 10 oder 30 Tage. ${published}`,
    not: 'Sie misst die Antwort des Hauses, nicht den Menschen. Ferien und Schließtage zählen mit.',
  },
  'antwort-in-zehn': {
    name: 'In zehn Tagen beantwortet',
    definition: 'Welcher Anteil der warmen Übergaben innerhalb von zehn Tagen eine Antwort bekam.',
    counted: published,
    not: 'Eine schnelle Antwort ist nicht immer die bessere.',
  },
  beantwortet: {
    name: 'Beantwortete Übergaben',
    definition: 'Welcher Anteil der warmen Übergaben eine Antwort bekam: ja oder „dort nicht möglich“.',
    counted: published,
    not: 'Auch ein Nein ist eine Antwort.',
  },
  'ohne-antwort': {
    name: 'Ohne Antwort geblieben',
    definition: 'Welcher Anteil der warmen Übergaben nach 30 Tagen ohne Antwort geendet hat.',
    counted: `${published} Auch zurückgenommene vor einer Antwort sind darin.`,
    not: 'Dahinter kann ein voller Anrufbeantworter stehen. Fragen Sie nach, bevor Sie urteilen.',
  },
  'nicht-moeglich': {
    name: 'Dort nicht möglich',
    definition: 'Welcher Anteil der Antworten „dort nicht möglich“ war.',
    counted: published,
    not: 'Der Grund liegt beim Haus oder Angebot, nie bei der Person.',
  },
  'voll-oder-pausiert': {
    name: 'Nicht möglich, weil voll oder pausiert',
    definition: 'Wie oft ein Angebot voll war oder pausiert hat.',
    counted:
      'Gründe werden nicht mitgezählt, wenn Übergaben gezählt werden. Tragen Sie ein, was die Häuser berichten.',
    not: 'Ein volles Haus macht nichts falsch. Es zeigt, wo Plätze fehlen.',
  },
  'huerde-dort': {
    name: 'Nicht möglich wegen einer Hürde dort',
    definition: 'Wie oft Sprache, Barrieren im Haus oder eine Voraussetzung des Angebots im Weg waren.',
    counted:
      'Gründe werden nicht mitgezählt, wenn Übergaben gezählt werden. Tragen Sie ein, was die Häuser berichten.',
    not: 'Die Hürde liegt beim Angebot, nie bei der Person. Sie zeigt, was sich dort ändern ließe.',
  },
  gaeste: {
    name: 'Gäste bei Veranstaltungen',
    definition: 'Wie viele Menschen im Quartal zu Veranstaltungen des Netzwerks gekommen sind.',
    counted:
      'Zählt sich selbst an der Tür. Eine Zahl steht hier, wenn in mindestens drei Häusern Gäste waren und keines fast alle hatte.',
    not: 'Wer zu zwei Veranstaltungen kam, zählt zweimal. Wer kam, steht nirgends.',
  },
  erreicht: {
    name: 'Erreichte Menschen',
    definition: 'Wie viele Menschen die gemeinsamen Angebote erreicht haben.',
    counted: byHand,
    not: 'Wer mehrmals da war, kann mehrmals gezählt sein.',
  },
  ...reachedOf,
  raeume: {
    name: 'Erreichte Sozialräume',
    definition: 'In wie vielen Sozialräumen mindestens ein Haus Weitergaben bekommen hat.',
    counted: `${published} Räume mit verborgenen Zahlen fehlen: Es können mehr sein.`,
    not: 'Sie ist eine Untergrenze, keine Karte der Lücken.',
  },
  'suche-leer': {
    name: 'Suchen ohne Treffer',
    definition: 'Wie oft jemand gesucht und in der Nähe nichts gefunden hat.',
    counted:
      'Zählt sich selbst aus den veröffentlichten Suchen der Bezirke und Kreise, in denen die Häuser stehen: 31 Tage nach dem Quartal. Kleine Zahlen bleiben verborgen.',
    not: 'Eine Suche ohne Treffer ist noch kein Bedarf, aber ein guter Hinweis.',
  },
  angekommen: {
    name: 'Angekommen',
    definition: 'Was die Häuser im ganzen Netzwerk als angekommen angekreuzt haben, auch auf Zetteln.',
    counted:
      'Eine einzige Zahl für das ganze Netzwerk, wenn sie nichts über Einzelne verrät. Nie nach Haus, Ort oder Art.',
    not: 'Ein fehlendes Kreuz sagt nichts. Jobcenter und Agenturen bekommen diese Zahl nicht, und ein Ziel gibt es dafür nicht.',
  },
  'huerde-kleiner': {
    name: 'Etwas ist leichter geworden',
    definition: 'Welcher Anteil der Befragten sagt, dass etwas leichter geworden ist.',
    counted:
      'Aus kurzen Umfragen: die beiden zustimmenden Antworten. Oder Sie tragen ein, wie viele von wie vielen.',
    not: notEffect,
  },
  wohlbefinden: {
    name: 'Zufrieden mit dem Leben',
    definition: 'Welcher Anteil der Befragten zurzeit mit dem eigenen Leben zufrieden ist.',
    counted:
      'Aus kurzen Umfragen: die beiden oberen Antworten. Oder Sie tragen ein, wie viele von wie vielen.',
    not: 'Es ist keine Diagnose. Das Leben hängt an mehr als an einem Haus.',
  },
  zufrieden: {
    name: 'Zufrieden mit dem Angebot',
    definition: 'Welcher Anteil der Befragten mit dem zufrieden ist, was er oder sie erlebt hat.',
    counted:
      'Aus kurzen Umfragen: die beiden oberen Antworten. Oder Sie tragen ein, wie viele von wie vielen.',
    not: 'Wer nicht geantwortet hat, fehlt darin.',
  },
  'weg-gesagt': {
    name: '„Mein Weg“: wieder gesagt, wo ich stehe',
    definition: 'Wie oft Menschen ein zweites oder drittes Mal gesagt haben, wo sie stehen.',
    counted: fromLadder,
    not: 'Wer nichts sagt, steht nicht schlechter. „Mein Weg“ ist freiwillig.',
  },
  'weg-weiter': {
    name: '„Mein Weg“: einen Schritt weiter',
    definition: 'Welcher Anteil dabei einen späteren Satz gewählt hat als zuvor.',
    counted: fromLadder,
    not: 'Kein Schritt ist besser als ein anderer, und ein Umweg ist auch ein Weg.',
  },
  engagement: {
    name: 'Neu im Ehrenamt',
    definition: 'Wie viele Menschen ein freiwilliges Engagement begonnen haben.',
    counted: byHand,
    not: 'Ehrenamt ist freiwillig. Diese Zahl ist keine Pflicht für irgendjemanden.',
  },
  'engagement-stunden': {
    name: 'Stunden im Ehrenamt',
    definition: 'Wie viele Stunden Menschen sich engagiert haben.',
    counted: `${byHand} Eine Schätzung ist gut genug.`,
    not: 'Stunden sind keine Leistung, die jemand schuldet.',
  },
  nachweise: {
    name: 'Kompetenznachweise',
    definition: 'Wie viele Menschen einen Nachweis über ihr Engagement bekommen haben.',
    counted: byHand,
    not: notWorth,
  },
  kurs: {
    name: 'In einen Kurs',
    definition: 'Wie viele Menschen einen Kurs begonnen haben.',
    counted: estimated,
    not: notEffect,
  },
  praktikum: {
    name: 'In ein Praktikum',
    definition: 'Wie viele Menschen ein Praktikum begonnen haben.',
    counted: estimated,
    not: notEffect,
  },
  ausbildung: {
    name: 'In Ausbildung',
    definition: 'Wie viele Menschen eine Ausbildung begonnen haben.',
    counted: estimated,
    not: notEffect,
  },
  arbeit: {
    name: 'In Arbeit',
    definition: 'Wie viele Menschen eine Arbeit begonnen haben.',
    counted: estimated,
    not: notEffect,
  },
  'noch-dabei': {
    name: 'Nach sechs Monaten noch dabei',
    definition: 'Wie viele Menschen nach sechs Monaten noch in Kurs, Ausbildung oder Arbeit waren.',
    counted: estimated,
    not: 'Wer gewechselt hat, kann es trotzdem gut getroffen haben.',
  },
  beschwerden: {
    name: 'Beschwerden',
    definition: 'Wie viele Beschwerden zur Zusammenarbeit eingegangen sind.',
    counted: byHand,
    not: 'Wer sich beschwert, hilft. Null Beschwerden können auch heißen, dass niemand weiß, wohin damit.',
  },
  zurueckgenommen: {
    name: 'Zurückgenommene Einwilligungen',
    definition: 'Wie oft eine Einwilligung zurückgenommen wurde, im ganzen Netzwerk.',
    counted: `${published} Nie nach Haus oder Stelle.`,
    not: 'Zurücknehmen ist ein gutes Recht und braucht keinen Grund.',
  },
  'angst-vor-kuerzung': {
    name: 'Abgebrochen aus Angst vor Kürzungen',
    definition: 'Wie oft eine Weitergabe nicht zustande kam, weil jemand Angst um das Geld hatte.',
    counted:
      'Sie tragen ein, was die Häuser berichten. Das System fragt nicht danach und speichert es bei niemandem.',
    not: 'Sie zählt eine Sorge, kein Fehlverhalten.',
  },
}
