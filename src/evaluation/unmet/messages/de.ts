/** "19-mal"; none is said in words. */
const times = (n: number): string => `${n}-mal`

export const de = {
  vain: (n: number, field: string, place: string, period: string) =>
    n === 0
      ? `${place}, ${period}: Nach „${field}“ hat niemand vergeblich gesucht.`
      : `${place}, ${period}: ${times(n)} wurde vergeblich nach „${field}“ gesucht.`,
  nowhere: (nowhere: number, n: number) =>
    nowhere === 0
      ? 'Weiter weg oder online gab es jedes Mal etwas.'
      : nowhere === n
        ? 'Auch weiter weg gab es nichts.'
        : `Bei ${nowhere} davon gab es auch weiter weg nichts.`,
  coarser: (place: string) => `Für ${place} allein nennen wir keine Zahl, damit niemand erkennbar wird.`,
  often: 'Am häufigsten vergeblich gesucht',
  searches: (n: number) => `${n} Suchen`,
  how: 'Vergeblich heißt: kein Angebot im Umkreis von 5 km. Gezählt werden Suchen, nicht Personen, je Anschluss höchstens eine in einer halben Stunde.',
}
