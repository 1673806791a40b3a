/**
 * What minutes would say of a single person, as patterns in plain German, and what they say of colleagues. `\b` and `\w`
 * know umlauts here (`german` below).
 */

/** An edge of a word and a sign of a word that know ä, ö, ü and ß; JavaScript's own know ASCII alone. */
const edge = String.raw`(?:(?<=[\p{L}\d_])(?![\p{L}\d_])|(?<![\p{L}\d_])(?=[\p{L}\d_]))`
export const german = (source: string, flags = 'iu'): RegExp =>
  new RegExp(source.replaceAll('\\b', edge).replaceAll('\\w', String.raw`[\p{L}\d_]`), flags)
const anyOf = (parts: readonly string[], flags?: string): RegExp =>
  german(String.raw`\b(?:${parts.join('|')})\b`, flags)

/** What somebody is, has or did: of one person by name, it does not belong there. */
const situations = anyOf([
  // is
  '(?:arbeits|obdach|wohnungs|mittel)los(?:e[nrsm]?)?',
  '(?:hoch)?schwanger',
  'alleinerziehend(?:e[nr]?)?',
  '(?:alkohol|drogen|sucht|spiel|psychisch |schwer |chronisch |länger |dauerhaft )krank(?:e[nr]?)?',
  String.raw`\w*süchtig`,
  '(?:alkohol|drogen|tabletten)?abhängig(?! von (?:der|dem|den|einer|einem))',
  'depressiv(?:e[nr]?)?',
  '(?:schwer)?behindert',
  'pflegebedürftig',
  '(?:ver|über)schuldet',
  'vorbestraft',
  'straffällig',
  'traumatisiert(?:e[nr]?)?',
  'krank ?geschrieben',
  '(?:arbeits|erwerbs)unfähig',
  'insolvent',
  'gewalttätig',
  'in (?:haft|therapie|behandlung|reha|privatinsolvenz|der psychiatrie|substitution)',
  'analphabet(?:in)?',
  // has
  '(?:miet|strom|energie|spiel)?(?:schulden|rückst[aä]nde?)',
  String.raw`räumung\w*`,
  String.raw`(?:sucht|alkohol|drogen)(?:problem\w*|erkrankung|entzug)|alkohol|drogen|(?:alkohol|spiel|drogen)sucht`,
  String.raw`depression\w*|diagnose\w*|psychose\w*|burn-?out|krebs(?:erkrankung)?|bandscheiben\w*|schlaganfall`,
  String.raw`scheidung|sorgerecht\w*|kindeswohl\w*|schwangerschaft|häusliche\w* gewalt|frauenhaus`,
  String.raw`sanktion(?:en|iert)?|leistungsminderung\w*|leistungsbezug|bürgergeld|grundsicherung(?:sgeld)?`,
  'kooperationsplan|eingliederungsvereinbarung|widerspruch|bedarfsgemeinschaft',
  String.raw`duldung|aufenthalts(?:titel|status|erlaubnis)|asyl\w*|abschiebung`,
  String.raw`(?:privat)?insolvenz|(?:lohn|konto)?pfändung\w*|stromsperre|bewährung`,
  String.raw`attest\w*|krankschreibung|entgiftung|erkrankung|schwerbehindertenausweis|pflegegrad`,
  // did, or did not
  'nicht (?:erschienen|gekommen|gemeldet|wahrgenommen|mitgewirkt|erreichbar|mitgemacht)',
  '(?:erscheint|meldet sich|kommt) (?:oft |schon wieder |wieder |seit wochen )?nicht',
  String.raw`unentschuldigt|versäumt\w*|abgebrochen`,
  String.raw`(?:bezieht|bekommt|erhält)\b[^.]{0,25}\b(?:leistung(?:en)?|bürgergeld|grundsicherung(?:sgeld)?|geld vom)`,
  'lebt (?:getrennt|von|mit|allein|auf der straße)',
  String.raw`sucht (?:eine |einen |dringend |seit \w+ )*(?:wohnung|arbeit|stelle|job|ausbildung|minijob)`,
  String.raw`hat \w+ (?:kleine )?kinder`,
  '(?:spricht|versteht) (?:kaum|kein|schlecht|wenig|fast kein) deutsch',
  'trinkt(?: wieder)?',
  'kann (?:kaum|nicht) (?:richtig )?(?:lesen|schreiben)',
])

/** "Sucht" is an addiction, "sucht" is looking for something. */
const addiction = german(String.raw`\bSucht\b`, 'u')
/** The first words that tell of a situation; an offer "für Alleinerziehende" does not. */
export const situationIn = (text: string): string | undefined => {
  const found = situations.exec(text) ?? addiction.exec(text)
  return found && !/\b(?:für|zum Thema) $/.test(text.slice(0, found.index)) ? found[0] : undefined
}

