import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'

type TalkLetter =
  | 'talk-invitation'
  | 'talk-accepted'
  | 'talk-declined'
  | 'talk-rolled-on'
  | 'talk-released'
  | 'talk-withdrawn'
  | 'talk-slides-due'

type Session = { titleZh: string; titleEn: string; startsAt: Date }
type Told = { id: string; title: string }
type Extra = { session?: Session; reason?: string | null; occasion?: string; name?: string; path?: string }

/** For a query's `select`: who gives a talk, and how to write to them. */
export const mailedSpeakers = {
  select: { personId: true, person: { select: { name: true, account: { select: { email: true, locale: true } } } } },
  where: { status: 'ACCEPTED' as const },
}

export type Speaker = { personId: string; person: { account: { email: string | null; locale: string } | null } }

/** Tells these people something about a talk, each once (an occasion makes it another time). */
export const mailAboutTalk = (
  tx: Tx,
  kind: TalkLetter,
  talk: Told,
  speakers: readonly Speaker[],
  at: Date,
  { session, reason, occasion, name, path = `/me/talks/${talk.id}` }: Extra = {},
): Promise<void> =>
  queueMails(
    tx,
    speakers.flatMap(({ personId, person: { account } }) =>
      account
        ? [
            {
              to: account,
              cause: `${kind}:${talk.id}:${personId}${occasion ? `:${occasion}` : ''}`,
              letter: {
                kind,
                params: (locale: Locale) => ({
                  talk: talk.title,
                  name: name ?? '',
                  reason: reason ?? '',
                  session: session ? pick(session, 'title', locale) : '',
                  time: session ? formatDateTime(locale, session.startsAt, getSite().timeZone) : '',
                }),
                path,
              },
            },
          ]
        : [],
    ),
    at,
  )
