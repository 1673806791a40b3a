import { discreet, type Row } from './route-row.ts'

/** The application to practise. Nothing is anybody's: what it is about travels in the form. */
export const practiceRoutes: Readonly<Record<string, Row>> = {
  'GET /antrag-ueben': discreet(),
  'POST /antrag-ueben': discreet(),
  'GET /antrag-ueben/anfangen': discreet(),
  'POST /antrag-ueben/anfangen': discreet([], { sends: () => ({ wer: 'allein' }) }),
  'GET /antrag-ueben/schritte': discreet(),
  'POST /antrag-ueben/schritte': discreet(),
  'GET /antrag-ueben/schritt': discreet(),
  'POST /antrag-ueben/schritt': discreet(),
  'GET /antrag-ueben/angaben': discreet(),
  'POST /antrag-ueben/angaben': discreet(),
  'GET /antrag-ueben/pruefen': discreet(),
  'POST /antrag-ueben/pruefen': discreet(),
  'GET /antrag-ueben/schaetzung': discreet(),
  'POST /antrag-ueben/schaetzung': discreet(),
  'GET /antrag-ueben/ende': discreet(),
  'POST /antrag-ueben/ende': discreet(),
}
