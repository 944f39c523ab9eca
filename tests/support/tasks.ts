import { addressOf, anArea, type Cast } from './cast.ts'
import type { Fields } from './reader.ts'
import { database } from './rows.ts'
import type { Portal } from './server.ts'

export type TaskScene = {
  openId: string
  openSlug: string
  /** The member is at work on it; the committer mentors it. */
  claimedSlug: string
  claimId: string
  draftSlug: string
  /** The member did it. */
  doneSlug: string
  certificateNumber: string
  /** A person: the committer. */
  mentorId: string
}

/** This quarter, in the SIG's time of UTC+8. */
export function thisQuarter(): string {
  const local = new Date(Date.now() + 8 * 3_600_000)
  return `${local.getUTCFullYear()}-Q${Math.floor(local.getUTCMonth() / 3) + 1}`
}

/** What the form for a new task sends. */
export const newTask = (mentorId: string, own: Record<string, string> = {}): Fields => ({
  quarter: thisQuarter(),
  slug: 'a-new-model',
  titleZh: '支持一个新模型',
  titleEn: 'Support a new model',
  summaryZh: '再接入一个新模型。',
  summaryEn: 'Serve one more model.',
  backgroundZh: '社区常有人问起。',
  backgroundEn: 'Often **asked** for.',
  deliverablesZh: '代码与文档。',
  deliverablesEn: 'Code and documentation.',
  checklistZh: '精度达标\n文档齐全',
  checklistEn: 'Accuracy holds\nDocumentation is complete',
  areaId: '',
  difficulty: 'MEDIUM',
  skills: 'Python, C++',
  estimateWeeks: '4',
  rewardId: 'prize',
  rewardNoteZh: '',
  rewardNoteEn: '',
  mentorId,
  links: 'https://example.org/issues/1 The request',
  ...own,
})

export const aClaim = (taskId: string, own: Record<string, string> = {}): Fields => ({
  taskId,
  asks: 'claim',
  plan: 'First the model, then its tests.',
  startsOn: '2998-01-01',
  endsOn: '2998-02-01',
  partners: '',
  ...own,
})

/** An open task, one that the member is at work on, and a draft; the committer mentors all of them. */
export async function publishTasks(portal: Portal, cast: Cast): Promise<TaskScene> {
  const rows = database(portal)
  const { id: mentorId } = rows.one<{ id: string }>(
    'SELECT personId AS id FROM User WHERE email = ?',
    addressOf('committer'),
  )
  const areaId = await anArea(cast.account)
  const reward = await anyReward(cast)
  const draft = async (slug: string) => {
    const answer = await cast.committer.act('draftTaskAction', newTask(mentorId, { slug, areaId, rewardId: reward }))
    if (!answer.redirect) throw new Error(`The task was not drafted: ${JSON.stringify(answer.state)}`)
    return rows.one<{ id: string }>('SELECT id FROM Task WHERE slug = ?', slug).id
  }
  const [openId, claimedId, doneId] = [await draft('open-task'), await draft('claimed-task'), await draft('done-task')]
  await cast.committer.act('publishQuarterAction', { quarter: thisQuarter(), count: '3' })
  await draft('drafted-task')
  const claim = async (taskId: string) => {
    await cast.member.act('claimTaskAction', aClaim(taskId))
    const { id: claimId } = rows.one<{ id: string }>('SELECT id FROM TaskClaim WHERE taskId = ?', taskId)
    await cast.committer.act('approveTaskClaimAction', { claimId })
    return claimId
  }
  const doneClaim = { claimId: await claim(doneId) }
  await cast.member.act('submitWorkAction', doneClaim)
  const review = { checklistVersion: '1', met: ['0', '1'], verdict: 'ACCEPTED', comment: '' }
  await cast.committer.act('reviewWorkAction', { ...doneClaim, ...review })
  const { number: certificateNumber } = rows.one<{ number: string }>('SELECT number FROM Certificate')
  const claimId = await claim(claimedId)
  await cast.member.act('noteProgressAction', { claimId, text: 'The model runs.', links: 'https://example.org/pr/1' })
  return {
    openId,
    openSlug: 'open-task',
    claimedSlug: 'claimed-task',
    claimId,
    draftSlug: 'drafted-task',
    doneSlug: 'done-task',
    certificateNumber,
    mentorId,
  }
}

/** The first reward that the form offers. */
async function anyReward({ committer }: Cast): Promise<string> {
  const { html } = await committer.get('/en/admin/tasks/new')
  return html.match(/name="rewardId".*?<option[^>]*value="([^"]+)"/s)?.[1] ?? ''
}
