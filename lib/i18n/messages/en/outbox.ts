import type zh from '../zh/outbox'

const messages: typeof zh = {
  title: 'Outgoing mail',
  lead: 'Mail is stored together with the change that causes it, and sending is tried again for three days. What still did not get through stays here; send it again once the cause is mended.',
  filter: 'By state',
  status: { DEAD: 'Not delivered', QUEUED: 'Waiting', SENT: 'Sent' },
  empty: { DEAD: 'All mail got through', QUEUED: 'No mail is waiting', SENT: 'No mail has been sent yet' },
  at: { DEAD: 'Written', QUEUED: 'Next attempt', SENT: 'Sent' },
  column: { subject: 'Subject', to: 'To', attempts: 'Attempts', error: 'Last error' },
  'no-error': 'none',
  resend: 'Send again',
  'resend-all': 'Send all again',
  resending: 'Putting it back…',
  test: {
    title: 'Test mail',
    lead: 'Sends one to yourself ({address}), to see that mail gets through.',
    'no-address': 'Your account has no e-mail address, so no test mail can be sent.',
    submit: 'Send a test mail',
    pending: 'Sending…',
  },
  templates: {
    open: 'Mail templates',
    title: 'Mail templates',
    lead: 'Every e-mail that the portal sends, in both languages. What stands in brackets is filled in when it is sent.',
    'as-html': 'As HTML',
    'as-text': 'As text',
  },
}

export default messages
