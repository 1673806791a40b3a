import { list, text } from '#platform/http/form.ts'
import { Hidden } from '#platform/ui/forms.tsx'
import { isStrength } from '../../strengths.ts'
import type { Opened } from './opened.tsx'

const fields = ['organizationId', 'name', 'role', 'from', 'until', 'mit', 'engagement'] as const

/** What was typed about a confirmation goes along to the next step, with the code. @param values win over what was typed */
export const Carried = ({
  of,
  values,
}: {
  of: Opened
  values: Readonly<Record<string, string | undefined>>
}) => (
  <>
    <Hidden
      values={{
        code: of.bearer.typed,
        ...Object.fromEntries(fields.map((name) => [name, text(of.form, name) || undefined])),
        ...values,
      }}
    />
    {list(of.form, 'strengths')
      .filter(isStrength)
      .map((one) => (
        <input type="hidden" name="strengths[]" value={one} />
      ))}
  </>
)
