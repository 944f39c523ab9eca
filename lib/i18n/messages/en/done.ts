import type zh from '../zh/done'

const messages: typeof zh = {
  'application-submitted': 'Your application is in. You will hear by e-mail.',
  'application-withdrawn': 'Your application is withdrawn.',
  'application-approved': 'Approved: they are a member now and get a message.',
  'application-rejected': 'Rejected: the applicant gets the reason.',
  'signed-up': 'You are signed up.',
  'signed-up-waiting': 'You are on the waiting list.',
  'sign-up-cancelled': 'Your sign-up is cancelled.',
  'event-created': 'The event is published.',
  'event-cancelled': 'The event is cancelled; everyone who signed up gets a message.',
  'person-invited': 'The link is made.',
  'invitation-withdrawn': 'The link is withdrawn.',
  'claim-requested': 'Sent: a maintainer will confirm it.',
  'claim-withdrawn': 'Your claim is withdrawn.',
  'claim-confirmed': 'Confirmed; they get a message.',
  'claim-refused': 'Done: the claimant gets the reason.',
  'privacy-agreed': 'Your consent is recorded.',
  'account-deleted': 'Your account is deleted; a message confirms it.',
  'correction-requested': 'Your request is in; the answer comes by e-mail.',
  'correction-answered': 'The answer is on its way.',
  followed: 'You follow: there will be a message when an event is published.',
  'follow-language-changed': 'The language is changed.',
  unfollowed: 'You are unsubscribed and will get no more messages.',
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out on every device.',
  'role-begun': 'The term is recorded; they will get a mail.',
  'role-ended': 'The term has ended.',
  'role-corrected': 'The term is corrected; what stood there is kept.',
  'role-struck': 'The entry is struck out; it is kept, marked so.',
}

export default messages
