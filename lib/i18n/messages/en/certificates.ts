import type zh from '../zh/certificates'

const messages: typeof zh = {
  title: 'Certificate {number}',
  revoked: 'This certificate was revoked on {day}',
  verify: 'Verify it',
  'verify-lead':
    'Scan the code or open the address on it to see whether this certificate holds. The credential to download follows Open Badges 3.0, and anyone can verify its signature on their own.',
  download: 'Download the signed credential',
  task: 'See the task',
  list: 'Certificates',
  sheet: {
    title: 'Certificate of Completion',
    completed: 'has completed the feature task',
    void: 'Revoked',
  },
  revocation: {
    open: 'Revoke the certificate',
    reason: 'Why',
    help: 'It is public, and sent to the holder. Revoking can’t be undone.',
    submit: 'Revoke the certificate',
    pending: 'Revoking…',
  },
  rewards: {
    title: 'Rewards',
    promised: 'To be delivered',
    delivered: 'Delivered on {day}',
    deliver: 'Note the delivery',
    note: 'Note',
    'note-help': 'Optional: how it was sent, for example.',
    pending: 'Saving…',
  },
}

export default messages
