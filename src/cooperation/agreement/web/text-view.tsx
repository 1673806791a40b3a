import type { Block } from '../text.ts'

/** The paragraphs of a part; lines stay lines. Agreements are German. */
export const Paragraphs = ({ text }: { text: string }) => (
  <div lang="de" class="stack-s">
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p>
          {part.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
  </div>
)

/** The whole text, part by part. */
export const TextView = ({ blocks, level = 2 }: { blocks: readonly Block[]; level?: 2 | 3 }) => {
  const Heading = `h${level}` as 'h2'
  return (
    <div class="stack text">
      {blocks.map((block, index) => (
        <section class="stack-s">
          <Heading lang="de">
            {index + 1}. {block.title}
          </Heading>
          <Paragraphs text={block.text} />
        </section>
      ))}
    </div>
  )
}
