import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computedSince } from '#platform/computing-time.ts'
import { askAboutClients, confirmationOf, looksLikeClientData } from './client-data.ts'

const telling = [
  'Die Kundennummer ist 123A456789.',
  'BG 12345//0001234 wurde besprochen.',
  'Kd.-Nr. 962D118845, bitte klären.',
  'BG-Nummer: 96204 0012345',
  'Versicherungsnummer 65 170839 J 003 liegt vor.',
  'Das Geld geht auf DE12 5001 0517 0648 4898 90.',
  'Herr Öztürk, geb. 12.03.1981, kommt nicht mehr.',
  'Sie wurde am 03.11.1994 geboren.',
  'Geburtsdatum: 4. Mai 1979',
  'Aktenzeichen 63-1204/26 noch offen.',
  'Klage S 12 AS 345/26 läuft.',
  'Erreichbar unter 0176 2345678.',
  'Handy: 030 / 44 55 66 77',
  'Mail an aylin.k@gmail.com schicken.',
  'Er wohnt in der Ringstraße 12.',
  'Frau K. hat zwei Termine versäumt.',
  'Herr M. braucht eine Begleitung.',
  'Frau Kaya hat Mietschulden und droht die Wohnung zu verlieren.',
  'Herr Öztürk ist alkoholkrank.',
  'Herr Nowak ist wiederholt nicht erschienen.',
  'Frau Haddad bezieht seit drei Jahren Bürgergeld.',
  'Familie Petrow lebt getrennt.',
  'Wegen der Depression wurde Frau Kaya an das Haus gegeben.',
  'Mit Frau Schäfer wurde über ihre Schulden gesprochen.',
  'Frau Lehmann berichtet, dass Herr Öztürk überschuldet ist.',
  'Gegen Herrn Demir wurde eine Sanktion verhängt.',
  'Die 43-jährige Mutter kommt seit Mai.',
  'Ein Kunde mit Depression wurde drei Wochen lang nicht erreicht.',
  'Klientin Aydin möchte den Kurs wechseln.',
  'Frau Weber hat ihren Bescheid immer noch nicht.',
  'Herr Bakr spricht kaum Deutsch.',
  'Frau Novak ist hochschwanger.',
  'Herr Ali hat drei Kinder und sucht eine Wohnung.',
  'Eine Teilnehmerin, alleinerziehend, hat den Kurs abgebrochen.',
  'Herr Yıldız hat Widerspruch eingelegt.',
  'Unser Klient ist seit März in Haft.',
  'Aylin Kaya hat Mietschulden.',
  'Bei Herrn Krause wurde eine Depression festgestellt.',
  'Frau Ünal leidet an ihrer Sucht.',
  'Die Familie Haddad ist von Abschiebung bedroht.',
]

