export const de = {
  general: [
    'Das ist freiwillig. Ein Nein hat keine Folgen: nicht für Ihr Geld, nicht für Ihre Beratung, nicht dafür, ob Sie im Haus willkommen sind.',
    'Jedes Ja gilt nur für diesen Weg, nur für genau den Text und das Bild, die Sie freigegeben haben, und nur bis zu dem Tag, den Sie wählen. Ändert sich ein Wort, fragen wir Sie für jeden Weg neu.',
    'Sie können jedes Ja jederzeit zurücknehmen, ohne Grund, mit Ihrem Code. Dann ist Ihre Geschichte dort beim nächsten Aufruf weg; wer sie gedruckt hat, sieht, wo sie abzuhängen ist. Was andere inzwischen kopiert oder gedruckt haben, etwa eine Zeitung, lässt sich nicht zurückholen.',
    'Nehmen Sie alles zurück, werden Text und Bild sofort gelöscht, der Rest nach 90 Tagen.',
  ],
  channels: {
    web: {
      title: 'Auf dieser Website',
      text: 'Meine Geschichte darf auf dieser Website stehen. Alle im Internet können sie lesen und das Bild sehen.',
    },
    ausstellung: {
      title: 'In Ausstellungen',
      text: 'Meine Geschichte darf als Plakat, Schild oder Faltblatt gedruckt und gezeigt werden, ganz oder mit einzelnen Sätzen daraus: von denen, die sie mit mir aufgeschrieben haben, und von denen, die mit ihnen zusammenarbeiten.',
    },
    presse: {
      title: 'In der Presse',
      text: 'Meine Geschichte darf an Zeitungen, Radio und Fernsehen gegeben werden, auch auf der Presseseite einer Aktionswoche im Internet. Was dort erschienen ist, bleibt erschienen.',
    },
    aktionswoche: {
      title: 'In der Aktionswoche',
      text: 'Meine Geschichte darf in der Aktionswoche eines Jahres gezeigt werden: auf ihrer Seite im Internet und vor Ort. Mit dem Jahr ist auch das Ja vorbei.',
    },
  },
}
