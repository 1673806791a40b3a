import type { Fields } from '../support/http-client.ts'
import type { Samples, Who } from './samples.ts'

/** Pages of the application to practise: they are answers of a POST, with the state that the sample brings. */
export const practicePosted: readonly [Who, (s: Samples) => string, (s: Samples) => Fields, number][] = (
  [
    ['', {}, 200],
    ['/anfangen', { wer: 'eigene' }, 200],
    ['/schritte', {}, 200],
    ['/schritt', { schritt: 'gespraech' }, 200],
    ['/schritt', { schritt: 'gespraech', tun: 'gestolpert' }, 200],
    ['/schritt', { schritt: 'antrag', tun: 'entscheiden', antwort: 'nein' }, 200],
    ['/schritt', { schritt: 'antrag', tun: 'entscheiden' }, 422],
    ['/schritt', { schritt: 'antrag', plz: 'Berlin' }, 422],
    ['/angaben', { teil: 'wer', ziel: 'pruefen' }, 200],
    ['/angaben', { von: 'wer', tun: 'weiter', zahl: '3', 'alter-0': 'x' }, 422],
    ['/angaben', { teil: 'geld' }, 200],
    ['/angaben', { teil: 'wohnen' }, 200],
    ['/angaben', { teil: 'erspartes' }, 200],
    ['/angaben', { teil: 'besonderes' }, 200],
    ['/pruefen', {}, 200],
    ['/schaetzung', {}, 200],
    ['/schaetzung', { tag: '2031-01-01' }, 200],
    ['/schaetzung', { tag: '2026-02-30' }, 422],
    ['/ende', {}, 200],
  ] as const
).map(([path, fields, status]) => [
  'nobody',
  () => `/antrag-ueben${path}`,
  (s) => ({ ...fields, stand: s.practice }),
  status,
])
