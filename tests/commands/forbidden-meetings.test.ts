import { expect, test } from 'vitest'
import { addItem, dropItem, moveItem, publishDraft, setMinutes } from '@/lib/agenda/arrange'
import { propose, tendAgendas, withdrawProposal } from '@/lib/agenda/commands'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { cancelMeeting, chooseDay, moveMeeting, planMeetings, setJoinLink } from '@/lib/meetings/commands'
import { revokeFeed, subscribe } from '@/lib/meetings/feed'
import { answerPoll, closeDuePolls, openPoll } from '@/lib/meetings/poll'
import { beginMinutes, handBack, handIn, publishMinutes, reviseMinutes, saveMinutes } from '@/lib/minutes/commands'
import { addLink, removeLink } from '@/lib/minutes/links'
import {
  addAbsence,
  markCoreDeveloper,
  removeAbsence,
  skipTurn,
  tendRota,
  tickChecklist,
  unmarkCoreDeveloper,
} from '@/lib/rota/commands'
import { answerSwap, askSwap, withdrawSwap } from '@/lib/rota/swaps'
import { checkIn, noteAttendance, sendApologies } from '@/lib/sessions/attendance'
import { closeSession, openSession, settleItem, turnTo } from '@/lib/sessions/commands'
import { closeForgotten } from '@/lib/sessions/forgotten'
import { keepNote, saveNote } from '@/lib/sessions/notes'
import { remindOwners } from '@/lib/sessions/reminders'
import { closeActionItem, noteActionItem, noteDecision } from '@/lib/sessions/results'
import { type ActorName, makeEveryActor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeDuty, makeItem, makeMeeting } from '../factories/meetings'
import { allRows, effectOf } from './all-rows'

// What concerns meetings, as each role that may not. Every meeting here is another's turn.

type Subject = { meetingId: string; dutyId: string; itemId: string }

type Case = {
  run: (actor: AccountActor, subject: Subject) => Promise<unknown>
  may: ActorName[]
}

const everyAccount: ActorName[] = ['account', 'former member', 'member', 'committer', 'maintainer', 'operator']
const organizers: ActorName[] = ['committer', 'maintainer']

