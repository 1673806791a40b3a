import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import type { OwnNetwork } from '../../web/in-network.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { sides } from '../side.ts'
import { type Asked, longestWord } from './asked.ts'
import { languageOptions } from './language-names.ts'
import { paths } from './paths.ts'

/** Posts: the word may be a name. */
export const Search = ({ visit, network, asked }: { visit: Visit; network: OwnNetwork; asked: Asked }) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <Form action={visit.to(paths.list(network.id))} label={t.search} autocomplete="off">
      <TextField
        name="wort"
        type="search"
        label={t.word}
        hint={t.wordHint}
        value={asked.word}
        maxlength={longestWord}
      />
      <div class="columns columns--equal">
        <Select
          name="art"
          label={t.side}
          empty={t.allSides}
          options={sides.map((value) => ({ value, label: t.sides[value] }))}
          value={asked.side}
        />
        <Select
          name="sprache"
          label={t.language}
          empty={t.allLanguages}
          options={languageOptions(staffLocale(visit.locale))}
          value={asked.language}
        />
      </div>
      <Button pictogram="search">{t.find}</Button>
    </Form>
  )
}