/** What is said to be somebody's own: of a colleague nobody says that in a meeting. */
export const ownMatter = german(
  String.raw`\b(?:sein|ihr|deren|dessen)(?:e[nrms]?)? (?:\p{Ll}+ )?(?:\w*schulden|mietrückst[aä]nde?|sucht|alkohol\w*|depression\w*|diagnose|erkrankung|krankheit|scheidung|schwangerschaft|bescheid\w*|leistung(?:en)?|sanktion\w*|kooperationsplan|antrag|bedarfsgemeinschaft|betreuer(?:in)?|therapie|duldung|insolvenz|räumung\w*|ex-?(?:mann|frau))\b`,
)

/** Whoever speaks, sees to something or has an office is there for their work. */
export const atWork = anyOf([
  String.raw`berichte[nt]\w*|stell(?:t|te|en)\b[^.]{0,80}\bvor|vorgestellt|präsentier\w+|informier\w+|erläuter\w+|erklär\w+`,
  String.raw`übern(?:immt|ahm|ommen|ehmen)|schl(?:ägt|ug)|vorschlag|l(?:ä|u)dt?\b[^.]{0,60}\bein|koordinier\w+|leite[nt]\w*`,
  String.raw`vertr(?:itt|at|eten)|moderier\w+|bedank\w+|dank(?:t|te|en)?|sag(?:t|te)\b[^.]{0,40}\bzu|kümmer\w+`,
  String.raw`(?:ab|auf)?(?:klär|frag)(?:t|te|en)|reg(?:t|te)\b[^.]{0,60}\ban|entschuldigt|begrüß\w+|(?:ver|hin)?w(?:ei|ie)st`,
  String.raw`betont\w*|ergänzt\w*|mein(?:t|te)|sprach|spricht(?! (?:kaum|kein|schlecht|wenig|fast))|stimmt\b[^.]{0,60}\bab`,
  String.raw`zuständig\w*|(?:an)?sprech(?:partner|person)\w*|protokoll\w*|gast|gäste|vortrag|referier\w+|hinweis\w*`,
  String.raw`teilt(?:e)?\b[^.]{0,60}\bmit|organisier\w+|plant|bereitet|(?:ver)?schickt|schreibt|liefert|bietet|bot|(?:über)?prüft|planen|neu (?:im|in|bei)`,
  String.raw`nimmt\b[^.]{0,60}\b(?:mit|auf|kontakt|teil)|zeig(?:t|te)|bestätigt|beantwortet|kündigt\b[^.]{0,60}\ban|h(?:ä|ie)lt`,
  String.raw`gibt|gab|wechselt|fehlt|verhindert|nachfolg\w+|(?:stell)?vertret\w+|(?:team|bereichs)?leit(?:ung|er|erin)`,
  String.raw`geschäftsf\w+|koordinat(?:or|orin|ion)|referent(?:in)?|beauftragte[rn]?|berater(?:in)?|mitarbeiter(?:in)?`,
  String.raw`kolleg(?:e|in|en)|stadtr[aä]t(?:in)?|sozialarbeiter(?:in)?|dozent(?:in)?|bis \d{1,2}\.\d{1,2}\.`,
])

