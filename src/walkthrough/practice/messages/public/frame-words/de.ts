/** What stands on every page of the application to practise. German is the source. */
export const de = {
  noticeTitle: 'Hier stellen Sie keinen Antrag',
  notice: 'Sie üben nur. Wir speichern nichts von dem, was Sie hier eingeben.',
  daysLeft: (days: number) =>
    days === 1
      ? 'Ein echter Antrag gilt für den ganzen Monat, in dem Sie ihn stellen. Heute ist der letzte Tag dieses Monats.'
      : `Ein echter Antrag gilt für den ganzen Monat, in dem Sie ihn stellen. In diesem Monat bleiben dafür noch ${days} Tage, heute mitgezählt.`,
  where: 'Wo Sie einen echten Antrag stellen',
  whereText:
    'Beim Jobcenter Ihres Wohnorts. Ein Satz reicht, zum Beispiel: „Hiermit beantrage ich Grundsicherung.“ Das geht schriftlich, per E-Mail, am Telefon oder an der Theke. Die Formulare kommen danach. Lassen Sie sich den Tag bestätigen.',
  online: 'Online geht es auf',
  town: 'Auch das Rathaus Ihrer Gemeinde und jedes andere Amt für Sozialleistungen muss Ihren Antrag annehmen und weiterleiten. Der Tag, an dem er dort ankommt, zählt (§ 16 SGB I).',
  backDated:
    'Der Antrag wirkt auf den Ersten des Monats zurück (§ 37 Abs. 2 SGB II). Warten Sie deshalb nicht, bis alle Papiere da sind.',
  postcode: 'Ihre Postleitzahl',
  postcodeHint: 'Dann nennen wir Ihr Jobcenter und Beratung in Ihrer Nähe.',
  postcodeWrong: 'Bitte geben Sie fünf Ziffern ein, zum Beispiel 13353.',
  postcodeShow: 'Jobcenter zeigen',
  postcodeChange: 'Andere Postleitzahl',
  officeFor: (postcode: string) => `Für ${postcode} meist zuständig:`,
  noOffice: (postcode: string) =>
    `Für ${postcode} kennen wir das Jobcenter nicht. Ihr Rathaus oder die Telefonnummer 115 hilft weiter.`,
  phone: 'Telefon',
  mail: 'E-Mail',
  web: 'Internet',
  back: 'Zurück',
  toTasks: 'Zu den neun Schritten',
  lostTitle: 'Bitte fangen Sie noch einmal an',
  lost: 'Ihre Angaben sind nur auf Ihrer Seite, nicht bei uns. Diese Seite kam ohne sie an, oder sie ist älter als zwölf Stunden.',
}
