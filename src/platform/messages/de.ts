export const de = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist der Link alt, oder es hat sich jemand vertippt.',
  toStart: 'Zur Startseite',
  errorTitle: 'Das hat leider nicht geklappt',
  errorText:
    'Der Fehler liegt bei uns. Bitte versuchen Sie es noch einmal. Es ist nichts verloren, was schon gespeichert war.',
  busyTitle: 'Gerade ist viel los',
  busyText: 'Bitte versuchen Sie es in einer Minute noch einmal.',
  notFound: 'Das gibt es nicht (mehr).',
  input: 'Bitte sehen Sie sich die markierten Felder noch einmal an.',
  missing: 'Bitte füllen Sie dieses Feld aus.',
  tooLong: 'Das ist zu lang. Bitte kürzen Sie es.',
  wrong: 'Das passt hier nicht. Bitte prüfen Sie die Eingabe.',
  crossSite:
    'Diese Anfrage kam nicht von unserer Seite. Bitte öffnen Sie die Seite neu und versuchen Sie es noch einmal.',
  tooLarge: 'Das ist zu viel auf einmal.',
  fileTooLarge:
    'Die Datei ist zu groß. Bilder gehen bis 12 MB, andere Dateien bis 2,9 MB. Gehen Sie zurück: Was Sie getippt haben, steht noch da.',
  noPicture: 'Bitte wählen Sie ein Bild: JPEG, PNG oder WebP, höchstens 12 MB und 40 Millionen Bildpunkte.',
  unproven:
    'Ihr Gerät hat nicht mitgeteilt, woher das Formular kam, und die Seite war nicht mehr frisch. Bitte gehen Sie zurück, laden Sie die Seite neu und schicken Sie das Formular noch einmal ab.',
  wrongMethod:
    'Diese Adresse gehört zu einem Formular und lässt sich nicht für sich öffnen. Bitte gehen Sie zurück.',
  unreadable: 'Das Formular ist nicht ganz bei uns angekommen. Bitte schicken Sie es noch einmal ab.',
  addressTooLong: 'Diese Adresse ist zu lang. Bitte fassen Sie sich kürzer.',
  tooOftenTitle: 'Einen Moment bitte',
  tooOften:
    'Von Ihrem Anschluss kamen gerade sehr viele Versuche. Bitte warten Sie kurz und versuchen Sie es dann noch einmal.',
  demo: 'Demodaten: Angebote, Personen, Telefonnummern und Mails sind erfunden.',
  noHandover:
    'Ohne PostgreSQL läuft Trittstein als Verzeichnis und Kalender. Weitergaben sind ausgeschaltet.',
}
