import type zh from '../zh/followers'

const messages: typeof zh = {
  language: 'Language of the mail',
  follow: {
    title: 'Follow',
    lead: 'When {site} publishes an event, you get a message. No account is needed, and you can unsubscribe at any time.',
    email: 'E-mail',
    'email-help': 'We first send one message to confirm the address; nothing else before that.',
    submit: 'Send the confirmation',
    pending: 'Sending…',
    privacy:
      'Your address is used for these messages alone and deleted when you unsubscribe; see the <link>privacy notice</link>.',
  },
  sent: {
    title: 'Check your mail',
    lead: 'If the address is right, a message is on its way; its link works for {hours} hours. Open it and confirm, and you follow.',
    hint: 'Nothing there? Look among the spam, or check the address and send again. One address gets at most 3 in a while.',
    again: 'Enter the address again',
  },
  confirm: {
    title: 'Confirm',
    lead: 'Once you confirm, you get a message when {site} publishes an event.',
    submit: 'Follow',
    pending: 'Confirming…',
    expired: 'This link is incomplete, was used already, or has expired.',
    'expired-hint':
      'If you confirmed before, you already follow and there is nothing to do; otherwise enter your address again.',
    again: 'Enter the address again',
  },
  settings: {
    title: 'Following',
    lead: 'You have followed {site} since {date}.',
    language: 'Which language should we write in?',
    save: 'Save the language',
    'save-pending': 'Saving…',
    leave: 'Unsubscribe',
    'leave-lead': 'You will get no more messages, and your address is deleted.',
    unfollow: 'Unsubscribe',
    'unfollow-pending': 'Unsubscribing…',
    unknown: 'This link is not valid.',
    'unknown-hint': 'Part of it may have been lost in copying. Open the whole link in the message.',
    ended: 'Unsubscribed',
    'ended-lead': 'You unsubscribed on {date}, and your address was deleted.',
    again: 'Follow again',
  },
}

export default messages
