import 'server-only'
import type { MetricId } from '@/lib/content/schema'
import { coreFeatures } from './adaptations'
import { articles } from './articles'
import { experienceParticipations, experiencePeople } from './campaigns'
import { charter } from './charter'
import { followers } from './followers'
import { livestreams } from './livestreams'
import type { Metric } from './metric'
import { models } from './models'
import { excellentDevelopers, seniorDevelopers } from './recognitions'
import { committers, maintainers, members } from './roles'

/**
 * What the portal counts, a line for each feature that holds the facts. A target whose metric has no line here takes
 * figures by hand, until a feature adds one.
 */
const metrics: Partial<Record<MetricId, Metric>> = {
  'charter-published': charter,
  maintainers,
  committers,
  members,
  followers,
  'senior-developers': seniorDevelopers,
  'excellent-developers': excellentDevelopers,
  'models-supported': models,
  'core-features-within-two-days': coreFeatures,
  'experience-participations': experienceParticipations,
  'experience-people': experiencePeople,
  'livestreams-held': livestreams,
  'articles-published': articles,
}

export const metricOf = (id: string | null): Metric | null => (id !== null && isMetric(id) ? metrics[id] : null) ?? null

export const countedMetrics = Object.keys(metrics).filter(isMetric)

function isMetric(id: string): id is MetricId {
  return Object.hasOwn(metrics, id)
}
