import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { Letter } from '@/lib/mail/compose'
import { queueMails } from '@/lib/mail/outbox'

/** Someone with or without an account; without one there is nobody to write to. */
type MailedPerson = { id: string; account: { email: string | null; locale: string } | null }
type MailedTask = { slug: string; titleZh: string; titleEn: string }
/** Instants among the facts are written as days, as the reader's language does. */
type Facts = Record<string, string | number | Date>

/** Tells each of them once about a task; `cause` tells two letters of one kind apart. */
export async function mailAboutTask(
  tx: Tx,
  kind: Letter['kind'],
  task: MailedTask,
  people: readonly MailedPerson[],
  at: Date,
  { cause, ...facts }: Facts & { cause: string },
): Promise<void> {
  const unique = new Map(people.map((person) => [person.id, person]))
  const mailings = [...unique.values()].flatMap(({ id, account }) =>
    account
      ? [
          {
            to: account,
            cause: `${kind}:${cause}:${id}`,
            letter: {
              kind,
              params: (locale: Locale) => ({ ...inWords(facts, locale), task: pick(task, 'title', locale) }),
              path: `/tasks/${task.slug}`,
            },
          },
        ]
      : [],
  )
  await queueMails(tx, mailings, at)
}

const inWords = (facts: Facts, locale: Locale): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Date ? formatDay(locale, value, getSite().timeZone) : value,
    ]),
  )
