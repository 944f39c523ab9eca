import type messages from '@/lib/i18n/messages/zh/agenda'

type SourceKey = keyof (typeof messages)['source']

const keys: readonly SourceKey[] = [
  'fixed',
  'tasks',
  'carried-over',
  'proposals',
  'nominations',
  'actions',
  'organiser',
]

/** A source's name among the messages; rows outlive sources, so an unknown one counts as the organiser's. */
export const sourceKey = (source: string): SourceKey => keys.find((key) => key === source) ?? 'organiser'
