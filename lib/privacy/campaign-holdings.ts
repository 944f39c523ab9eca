import type { Holding } from './holding'

/** What people hand in to experience campaigns, and what became of it. */
export const campaignHoldings = {
  Submission: {
    by: { personId: 'person' },
    mentions: ['takenById', 'decidedById'],
    unsaid: ['ownKey', 'countedKey', 'onceKey'],
    deletion: {
      clear: { summary: '', typed: '', reason: null },
      keep: 'What was handed in to a campaign and what it was given, which its points rest on.',
    },
    merging: 'move',
  },
  Judgement: {
    through: { column: 'submissionId', model: 'Submission' },
    mentions: ['judgeId'],
    deletion: { clear: { reason: null }, keep: 'How a submission was judged, which its points rest on.' },
    merging: 'move',
  },
  Appeal: {
    through: { column: 'submissionId', model: 'Submission' },
    mentions: ['decidedById'],
    deletion: { clear: { text: '', answer: null }, keep: 'That a judgement was appealed, and how that ended.' },
    merging: 'move',
  },
} as const satisfies Record<string, Holding>
