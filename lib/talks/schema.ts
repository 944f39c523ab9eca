import { z } from 'zod'
import { optionalLink, optionalText, requiredLine, requiredText, rowId } from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { optionalFile } from '@/lib/uploads/schema'

export const talkLanguages = ['ZH', 'EN'] as const
export type TalkLanguage = (typeof talkLanguages)[number]

/** Those that organisers look through; drafts are their proposers' own. */
export const proposalStatuses = ['SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const

export type ProposalStatus = (typeof proposalStatuses)[number]

export const proposalFilterSchema = listFilterSchema(proposalStatuses)

export const ABSTRACT_MAXIMUM = 5000

const facts = {
  title: requiredLine(120),
  abstract: requiredText(ABSTRACT_MAXIMUM),
  language: z.enum(talkLanguages),
  minutes: z.coerce.number().int().min(5).max(120),
  areas: z.array(z.string().max(80)).min(1).max(10),
}

/** Which areas there are says sig.yaml: the command checks. */
export const proposeTalkSchema = z.strictObject({
  ...facts,
  status: z.enum(['SUBMITTED', 'DRAFT']).default('SUBMITTED'),
})
export const editTalkSchema = z.strictObject({ ...facts, talkId: rowId })

export type ProposeTalkInput = z.output<typeof proposeTalkSchema>
export type TalkFactsInput = Omit<ProposeTalkInput, 'status'>

export const talkSchema = z.strictObject({ talkId: rowId })

/** The last part of a profile's address, or the whole address. */
export const inviteSpeakerSchema = z.strictObject({ talkId: rowId, person: requiredLine(300) })

export const answerInvitationSchema = z.strictObject({ talkId: rowId, answer: z.enum(['ACCEPTED', 'DECLINED']) })

const score = z.coerce.number().int().min(1).max(5)

export const reviewTalkSchema = z.strictObject({ talkId: rowId, score, comment: optionalText(2000) })

/** Empty: no decision, the talk rolls on. A session's id: accepted for it. */
export const decideTalkSchema = z.strictObject({
  talkId: rowId,
  decision: z.union([z.enum(['', 'DECLINE']), rowId]),
  reason: optionalText(1000),
})

export const publishDecisionsSchema = z.strictObject({ sessionId: rowId })

export const slidesSchema = z.strictObject({ talkId: rowId, slides: optionalFile, slidesUrl: optionalLink })

export const talkRecordingSchema = z.strictObject({ talkId: rowId, recordingUrl: optionalLink })

export const feedbackSchema = z.strictObject({ talkId: rowId, rating: score, comment: optionalText(1000) })

const areaIds = z.array(z.string())

/** The areas of a talk's row. */
export const areasOf = (row: { areas: unknown }): string[] => areaIds.parse(row.areas)