const title = String.raw`(?:Frau|Herrn?|Hr\.|Fr\.|Hrn\.|Familie|Fam\.)`
const surname = String.raw`(?:Dr\. |Prof\. )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
export const name = german(String.raw`\b${title} ${surname}`, 'gu')
/** A first and a last name at the beginning of a sentence, with what somebody is or has. */
export const plainName = german(
  String.raw`^(?!(?:Der|Die|Das|Ein|Eine|Kein|Keine|Jede[rs]?|Diese[rs]?|Unsere?|Haus|Jobcenter|Agentur|Bezirksamt|Verein|Stadt\p{Ll}*|Kreis|Team|Netzwerk|Projekt|AG|Arbeits\p{Ll}+|Frau|Herr|Familie) )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:hat|ist|bezieht|lebt|wurde|bekommt|kommt|trinkt|erscheint|braucht)\b`,
  'u',
)
/** Only clients are called by one letter. */
export const initial = german(
  String.raw`\b${title} \p{Lu}\.(?! ?\p{Lu}\.)(?! (?!(?:Er|Sie|Die|Der|Das|Wir|Es|Ihre?|Seine?)\b)\p{Lu}\p{Ll})`,
  'gu',
)
const kin = 'Mutter|Vater|Frau|Mann|Person|Sohn|Tochter|Junge|Mädchen|Jugendliche[rn]?|Alleinerziehende[rn]?'
const client = `(?:Kundin|Kunden?|Klient(?:in|en)?|Leistungs(?:bezieher|berechtigte)(?:in|n|r)?|Antragsteller(?:in)?|Teilnehmer(?:in)?|Ratsuchende[rn]?|Bewohner(?:in)?|Arbeitslose[rn]?|Patient(?:in|en)?|Geflüchtete[rn]?|${kin})`
export const calledClient = german(
  String.raw`\b(?:Kundin|Kunden?|Klientin|Klienten?|Leistungsbezieher(?:in)?|Antragsteller(?:in)?|Patient(?:in|en)?) (?:Frau |Herrn? )?(?!Jobcenter|Agentur|Haus|Bezirk|Stadt|Caritas|Diakonie|Träger)\p{Lu}(?:\p{Ll}{2,}|\.)`,
  'gu',
)
export const oneClient = german(
  String.raw`\b(?:[Ee]in(?:e[rmns]?)?|[Dd]iese[rms]?|[Uu]nsere?[rms]?) (?:\p{Ll}[\p{L}-]+ ){0,2}${client}\b`,
  'gu',
)
export const agedClient = german(
  String.raw`\b(?:[Ee]in(?:e[rmns]?)?|[Dd]er|[Dd]ie|[Dd]em) \d{2}[- ]?jährige[rnms]? (?:\p{Ll}+ )?${client}\b|\b${client},? \d{2}(?: Jahre| J\.|,)`,
  'gu',
)
/** A house or an office right behind the name. */
export const ofHouse = german(
  String.raw`^,? ?(?:\((?!geb|\*|\d)[^)]*\p{L}{2}[^)]*\)|(?:vom|von der|von den|aus dem|aus der|beim|für (?:das|die|den)) (?:\p{Ll}+ )?\p{Lu})`,
  'u',
)

/** Numbers and marks that belong to one person, whatever stands around them. */
export const numbers = {
  // Kundennummer and number of a Bedarfsgemeinschaft as the agencies write them.
  number: [
    german(String.raw`\b\d{3} ?[A-Z] ?\d{6}\b`, 'gu'),
    german(String.raw`\b\d{5} ?\/\/ ?\d{5,7}\b`, 'gu'),
    german(
      String.raw`\b(?:(?:kunden|bg|bedarfsgemeinschafts)[- ]?(?:nummer|nr\.?)|kd\.? ?-?nr\.?)\s?:?\s?[a-z\d][a-z\d/ -]{3,20}\d`,
      'giu',
    ),
  ],
  // Versicherungsnummer (§ 147 SGB VI): area, date of birth, letter, serial number.
  insurance: [german(String.raw`\b\d{2} ?[0-3]\d[01]\d{3} ?[A-Z] ?\d{3}\b`, 'gu')],
  bank: [german(String.raw`\bDE\d{2}(?: ?\d{4}){4} ?\d{2}\b`, 'gu')],
  birth: [
    german(
      String.raw`(?:\bgeb(?:\.|oren)?(?: am)?|\bgeburtsdatum|(?<=[\s(])\*)\s?:?\s?\d{1,2}\. ?(?:\d{1,2}\. ?|\p{L}{3,9} )(?:\d{4}|\d{2})`,
      'giu',
    ),
    german(String.raw`\b\d{1,2}\.\d{1,2}\.(?:19|20)\d{2} geboren`, 'giu'),
  ],
} as const

export const privateMail =
  /[\w.+-]{1,64}@(?:gmail|googlemail|gmx|web|yahoo|hotmail|outlook|live|icloud|freenet|t-online|aol|proton|protonmail)\.[a-z]{2,3}\b/gi
export const mobile = /(?:\+49 ?|\b0)1[5-7]\d[\s/-]?\d{2,4}(?:[\s/-]?\d{2,5}){0,3}/g
export const privateNumber = german(
  String.raw`\b(?:privat\w*|handy|mobil)\b[^.!?\n]{0,30}?\+?\d[\d /-]{6,}\d`,
  'giu',
)
/** The number of an office. */
export const ofOffice = /dienst|büro|team|hotline|zentrale/iu
export const home = german(
  String.raw`\bwohn(?:t|haft|end)\b[^.!?\n]{0,60}?\p{Lu}[\p{L}-]*(?:[Ss]tr\.|[Ss]traße|weg|platz|allee|ufer|damm) ?\d+`,
  'gu',
)
export const court = german(String.raw`\b[SL] ?\d{1,3} ?(?:AS|SO|KR|R|AL|SB|VG) ?\d{1,5}\/\d{2,4}`, 'gu')
export const file = german(
  String.raw`\b(?:Az\.?|Aktenzeichen|Gesch\.?-?Z\.|Geschäftszeichen)\s?:?\s?(?=[^\s,;]*\d)[^\s,;]{3,30}`,
  'gu',
)
/** Files and rulings that are not about a client. */
export const ofOthers =
  /urteil|beschluss|rechtsprechung|\b[BL]SG\b|zuwendung|förder|ausschreibung|vergabe|drucksache|haushalt/iu
