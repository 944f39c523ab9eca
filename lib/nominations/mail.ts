import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import { getCharter, getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Letter } from '@/lib/mail/compose'
import { queueMails } from '@/lib/mail/outbox'

type Reader = { email: string | null; locale: string }
/** Someone with or without an account; without one there is nobody to write to. */
export type MailedPerson = { id: string; account: Reader | null }

type Subject = { id: string; role: Role; nominee: { name: string } }

/** Instants among the facts are written as the reader's language does. */
type Facts = Record<string, string | number | Date>

/** Tells each of them once for this nomination; `part` tells two letters of one kind apart. */
export async function mailAboutNomination(
  tx: Tx,
  kind: Letter['kind'],
  nomination: Subject,
  people: readonly MailedPerson[],
  at: Date,
  { facts = {}, part = '', path = '' }: { facts?: Facts; part?: string; path?: string } = {},
): Promise<void> {
  const unique = new Map(people.map((person) => [person.id, person]))
  const mailings = [...unique.values()].flatMap(({ id, account }) =>
    account
      ? [
          {
            to: account,
            cause: [kind, nomination.id, id, part].filter(Boolean).join(':'),
            letter: {
              kind,
              params: (locale: Locale) => ({ ...inWords(facts, locale), ...named(nomination, locale) }),
              path: `/nominations/${nomination.id}${path}`,
            },
          },
        ]
      : [],
  )
  await queueMails(tx, mailings, at)
}

const named = ({ role, nominee }: Subject, locale: Locale) => ({ nominee: nominee.name, role: roleName(role, locale) })

/** As the charter calls it, for the middle of a sentence. */
function roleName(role: Role, locale: Locale): string {
  const described = getCharter().roles.find(({ id }) => id.toUpperCase() === role)
  return (described?.name[locale] ?? role).toLowerCase()
}

const inWords = (facts: Facts, locale: Locale): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Date ? formatDateTime(locale, value, getSite().timeZone) : value,
    ]),
  )
