import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { db, type Tx, transaction } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { readPdf } from '@/lib/uploads/pdf'
import { removeStoredFile, storeFile } from '@/lib/uploads/stored-file'
import { mailAboutTalk, mailedSpeakers } from './mail'
import { refuseSlides, slidesHorizon } from './rules'

type Slides = { talkId: string; slides?: File | undefined; slidesUrl?: string | undefined }

/** A speaker's slides: a PDF, which takes the place of the one before, or a link to them. */
export async function addSlides(
  actor: AccountActor,
  { talkId, slides, slidesUrl }: Slides,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  authorize(actor, 'account.use')
  const pdf = slides && (await readPdf(slides))
  if (pdf && !pdf.ok) return { ...pdf, field: 'slides' }
  return attempt<{ id: string }>(async (tx) => {
    const talk = await spokenTalk(tx, actor, talkId)
    if (!talk) return refused('talk-not-found')
    const refusal = refuseSlides(talk)
    if (refusal) return refused(refusal)
    const slidesId = pdf ? await storeFile(tx, pdf.value, at) : talk.slidesId
    if (!slidesId && !slidesUrl) return refused('slides-missing', { field: 'slides' })
    await tx.talk.update({ where: { id: talkId }, data: { slidesId, slidesUrl: slidesUrl ?? null } })
    if (pdf) await removeStoredFile(tx, talk.slidesId)
    await record(tx, actor, { action: 'talk.slides-added', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })
}

/** An organiser adds where a talk can be watched. */
export const addTalkRecording = (
  actor: AccountActor,
  { talkId, recordingUrl }: { talkId: string; recordingUrl?: string | undefined },
  at: Date,
) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'talk.add-recording')
    const talk = await tx.talk.findFirst({ where: { id: talkId }, select: { status: true } })
    if (!talk) return refused('talk-not-found')
    const refusal = refuseSlides(talk)
    if (refusal) return refused(refusal)
    await tx.talk.update({ where: { id: talkId }, data: { recordingUrl: recordingUrl ?? null } })
    await record(tx, actor, { action: 'talk.recording-added', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })

async function spokenTalk(tx: Tx, actor: AccountActor, id: string) {
  const talk = await tx.talk.findFirst({
    where: { id },
    select: {
      status: true,
      slidesId: true,
      speakers: { where: { status: 'ACCEPTED' }, select: { personId: true } },
    },
  })
  if (talk) authorize(actor, 'talk.add-slides', { speakerIds: talk.speakers.map(({ personId }) => personId) })
  return talk
}

/** Reminds the speakers of talks without slides, a few days before their session, once. */
export async function remindOfSlides(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'talk.keep-time')
  const session = { status: 'PUBLISHED' as const, startsAt: { gt: at, lte: slidesHorizon(at) } }
  const without = { status: 'ACCEPTED' as const, slidesId: null, slidesUrl: null, slidesReminded: false }
  const due = await db.talk.findMany({ where: { ...without, session }, select: { id: true } })
  for (const { id } of due)
    await transaction(async (tx) => {
      const { count } = await tx.talk.updateMany({ where: { id, ...without }, data: { slidesReminded: true } })
      if (count === 0) return
      const talk = await tx.talk.findFirstOrThrow({
        where: { id },
        select: { id: true, title: true, rolls: true, session: true, speakers: mailedSpeakers },
      })
      if (talk.session)
        await mailAboutTalk(tx, 'talk-slides-due', talk, talk.speakers, at, {
          session: talk.session,
          occasion: String(talk.rolls),
        })
    })
}
