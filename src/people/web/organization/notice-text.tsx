import type { Locale } from '#platform/i18n.ts'
import { staffWords } from '../../messages/staff/index.ts'

/** The notice on secrecy and purpose (R7). */
export const NoticeText = ({ locale }: { locale: Locale }) => {
  const { notice } = staffWords(locale)
  return (
    <section class="stack-s text">
      <p class="lead">{notice.intro}</p>
      <ul>
        {notice.paragraphs.map((paragraph) => (
          <li>{paragraph}</li>
        ))}
      </ul>
      <p class="muted small">{notice.law}</p>
    </section>
  )
}
