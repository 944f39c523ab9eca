import 'server-only'
import { getCharter } from '@/lib/content/load'
import type { Metric } from './metric'

/** The charter that the portal publishes: one, once it has rules. */
export const charter: Metric = {
  course: 'stock',
  count: async () => published().length,
  list: async () => ({ rows: published(), next: null }),
}

const published = () =>
  getCharter().rules.length > 0
    ? [{ id: 'charter', titleZh: '治理与章程', titleEn: 'Governance and charter', at: null, path: '/governance' }]
    : []
