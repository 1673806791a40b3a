/** Where the sentences about hours, telling, insurance and certificates come from; looked up in November 2026. */
export const otherSources: readonly {
  readonly url: string
  readonly name: string
  readonly about: string
}[] = [
  {
    about: 'Melden: jede Zahlung',
    name: 'Kompetenzzentrum Vielfalt Hessen',
    url: 'https://kompetenzzentrum-vielfalt-hessen.de/integrationslotsen',
  },
  {
    about: 'Auslagen, Stunden',
    name: 'gegen-hartz.de',
    url: 'https://www.gegen-hartz.de/news/buergergeld-und-ehrenamt-mehr-geld-durch-aufwandsentschaedigung-statt-erwerbseinkommen',
  },
  {
    about: 'Steuerbeträge 2026',
    name: 'buzer.de: Steueränderungsgesetz 2025',
    url: 'http://www.buzer.de/gesetz/17325/index.htm',
  },
  {
    about: 'Führungszeugnis (§ 30a BZRG), kostenlos',
    name: 'Landkreis Aichach-Friedberg',
    url: 'https://lra-aic-fdb.de/landratsamt/fachbereiche/abteilung-2-kommunale-und-soziale-angelegenheiten/jugendamt/amtsleitung/jugendschutz-72a/das-erweiterte-fuehrungszeugnis',
  },
  {
    about: 'Führungszeugnis: vorzeigen, keine Kopie',
    name: 'LAGFA Brandenburg',
    url: 'https://lagfa-brandenburg.de/rund-ums-ehrenamt/rahmenbedingungen/das-erweiterte-fuehrungszeugnis/',
  },
  {
    about: 'Unfall- und Haftpflichtversicherung',
    name: 'fluechtlingshelfer.info',
    url: 'https://fluechtlingshelfer.info/fuer-engagierte/detail-info-ea/ueberblick-kompakt-versicherung-co-im-ehrenamt',
  },
]
