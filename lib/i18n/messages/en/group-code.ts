import type zh from '../zh/group-code'

const messages: typeof zh = {
  title: 'Join the group chat',
  scan: 'Scan this code with your phone. Please don’t pass it on to people outside the group.',
  picture: 'QR code of the group chat',
  'valid-until': 'Stops working on {day}',
  expired: 'The QR code is out of date',
  none: 'There is no QR code at the moment',
  ask: 'Ask any <link>maintainer</link> to add you to the group, or look again in a day or two.',
  admin: {
    title: 'QR code of the group chat',
    lead: 'Only members who are signed in see it. A new code takes the old one’s place at once.',
    current: 'The code in use',
    replace: 'Replace the code',
    publish: 'Publish a code',
    by: 'Published by {name} on {day}',
    open: 'Manage the QR code',
    end: 'Take it out of use',
    'end-lead': 'If the code has got out of the group, you can end its use here at once.',
  },
  standing: {
    none: 'No QR code is published: members don’t see how to join the group chat.',
    valid: 'The QR code in use stops working on {day}.',
    expiring: 'The QR code stops working on {day}. Please replace it soon.',
    expired: 'The QR code stopped working on {day}. Please replace it.',
  },
  form: {
    file: 'Picture of the QR code',
    'file-help': 'PNG, JPEG or WebP, at most 5 MB. It is encoded anew, without where and how it was taken.',
    'expires-on': 'Stops working on',
    'expires-on-help': 'A WeChat group’s code stops working after 7 days; the day is written under the code.',
    submit: 'Publish',
    pending: 'Working…',
    withdraw: 'End its use now',
  },
}

export default messages
