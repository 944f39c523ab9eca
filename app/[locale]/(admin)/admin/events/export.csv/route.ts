import { getTranslations } from 'next-intl/server'
import { localTimeOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { listOrganisedEvents } from '@/lib/events/organised'
import { standingOf } from '@/lib/events/rules'
import { organisedFilterSchema } from '@/lib/events/schema'

export const GET = listFile({
  name: 'events',
  permission: 'event.edit',
  filter: organisedFilterSchema,
  content: async ({ viewer, filter, locale, at }) => {
    const t = await getTranslations({ locale, namespace: 'events' })
    const { timeZone } = getSite()
    const head = [
      ...[t('form.slug'), t('form.kind'), t('form.title-zh'), t('form.title-en')],
      ...[t('form.starts-at'), t('form.ends-at'), t('admin.state')],
      ...[t('places'), t('admin.status.CONFIRMED'), t('admin.status.WAITING'), t('admin.attended-count')],
    ]
    return {
      head: csvLine(head),
      parts: linesOf(
        everyPage((after) => listOrganisedEvents(viewer, { ...filter, after }, at)),
        (event) =>
          csvLine([
            ...[event.slug, t(`kind.${event.kind}`), event.titleZh, event.titleEn],
            ...[localTimeOf(event.startsAt, timeZone), localTimeOf(event.endsAt, timeZone)],
            ...[t(`state.${standingOf(event, at)}`), event.capacity, event.taken, event.waiting, event.attended],
          ]),
      ),
    }
  },
})
