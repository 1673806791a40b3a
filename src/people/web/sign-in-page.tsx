import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { peopleWords } from '../messages/index.ts'
import { listAccounts } from '../store.ts'

/** Demo accounts, one click each; outside the demo a word on where to go. */
export const signInPage = async (visit: Visit): Promise<Response> => {
  const t = peopleWords(visit.locale)
  const accounts = visit.world.config.demo
    ? await visit.world.look(system('demo accounts'), listAccounts)
    : []
  return visit.page(
    { title: t.signIn },
    <div class="stack">
      <h1>{t.signIn}</h1>
      <p>{visit.world.config.demo ? t.demoIntro : t.noDemo}</p>
      <ul class="cards">
        {accounts.map((account) => (
          <li>
            <Card title={account.name} level={2} lang="de">
              <p lang="de">
                {account.title}
                <br />
                <span class="muted">{account.organization}</span>
              </p>
              <Form action="/demo/sign-in" plain>
                <Hidden values={{ account: account.account, locale: visit.locale }} />
                <Button kind="secondary" block>
                  {t.demoAs(account.name)}
                </Button>
              </Form>
            </Card>
          </li>
        ))}
      </ul>
      <p>
        {t.whoNeeds} <a href={visit.to('/')}>{t.search}</a>
      </p>
    </div>,
  )
}
