import type zh from '../zh/followers'

const messages: typeof zh = {
  language: 'Language of the e-mails',
  follow: {
    title: 'Follow',
    lead: 'When {site} publishes an event, you get an e-mail. No account is needed, and you can unsubscribe at any time.',
    email: 'E-mail address',
    'email-help': 'We first send one e-mail to confirm the address, and nothing else before that.',
    submit: 'Send the confirmation',
    pending: 'Sending…',
    privacy:
      'Your address is used for these e-mails alone and deleted when you unsubscribe; see the <link>privacy notice</link>.',
  },
  sent: {
    title: 'Check your mail',
    lead: 'If the address is right, an e-mail is on its way; its link works for {hours} hours. Open the link and confirm to start following.',
    hint: 'Nothing there? Look among the spam, or check the address and send again. One address gets at most 3 within a short time.',
    again: 'Enter the address again',
  },
  confirm: {
    title: 'Confirm that you want to follow',
    lead: 'Once you confirm, you get an e-mail when {site} publishes an event.',
    submit: 'Confirm and follow',
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
    'leave-lead': 'You will get no more e-mails, and your address is deleted.',
    unfollow: 'Unsubscribe',
    'unfollow-pending': 'Unsubscribing…',
    unknown: 'This link is not valid.',
    'unknown-hint': 'Part of it may have been lost in copying. Open the whole link in the e-mail.',
    ended: 'Unsubscribed',
    'ended-lead': 'You unsubscribed on {date}, and your address was deleted.',
    again: 'Follow again',
  },
}

export default messages
