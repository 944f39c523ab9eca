import { getTranslations } from 'next-intl/server'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { localTimeOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { csvFile } from '@/lib/csv/write'
import { getEvent } from '@/lib/events/queries'
import { questionsOf } from '@/lib/events/schema'
import { isLocale } from '@/lib/i18n/routing'
import { exportSignUps } from '@/lib/sign-ups/queries'
import { answersOf } from '@/lib/sign-ups/schema'

/** Organisers. Everyone who ever signed up, in order of arrival, with their answers and when they checked in. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/admin/events/[slug]/sign-ups.csv'>) {
  const [{ locale, slug }, viewer] = await Promise.all([params, getActor()])
  const mayRead = isLocale(locale) && can(viewer, 'event.read-sign-ups')
  const event = mayRead ? await getEvent(viewer, slug) : null
  if (!event || !isLocale(locale)) return new Response('Not found', { status: 404 })
  const [t, states, rows] = await Promise.all([
    getTranslations({ locale, namespace: 'events.file' }),
    getTranslations({ locale, namespace: 'events.admin.status' }),
    exportSignUps(viewer, event.id),
  ])
  const { timeZone } = getSite()
  const questions = questionsOf(event)
  const file = csvFile(
    [t('position'), t('name'), t('state'), t('signed-up'), t('checked-in'), ...questions.map((one) => one[locale])],
    rows.map((row) => {
      const answers = new Map(answersOf(row).map(({ id, answer }) => [id, answer]))
      return [
        row.position,
        row.person.name,
        states(row.status),
        localTimeOf(row.signedUpAt, timeZone),
        row.attendance && localTimeOf(row.attendance.at, timeZone),
        ...questions.map(({ id }) => answers.get(id)),
      ]
    }),
  )
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-sign-ups.csv"`,
      'cache-control': 'no-store',
    },
  })
}
