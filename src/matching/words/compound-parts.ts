/**
 * Parts of German compounds in this field, folded (ä → ae, ß → ss). A compound is split where all of it is
 * made of these, or where it ends in one of the heads.
 */
export const compoundParts: ReadonlySet<string> = new Set(
  `abend abschluss agentur aelter alkohol allein alltag alpha alphabet alter amt amts anfaenger angehoerige
  angst anmeldung antrag antrags arbeit arbeits arzt asyl aufenthalt ausbildung ausfuell ausflug ausweis auto
  baby back bank basis basar begegnung begleit begleitung behinderten behoerden beratung beruf berufs besuch
  betreuung bewegung bewerbung bewerbungs bezirk bezirks bildung bildungs brett brief brueck buecher buerger
  buero bus cafe chor computer demenz deutsch dienst digital dolmetsch drogen ehe ehren einkauf eltern email
  engagement entspannung erstgespraech erwachsenen erziehung essen fahr fahrrad fahrt familie familien ferien
  fest film finanz foto frau frauen freizeit freiwillig freiwilligen freund fruehstueck fuehrerschein garten
  gedaechtnis geburt geld gemein gemeinde gemeinschaft gemeinschafts generation generationen geschichten
  gespraech gespraechs gesund gesundheit gewalt gitarre grund gruppe gruppen gymnastik handarbeit handwerk
  handy haus haushalt hausaufgaben hebamme heim heimat helfer hilfe hilfs hobby hort info informatik insolvenz
  integration integrations internet jahr job jugend jung kaffee karten kennen kind kinder kita kiez kirche
  kleider klein klima koch kompetenz konflikt kontakt konversation kosten krabbel kraft kranken krebs kreativ
  krise krisen kueche kultur kunst kurs laptop lauf leben lebens lehrer leih lern lese lesen literatur lotse
  lotsen maenner mal markt medien mehr meister menschen miet miete mieter migration mittag mittags mobil
  mobilitaet mode muetter musik mutter mutti nachbar nachbarn nachbarschaft nachbarschafts nachhilfe naeh
  netz netzwerk oma online opa orientierung paar paten patenschaft patin pc pflege platz post praktikum
  preis projekt psycho qualifizierung rad rechen recht rechts regen reha reise rente renten reparatur rezept
  rolli rollstuhl ruecken rueck schach schlaf schlichtung schreib schreiben schul schuld schulden schuldner
  schule schutz schwanger schwangerschaft schwimm seele selbst selbsthilfe selbstvertrauen senioren sicher sing
  sitz smartphone sozial spazier spiel spiele sport sprach sprache sprech stadt stadtteil stammtisch stelle
  stellen stick stillen strick stube stunde stunden such sucht tablet tafel tages tandem tanz tausch tee
  teilhabe teilzeit telefon test theater therapie tier tipp tisch trauer treff treffen trennung trink umwelt
  unterhalt unterricht vater vaeter verein verbraucher versicherung video vor vorlese vormittag waesche wander
  ware waren weiter weiterbildung werk werkstatt wieder wiedereinstieg willkommen wissen woche wochen wohn
  wohngeld wohnung wohnungs yoga zahn zeit zentrum zeugnis zimmer zirkel zusammen`.split(/\s+/),
)

/** Words that end many compounds; what stands before them is a word, known or not. */
export const compoundHeads: readonly string[] =
  `abend agentur angebot arbeit aufgaben ausbildung beratung begleitung betreuung bildung buero cafe chor
  dienst essen fest foerderung fruehstueck garten gespraech gruppe gruppen gymnastik hilfe hilfen kreis kurs
  kurse kueche lotse lotsin markt nachmittag pate paten patin platz probleme projekt runde schule schulung
  spiele sport sprechstunde sprechzeit stelle stunde tag tanz telefon training treff treffen tisch unterricht
  vermittlung vormittag werkstatt woche zentrum zirkel`.split(/\s+/)

/** Words that look like compounds of ours and are none, or whose parts mislead. */
export const unsplit: ReadonlySet<string> = new Set(
  `deutschland deutschlandticket arbeitslos alternative alternativ altersheim kindergeld nachbar nachbarn
  nachbarschaft nachbarin selbstaendig unterhalten unterhaltung gesundheit gemeinschaft freundschaft vorbei
  vorbeikommen mitarbeiter mitarbeit sozialarbeit sozialarbeiter sozialarbeiterin jobcenter einkommen spielsucht
  arbeitsamt rentenversicherung krankenversicherung bekommen wohngemeinschaft handarbeit selbst zusammen
  stadtteil stadtteilzentrum familienzentrum ehrenamt ehrenamtlich hausarzt lebenslauf seelsorge telefonseelsorge`.split(
    /\s+/,
  ),
)
