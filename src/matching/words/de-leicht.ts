import type { NeedId } from '../need-ids.ts'

/** Words of Leichte Sprache, as on our own buttons; compounds are written with a hyphen there. */
export const leicht: Partial<Record<NeedId, readonly string[]>> = {
  deutsch: ['deutsch kurs', 'sprach kurs', 'sprach café', 'besser deutsch'],
  leute: ['menschen kennen lernen', 'leute kennen lernen', 'ich bin allein', 'freizeit', 'spaß haben'],
  kinder: ['kinder betreuung', 'für mein kind', 'kinder garten', 'eltern gruppe', 'ich bekomme ein baby'],
  gesundheit: ['gesund bleiben', 'gesund', 'ich habe schmerzen', 'kranken kasse', 'nicht gesund'],
  seele: [
    'es geht mir schlecht',
    'ich bin traurig',
    'ich habe angst',
    'sorgen',
    'selbst hilfe',
    'hilfe bei sucht',
  ],
  geld: ['wenig geld', 'zu wenig geld', 'schulden beratung', 'ich habe schulden', 'ich kann nicht bezahlen'],
  briefe: ['brief verstehen', 'hilfe bei anträgen', 'hilfe bei briefen', 'schwere briefe', 'hilfe beim amt'],
  lesen: ['besser lesen', 'besser schreiben', 'lesen und schreiben lernen'],
  digital: ['hilfe mit dem handy', 'handy lernen', 'hilfe am computer'],
  wege: ['fahr karte', 'wie komme ich hin', 'jemand geht mit', 'hilfe auf dem weg', 'fahr dienst'],
  aelter: ['alte menschen', 'ältere menschen', 'ich werde alt'],
  mitmachen: ['mit machen', 'ich will etwas machen', 'menschen helfen', 'ehren amt'],
  arbeit: ['arbeit finden', 'ich suche arbeit', 'etwas lernen', 'hilfe bei der bewerbung'],
}
