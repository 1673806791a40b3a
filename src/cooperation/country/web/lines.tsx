/** One line says itself; several are a list; none is a dash that is not read out. */
export const Lines = ({ lines, lang }: { lines: readonly string[]; lang?: string | undefined }) => {
  if (lines.length === 0) return <span aria-hidden="true">–</span>
  if (lines.length === 1) return <span lang={lang}>{lines[0]}</span>
  return (
    <ul lang={lang}>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
