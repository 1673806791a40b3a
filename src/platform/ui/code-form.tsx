import { Button, type ButtonKind, Form, TextField } from './forms.tsx'

/** Where somebody types the code of their paper, as `code`: never in an address, kept as typed when it is wrong. */
export const CodeForm = ({
  action,
  label,
  hint,
  typed,
  error,
  send,
  kind,
}: {
  action: string
  label: string
  hint: string
  typed: string
  error: string | undefined
  /** What the button says. */
  send: string
  kind?: ButtonKind | undefined
}) => (
  <Form action={action} autocomplete="off">
    <TextField
      name="code"
      label={label}
      hint={hint}
      value={typed}
      error={error}
      required
      short
      maxlength={20}
      spellcheck={false}
    />
    <Button kind={kind}>{send}</Button>
  </Form>
)