const commands: Record<string, Case> = {
  openSession: { run: (actor, { meetingId }) => openSession(actor, { meetingId }, present), may: organizers },
  closeSession: { run: (actor, { meetingId }) => closeSession(actor, { meetingId }, present), may: organizers },
  closeForgotten: { run: (actor) => closeForgotten(actor, present), may: ['system'] },
  turnTo: { run: (actor, { itemId }) => turnTo(actor, { itemId }, present), may: organizers },
  settleItem: { run: (actor, { itemId }) => settleItem(actor, { itemId, outcome: 'DONE' }, present), may: organizers },
  checkIn: {
    run: (actor, { meetingId }) => checkIn(actor, { meetingId, code: '123456', kind: 'ONLINE' }, present),
    may: ['member', ...organizers],
  },
  sendApologies: {
    run: (actor, { meetingId }) => sendApologies(actor, { meetingId }, present),
    may: ['member', ...organizers],
  },
  noteAttendance: {
    run: (actor, { meetingId }) => noteAttendance(actor, { meetingId, personId: meetingId, kind: 'ONLINE' }, present),
    may: organizers,
  },
  keepNote: {
    run: (actor, { itemId }) => keepNote(actor, { itemId, revision: 0, text: 'x' }, present),
    may: organizers,
  },
  saveNote: {
    run: (actor, { itemId }) => saveNote(actor, { itemId, revision: 0, text: 'x' }, present),
    may: organizers,
  },
  noteDecision: { run: (actor, { itemId }) => noteDecision(actor, { itemId, text: 'x' }, present), may: organizers },
  noteActionItem: {
    run: (actor, { itemId }) =>
      noteActionItem(actor, { itemId, text: 'x', ownerId: itemId, dueOn: '2026-04-01' }, present),
    may: organizers,
  },
  closeActionItem: {
    run: (actor, { itemId }) => closeActionItem(actor, { actionId: itemId, status: 'DONE' }, present),
    may: organizers,
  },
  remindOwners: { run: (actor) => remindOwners(actor, present), may: ['system'] },
  beginMinutes: { run: (actor, { meetingId }) => beginMinutes(actor, { meetingId }, present), may: organizers },
  saveMinutes: {
    run: (actor, { meetingId }) => saveMinutes(actor, { meetingId, revision: 1, text: 'x' }, present),
    may: organizers,
  },
  handIn: { run: (actor, { meetingId }) => handIn(actor, { meetingId }, present), may: organizers },
  handBack: { run: (actor, { meetingId }) => handBack(actor, { meetingId }, present), may: organizers },
  publishMinutes: { run: (actor, { meetingId }) => publishMinutes(actor, { meetingId }, present), may: organizers },
  reviseMinutes: {
    run: (actor, { meetingId }) => reviseMinutes(actor, { meetingId, revision: 1, text: 'x', reason: 'x' }, present),
    may: organizers,
  },
  addLink: {
    run: (actor, { meetingId }) =>
      addLink(actor, { meetingId, kind: 'OTHER', title: 'x', url: 'https://example.org/' }, present),
    may: organizers,
  },
  removeLink: { run: (actor, { itemId }) => removeLink(actor, { linkId: itemId }, present), may: organizers },
  planMeetings: { run: (actor) => planMeetings(actor, present), may: ['system'] },
  closeDuePolls: { run: (actor) => closeDuePolls(actor, present), may: ['system'] },
  chooseDay: {
    run: (actor, { meetingId }) => chooseDay(actor, { meetingId, day: '2026-03-12' }, present),
    may: organizers,
  },
  openPoll: {
    run: (actor, { meetingId }) => openPoll(actor, { meetingId, closesAt: '2026-03-05T12:00' }, present),
    may: organizers,
  },
  answerPoll: {
    run: (actor, { meetingId }) => answerPoll(actor, { meetingId, days: [] }, present),
    may: ['member', ...organizers],
  },
  moveMeeting: {
    run: (actor, { meetingId }) =>
      moveMeeting(actor, { meetingId, startsAt: '2026-03-17T20:30', minutes: 60, reason: 'Room.' }, present),
    may: organizers,
  },
  cancelMeeting: {
    run: (actor, { meetingId }) => cancelMeeting(actor, { meetingId, reason: 'Holiday.' }, present),
    may: organizers,
  },
  setJoinLink: { run: (actor, { meetingId }) => setJoinLink(actor, { meetingId }, present), may: organizers },
  tendAgendas: { run: (actor) => tendAgendas(actor, present), may: ['system'] },
  propose: {
    run: (actor) => propose(actor, { kind: 'TOPIC', title: 'A topic', minutes: 10 }, present),
    may: ['member', ...organizers],
  },
  withdrawProposal: { run: (actor, { dutyId }) => withdrawProposal(actor, { proposalId: dutyId }, present), may: [] },
  moveItem: { run: (actor, { itemId }) => moveItem(actor, { itemId, direction: 'up' }, present), may: organizers },
  setMinutes: { run: (actor, { itemId }) => setMinutes(actor, { itemId, minutes: 5 }, present), may: organizers },
  dropItem: { run: (actor, { itemId }) => dropItem(actor, { itemId, keep: 'no' }, present), may: organizers },
  addItem: {
    run: (actor, { meetingId }) => addItem(actor, { meetingId, title: 'A topic', minutes: 5 }, present),
    may: organizers,
  },
  publishDraft: { run: (actor, { meetingId }) => publishDraft(actor, { meetingId }, present), may: organizers },
  tendRota: { run: (actor) => tendRota(actor, present), may: ['system'] },
  // Another's turn: that of nobody here.
  skipTurn: { run: (actor, { dutyId }) => skipTurn(actor, { dutyId }, present), may: [] },
  askSwap: { run: (actor, { dutyId }) => askSwap(actor, { dutyId, wantedId: dutyId }, present), may: [] },
  answerSwap: { run: (actor, { dutyId }) => answerSwap(actor, { swapId: dutyId, answer: 'accept' }, present), may: [] },
  withdrawSwap: { run: (actor, { dutyId }) => withdrawSwap(actor, { swapId: dutyId }, present), may: [] },
  tickChecklist: {
    run: (actor, { dutyId }) => tickChecklist(actor, { dutyId, checked: [] }, present),
    may: organizers,
  },
  addAbsence: {
    run: (actor) => addAbsence(actor, { from: '2026-03-10', until: '2026-03-11' }, present),
    may: ['member', ...organizers],
  },
  removeAbsence: {
    run: (actor, { dutyId }) => removeAbsence(actor, { absenceId: dutyId }, present),
    may: ['member', ...organizers],
  },
  markCoreDeveloper: {
    run: (actor, { dutyId }) => markCoreDeveloper(actor, { personId: dutyId }, present),
    may: ['maintainer'],
  },
  unmarkCoreDeveloper: {
    run: (actor, { dutyId }) => unmarkCoreDeveloper(actor, { personId: dutyId }, present),
    may: ['maintainer'],
  },
  subscribe: { run: (actor) => subscribe(actor, {}, present), may: everyAccount },
  revokeFeed: { run: (actor) => revokeFeed(actor, {}, present), may: everyAccount },
}

test.each(Object.entries(commands))(
  '%s runs for those who may, and does nothing for anybody else',
  async (_, { run, may }) => {
    const actors: [string, Actor][] = Object.entries(await makeEveryActor())
    const permitted: string[] = []
    for (const [who, actor] of actors) {
      const { id: meetingId } = await makeMeeting({ pollClosesAt: days(1) })
      const { id: dutyId } = await makeDuty(meetingId)
      const { id: itemId } = await makeItem(meetingId)
      const before = await allRows()
      try {
        const trial = () => run(actor as AccountActor, { meetingId, dutyId, itemId })
        await (who === may[0] ? effectOf(trial) : trial())
        permitted.push(who)
      } catch (error) {
        if (!(error instanceof Forbidden)) throw error
        expect(await allRows()).toEqual(before)
      }
    }
    expect(permitted.sort()).toEqual([...may].sort())
  },
)
