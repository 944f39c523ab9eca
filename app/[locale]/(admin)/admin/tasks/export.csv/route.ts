import { getTranslations } from 'next-intl/server'
import { getCharter, getSite } from '@/lib/content/load'
import { linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { quarterOf } from '@/lib/tasks/quarters'
import { exportQuarter } from '@/lib/tasks/queries/organising'
import { rewardNames } from '@/lib/tasks/rewards'
import { quarterFilterSchema } from '@/lib/tasks/schema'

/** All tasks of a quarter, drafts and finished ones too. */
export const GET = listFile({
  name: 'tasks',
  permission: 'task.draft',
  filter: quarterFilterSchema,
  content: async ({ viewer, filter, locale, at }) => {
    const t = await getTranslations({ locale, namespace: 'tasks' })
    const { areas, timeZone } = getSite()
    const areaName = (id: string) => areas.find((area) => area.id === id)?.name[locale] ?? id
    const rewards = rewardNames(getCharter(), locale, at)
    return {
      head: csvLine([
        ...[t('form.slug'), t('form.title-zh'), t('form.title-en'), t('filter.quarter'), t('filter.status')],
        ...[t('area'), t('difficulty-label'), t('mentor'), t('reward')],
      ]),
      parts: linesOf(exportQuarter(viewer, filter.quarter ?? quarterOf(at, timeZone)), (task) =>
        csvLine([
          ...[task.slug, task.titleZh, task.titleEn, task.quarter, t(`status.${task.status}`)],
          ...[areaName(task.areaId), t(`difficulty.${task.difficulty}`), task.mentor.name],
          rewards.get(task.rewardId) ?? task.rewardId,
        ]),
      ),
    }
  },
})
