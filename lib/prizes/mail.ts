import 'server-only'
import type { Tx } from '@/lib/db/client'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail, queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'

type Told = {
  id: string
  personId: string
  price: number
  prize: { nameZh: string; nameEn: string }
  /** How it was handed out, or why it was cancelled. */
  note?: string | null
}

type PersonLetter = `redemption-${'requested' | 'approved' | 'handed-out' | 'cancelled'}`

/** To whoever redeems, at each step. */
export async function tellPerson(tx: Tx, kind: PersonLetter, redemption: Told, at: Date): Promise<void> {
  const { id, personId, price, prize, note } = redemption
  const account = await tx.user.findFirst({ where: { personId }, select: { email: true, locale: true } })
  if (!account) return
  const params = (locale: Locale) => ({ prize: pick(prize, 'name', locale), price, note: note ?? '' })
  await queueMail(tx, account, `${kind}:${id}`, { kind, params, path: '/me/redemptions' }, at)
}

/** To the maintainers but the one it is about: somebody waits for a prize. */
export async function tellKeepers(tx: Tx, { id, personId, prize, price }: Told, at: Date): Promise<void> {
  const [person, keepers] = await Promise.all([
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { name: true } }),
    tx.user.findMany({
      where: {
        email: { not: null },
        personId: { not: personId },
        person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } },
      },
      select: { id: true, email: true, locale: true },
    }),
  ])
  const letter = {
    kind: 'redemption-waiting',
    params: (locale: Locale) => ({ name: person.name, prize: pick(prize, 'name', locale), price }),
    path: '/admin/redemptions',
  } as const
  await queueMails(
    tx,
    keepers.map((to) => ({ to, cause: `redemption-waiting:${id}:${to.id}`, letter })),
    at,
  )
}
