import type zh from '../zh/outbox'

const messages: typeof zh = {
  title: 'Outgoing mail',
  lead: 'Mail is written with the change that causes it, and tried again and again for three days. What still didn’t get through stays here, to be sent again once the cause is mended.',
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
    'no-address': 'Your account has no address, so no test mail can be sent.',
    submit: 'Send a test mail',
    pending: 'Sending…',
  },
  templates: {
    open: 'Mail templates',
    title: 'Mail templates',
    lead: 'Every mail that the portal writes, in both languages. What stands in brackets is filled in when it is sent.',
    'as-html': 'As HTML',
    'as-text': 'As text',
  },
}

export default messages