const harmless = [
  'Frau Lehmann (Jobcenter) stellt das neue Faltblatt zum Bürgergeld vor.',
  'Herr Yilmaz berichtet, dass viele Menschen im Kiez Mietschulden haben.',
  'Frau Schulz übernimmt den Kontakt zur Schuldnerberatung bis zum 15.01.2027.',
  'Frau Demir ist erkrankt und lässt sich entschuldigen.',
  'Zum Thema Sucht und Gesundheit spricht Frau Dr. Weiß in der nächsten Runde.',
  'TOP 3: Schulden und Energie (Frau Kaya)',
  'Für Schuldenfragen ist Frau Lehmann zuständig.',
  'Nächste Runde: 12.03.2027, 10 bis 12 Uhr, Haus am Park.',
  'Das Haus feiert am 12.05.2027 seinen 10. Geburtstag.',
  'Die Vereinbarung gilt seit dem 27.06.2018.',
  'Im dritten Quartal wurden 42 Menschen weitergegeben, 31 sind angekommen.',
  'Viele Alleinerziehende finden keine Kinderbetreuung am Nachmittag.',
  'Für Wohnungslose fehlt ein Angebot am Wochenende.',
  'Das Deutsch-Café hat dienstags von 15 bis 17 Uhr offen.',
  'Die Agentur informiert über die Reform der Grundsicherung zum 01.07.2026.',
  'Telefon des Teams: 030 5555 44-120, montags 9 bis 12 Uhr.',
  'Diensthandy der Koordination: 0151 23456789.',
  'Anmeldung an info@haus-am-park.example bis Freitag.',
  'Zuwendungsbescheid Az. 2026-4711 ist eingegangen.',
  'Urteil des LSG L 26 AS 2621/17: Ausweiskopien müssen gelöscht werden.',
  'Herr Krüger aus dem Bezirksamt erläutert den Haushalt 2027.',
  'Beschluss: Die Hospitation im Jobcenter wird zweimal im Jahr angeboten.',
  'Jugendliche von 16 bis 25 Jahren erreichen wir zu wenig.',
  'Die 2-jährige Modellphase endet am 31.12.2027.',
  'Teilgenommen haben: Jobcenter 2, Haus am Park 1, Bezirksamt 1.',
  'Wer psychisch krank ist, braucht Zeit; das Angebot soll ruhiger werden.',
  'Häusliche Gewalt: Das Frauenhaus bietet eine Fortbildung an.',
  'Frau Nguyen bedankt sich für die gute Zusammenarbeit.',
  'Herr Dr. Albrecht vom Gesundheitsamt hält einen Vortrag über Depression.',
  'Die Zahl der Sanktionen ist nicht Sache dieser Runde.',
  'Einzelfälle werden hier nicht besprochen.',
  'Frau Kaya und Herr Öztürk bereiten die Aktionswoche vor.',
  'Das Jobcenter schickt den Häusern die Liste der Maßnahmen bis 30.11.',
  'Die Schuldnerberatung hat eine Wartezeit von sechs Wochen.',
  'Frau M. Schulz vertritt die Caritas.',
  'Aufgabe: Herr Kaya klärt, ob der Raum im Erdgeschoss rollstuhlgerecht ist.',
  'Punkt 4 wird vertagt, weil Herr Petersen verhindert ist.',
  'Die Modellphase wird um ein Jahr verlängert.',
  'Ansprechpartnerin für Suchtfragen: Frau Lehmann',
  'Der Antrag auf Fördermittel geht bis 15. März an das Land.',
  'Herr Roth sucht einen Raum.',
  'Herr Roth ist neu im Team Leistungsbezug.',
  'Frau Beck und Frau Lang wollen ein Angebot für Alleinerziehende planen.',
  'Das Haus hat keine Schulden.',
  'Am 24.12.1998 wurde der Verein gegründet.',
]

for (const text of telling)
  test(`asks: ${text}`, () => {
    assert.ok(looksLikeClientData(text).length > 0)
  })
for (const text of harmless)
  test(`does not ask: ${text}`, () => {
    assert.deepEqual(looksLikeClientData(text), [])
  })

test('it says what it found, in the words of the text', () => {
  assert.deepEqual(looksLikeClientData('Kundin 123A456789, geb. 12.03.1981'), [
    { kind: 'number', found: '123A456789' },
    { kind: 'birth', found: 'geb. 12.03.1981' },
  ])
  assert.deepEqual(looksLikeClientData('Frau Kaya hat Mietschulden.'), [
    { kind: 'situation', found: 'Frau Kaya … Mietschulden' },
  ])
  assert.deepEqual(
    looksLikeClientData('Kundennummer 123A456789').map(({ found }) => found),
    ['Kundennummer 123A456789'],
    'the same is not said twice',
  )
})

test('who says that it is about no client, says it of exactly this text', () => {
  const [text, other] = ['Frau Kaya hat Mietschulden.', 'Frau Kaya hat hohe Mietschulden.']
  assert.throws(() => askAboutClients([text], undefined), /cooperation\.clientData/)
  askAboutClients([text], confirmationOf([text]))
  assert.throws(() => askAboutClients([other], confirmationOf([text])), /cooperation\.clientData/)
  assert.throws(() => askAboutClients([text, ''], confirmationOf([text])), /cooperation\.clientData/)
  askAboutClients(['Die Runde beginnt um 10 Uhr.'], undefined)
})

test('a long text is read in no time, whatever stands in it', () => {
  const start = process.cpuUsage()
  for (const piece of ['Frau Aa ', 'sucht seit a seit a ', '0151 ', 'wohnt A', 'Kd Nr ', '1 ', 'Ein a b c '])
    looksLikeClientData(piece.repeat(20_000 / piece.length))
  assert.ok(computedSince(start) < 2000)
})
