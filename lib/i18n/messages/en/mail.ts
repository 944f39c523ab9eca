import type zh from '../zh/mail'

const messages: typeof zh = {
  greeting: 'Hello,',
  automatic: 'This is an automatic notice from the {site} portal. Replies are not read.',
  subscription: 'Unsubscribe or change the language',
  'sign-in': {
    subject: 'Sign in to {site}',
    body: 'Use the button below and confirm on the page that opens. The link works once, for {minutes} minutes. If you did not ask for it, ignore this message: nothing changes.',
    button: 'Confirm sign-in',
  },
  'application-submitted': {
    subject: 'We have your application',
    body: '{name}, your application to join {site} is in. You will get an e-mail when it has been reviewed. Until then you can follow it, or withdraw it.',
    button: 'See the application',
  },
  'application-waiting': {
    subject: 'A new application waits for review',
    body: '{name} has applied to join {site}.',
    button: 'Review it',
  },
  'application-assigned': {
    subject: 'Please look after an application',
    body: '{name} has applied to join {site}, and you are now the one who looks after the application.',
    button: 'Review it',
  },
  'application-question': {
    subject: 'A question about your application',
    body: '{name}, we have a question before we can decide on your application to join {site}:\n\n{text}\n\nThe review goes on when you have answered.',
    button: 'Answer it',
  },
  'application-answer': {
    subject: 'Applicant {name} has answered',
    body: '{name}, who applies to join {site}, writes:\n\n{text}',
    button: 'Go on reviewing',
  },
  'article-published': {
    subject: 'Published: {title}',
    body: 'Your article “{title}” is published on the portal of the {site}. Thank you.',
    button: 'See the article',
  },
  'article-declined': {
    subject: 'Declined: {title}',
    body: 'Your article “{title}” was declined this time. The reviewer wrote: {reason}\n\nYou are welcome to revise it and propose it again.',
    button: 'See the proposal',
  },
  'adaptation-overdue': {
    subject: 'Adaptation overdue: {title}',
    body: 'The adaptation of “{title}” was due by {due} and is overdue. Please update its progress and, once it is merged, say why it was late. It goes on the next meeting’s agenda as well.',
    button: 'Update progress',
  },
  'group-code-expiring': {
    subject: 'Please replace the group chat’s QR code',
    body: 'The QR code of the {site} group chat stops working on {day}. Upload a new one, so that new members can get in.',
    button: 'Replace the code',
  },
  'application-approved': {
    subject: 'Welcome to {site}',
    body: '{name}, your application is approved: you are a member of {site} from now on, and can sign up for its events. The page below has the way into the group chat and what to do first.',
    button: 'Get started',
  },
  'application-rejected': {
    subject: 'Your application was not approved',
    body: '{name}, we are sorry: your application to join {site} was not approved this time. The reviewer wrote: {reason}\n\nYou are welcome to add to it and apply again.',
    button: 'See the application',
  },
  'application-withdrawn': {
    subject: 'Your application is withdrawn',
    body: '{name}, your application to join {site} is withdrawn. You can apply again at any time.',
    button: 'Open my page',
  },
  'nomination-received': {
    subject: '{nominator} has nominated you as {role}',
    body: '{nominator} has nominated you as {role} of {site}. Please read the nomination, add your area and work plan, and accept or decline. Until you answer, only the two of you can see it.',
    button: 'See the nomination',
  },
  'nomination-accepted': {
    subject: '{nominee} has accepted the nomination',
    body: '{nominee} has accepted the nomination as {role}.',
    button: 'See the nomination',
  },
  'nomination-declined': {
    subject: '{nominee} has declined the nomination',
    body: '{nominee} has declined the nomination as {role}, which ends here.',
    button: 'See the nomination',
  },
  'recommendation-wanted': {
    subject: '{nominee} is nominated as {role} and needs a recommendation',
    body: '{nominee} is nominated as {role}. The charter asks for a maintainer’s recommendation; if you know what they have contributed, please write one on the nomination’s page.',
    button: 'See the nomination',
  },
  'nomination-scheduled': {
    subject: 'Your nomination is on a meeting’s agenda',
    body: '{nominee}, your nomination as {role} is on the agenda of the meeting on {scheduledFor}.',
    button: 'See the nomination',
  },
  'nomination-withdrawn': {
    subject: 'Nomination withdrawn: {nominee}',
    body: 'The nomination of {nominee} as {role} is withdrawn. If a vote on it was open, it is void: ballots are neither counted nor published.',
    button: 'See the nomination',
  },
  'vote-opened': {
    subject: 'Please vote: {nominee} as {role}',
    body: 'The vote on {nominee} as {role} is open until {closesAt}. You are in its electorate.',
    button: 'Vote',
  },
  'vote-reminder': {
    subject: 'Closing soon: the vote on {nominee} as {role}',
    body: 'The vote on {nominee} as {role} closes on {closesAt}, and you have not voted yet.',
    button: 'Vote',
  },
  'vote-to-confirm': {
    subject: 'Carried, to be confirmed: {nominee} as {role}',
    body: 'The vote on {nominee} as {role} has carried. A maintainer now has to check and confirm it; the term begins that day.',
    button: 'See the result',
  },
  'vote-failed': {
    subject: 'Not carried: {nominee} as {role}',
    body: 'The vote on {nominee} as {role} did not carry. The result shows the votes, the arithmetic, and when the next nomination is possible.',
    button: 'See the result',
  },
  'vote-confirmed': {
    subject: 'Elected: {nominee} as {role}',
    body: '{nominee} is elected {role}, and the result is confirmed. The term begins today, and the hall of fame records it.',
    button: 'See the result',
  },
  'task-claim-asked': {
    subject: '{name} would like to take on “{task}”',
    body: '{name} would like to take on “{task}”, which you mentor. Please read the plan and decide.',
    button: 'Decide',
  },
  'task-claim-invited': {
    subject: '{name} asks you to join “{task}”',
    body: '{name} has claimed “{task}” and would like to do it with you. Say on the task’s page whether you join.',
    button: 'See the task',
  },
  'task-claim-promoted': {
    subject: 'Your turn: {task}',
    body: '“{task}” is free again, and your claim goes to the mentor now.',
    button: 'See the task',
  },
  'task-claim-approved': {
    subject: 'Your claim is approved: {task}',
    body: 'The mentor has approved your claim on “{task}”. Note progress at least once before {until}; each note extends the time.',
    button: 'See the task',
  },
  'task-claim-declined': {
    subject: 'Claim declined: {task}',
    body: 'We are sorry: your claim on “{task}” was not approved this time. The reason: {reason}',
    button: 'See the task',
  },
  'task-claim-released': {
    subject: 'Taken back: {task}',
    body: 'The mentor has taken “{task}” back. The reason: {reason}',
    button: 'See the task',
  },
  'task-nudge': {
    subject: 'How is it going? {task}',
    body: 'No progress has been noted on “{task}” for a while. Note some before {until}; one sentence will do. Otherwise the task is free for others.',
    button: 'Note progress',
  },
  'task-lapsed': {
    subject: 'Claim lapsed: {task}',
    body: 'No progress was noted on “{task}”, claimed by {name}, for a long time. It is free for others again.',
    button: 'See the task',
  },
  'task-handed-back': {
    subject: 'Handed back: {task}',
    body: '{name} has handed “{task}” back. The reason: {reason}',
    button: 'See the task',
  },
  'task-review-asked': {
    subject: 'Please review: {task}',
    body: '{name} has handed in “{task}”. Please go through the checklist item by item.',
    button: 'Review it',
  },
  'task-returned': {
    subject: 'More to do: {task}',
    body: '{count, plural, one {One item of “{task}” is} other {# items of “{task}” are}} not met yet. The review says:\n\n{comment}',
    button: 'See the task',
  },
  'task-done': {
    subject: 'Accepted: {task}',
    body: 'Congratulations! “{task}” is accepted and done. Thank you.',
    button: 'See the task',
  },
  'task-done-by-others': {
    subject: 'You are no longer in line: {task}',
    body: '“{task}”, for which you were next in line, has been completed by those who had it, so the line ends here.',
    button: 'See the task',
  },
  'task-closed': {
    subject: 'Closed: {task}',
    body: '“{task}” was closed, and your claim ended with it. The reason: {reason}',
    button: 'See the task',
  },
  'certificate-issued': {
    subject: 'Your certificate: {task}',
    body: '{name}, you have completed “{task}”. Your certificate has the number {number}: print it, or download the signed credential, which anyone can verify.',
    button: 'See the certificate',
  },
  'certificate-revoked': {
    subject: 'Certificate {number} was revoked',
    body: 'Certificate {number} for “{task}” was revoked. The reason: {reason}',
    button: 'See the certificate',
  },
  'sign-up-confirmed': {
    subject: 'You have a place: {event}',
    body: 'You are signed up for “{event}”.\nWhen: {time}\nWhere: {place}\n\nIf you can’t come, please cancel early, so that someone waiting gets the place.',
    button: 'See the event',
  },
  'sign-up-waiting': {
    subject: 'You are on the waiting list: {event}',
    body: '“{event}” is full, and you are on its waiting list. When someone cancels, the next in line gets the place and an e-mail.\nWhen: {time}\nWhere: {place}',
    button: 'See the event',
  },
  'sign-up-promoted': {
    subject: 'A place is yours: {event}',
    body: 'Someone cancelled, and the place at “{event}” is now yours.\nWhen: {time}\nWhere: {place}\n\nIf you can’t come, please cancel early.',
    button: 'See the event',
  },
  'sign-up-cancelled': {
    subject: 'Sign-up cancelled: {event}',
    body: 'You are no longer signed up for “{event}”. You can sign up again until sign-up closes.',
    button: 'See the event',
  },
  'sign-up-offered': {
    subject: 'A place is held for you: {event}',
    body: 'A place at “{event}” has become free, and you are next in line. Confirm it before {until}; after that it goes to the next.\nWhen: {time}\nWhere: {place}',
    button: 'Confirm my place',
  },
  'sign-up-expired': {
    subject: 'The place is no longer held: {event}',
    body: 'You did not confirm your place at “{event}” in time, and it has gone to the next in line. Until sign-up closes you can queue again.',
    button: 'See the event',
  },
  'event-changed': {
    subject: 'Changed: {event}',
    body: '“{event}”, for which you signed up, has changed. It is now:\nWhen: {time}\nWhere: {place}{link, select, none {} other {\nLink to join: {link}}}\n\nIf you can’t come, please cancel early.',
    button: 'See the event',
  },
  'event-reminder-day': {
    subject: 'Within 24 hours: {event}',
    body: '“{event}” begins within 24 hours.\nWhen: {time}\nWhere: {place}{link, select, none {} other {\nLink to join: {link}}}\n\nIf you can’t come, please cancel now, so that someone waiting gets the place.',
    button: 'See the event',
  },
  'event-reminder-hour': {
    subject: 'About to begin: {event}',
    body: '“{event}” begins within the hour.\nWhen: {time}\nWhere: {place}{link, select, none {} other {\nLink to join: {link}}}',
    button: 'See the event',
  },
  'event-recap': {
    subject: 'Recap: {event}',
    body: 'The recap of “{event}” is published. Have a look, and tell us how you found the event.',
    button: 'Read the recap',
  },
  'talk-invitation': {
    subject: 'You are invited to speak: {talk}',
    body: '{name} invites you to give the talk “{talk}” together. Accept or decline on the page below.',
    button: 'Answer',
  },
  'talk-accepted': {
    subject: 'Your talk is accepted: {talk}',
    body: 'Your talk “{talk}” is part of “{session}”.\nWhen: {time}\n\nPlease upload your slides before the session.',
    button: 'See the talk',
  },
  'talk-declined': {
    subject: 'Your talk was not accepted: {talk}',
    body: 'We are sorry: your talk “{talk}” was not accepted this time. The organisers wrote: {reason}\n\nYou are welcome to propose another one.',
    button: 'See the talk',
  },
  'talk-rolled-on': {
    subject: 'Your talk waits for the next session: {talk}',
    body: 'The talks of this session are chosen; yours, “{talk}”, stays under review for the next one. There is nothing you need to do.',
    button: 'See the talk',
  },
  'talk-released': {
    subject: 'Your talk is under review again: {talk}',
    body: 'The organisers have taken your talk “{talk}” out of “{session}” ({time}). It is under review again, for another session; there is nothing you need to do.\n\nIf you have questions, please ask the organisers.',
    button: 'See the talk',
  },
  'talk-withdrawn': {
    subject: 'Withdrawn: {talk}',
    body: '{name} has withdrawn the talk “{talk}”, which was to be given at “{session}” ({time}).',
    button: 'See the talk',
  },
  'session-changed': {
    subject: 'The session you speak at has changed: {event}',
    body: '“{event}”, where you speak, has changed. It is now:\nWhen: {time}\nWhere: {place}{link, select, none {} other {\nLink to join: {link}}}\n\nIf you can’t give your talk, please tell the organisers early, or withdraw it.',
    button: 'See my talks',
  },
  'session-cancelled': {
    subject: 'The session you were to speak at is cancelled: {event}',
    body: 'We are sorry: “{event}”, planned for {time}, is cancelled. What you were to give is under review again, for another session; if you had signed up, your sign-up ends. There is nothing you need to do.',
    button: 'See my talks',
  },
  'talk-slides-due': {
    subject: 'Please upload your slides: {talk}',
    body: '“{session}” is on {time}, and your talk “{talk}” has no slides yet. Upload a PDF or enter a link.',
    button: 'Upload the slides',
  },
  'event-cancelled': {
    subject: 'Cancelled: {event}',
    body: 'We are sorry: “{event}”, planned for {time}, is cancelled. Your sign-up ends with it; there is nothing to do.',
    button: 'See the event',
  },
  'person-invitation': {
    subject: 'Link your account at {site}',
    body: '{name}, the founding roster of {site} lists you. Sign in by the link below and ask to be linked; when a maintainer has confirmed it, your roles are yours to use. The link works once, for {days} days. If you are not {name}, ignore this message.',
    button: 'Link my account',
  },
  'claim-waiting': {
    subject: 'Someone asks to be {name}',
    body: 'An account asks to be linked to {name}. Please ask them before you confirm; nothing changes until then.',
    button: 'Look at it',
  },
  'claim-confirmed': {
    subject: 'Your account is linked',
    body: '{name}, a maintainer has confirmed it: your account now holds all your roles at {site}.',
    button: 'Open my page',
  },
  'claim-refused': {
    subject: 'Your claim was not confirmed',
    body: 'We are sorry: your claim to be {name} was not confirmed this time. The maintainer wrote: {reason}\n\nIf it is you, talk to a maintainer; you can ask again with more to show.',
    button: 'Open my page',
  },
  'account-deleted': {
    subject: 'Your account is deleted',
    body: 'Your account at the portal of {site} is deleted, and with it your ways to sign in, your personal data and the mail that was kept. Governance records stay under a pseudonym. You can make a new account with the same address, but what was in the old one can’t be brought back. If it was not you, tell a maintainer soon.',
    button: 'Open the portal',
  },
  'correction-waiting': {
    subject: 'Someone asks to correct the entry of {name}',
    body: 'Someone says that the entry of {name} is wrong. Please check it, put it right and answer.',
    button: 'Look at it',
  },
  'correction-done': {
    subject: 'The entry of {name} is corrected',
    body: 'The entry of {name} has been put right as you asked. The maintainer wrote: {answer}',
    button: 'See it',
  },
  'correction-declined': {
    subject: 'Your request about the entry of {name}',
    body: 'You asked to correct the entry of {name}; a maintainer has checked it and left it as it is. They wrote: {answer}',
    button: 'See it',
  },
  weekly: {
    subject: '{count, plural, =0 {Nothing waits} one {One thing waits} other {# things wait}} for you this week',
    body: '{count, plural, =0 {Nothing waits} one {One thing waits} other {# things wait}} for you at {site}.\n\nThe audit log ends here (keep this e-mail: with it, one can check later whether the log was rewritten):\n{head}',
    button: 'See what waits',
  },
  digest: {
    subject: 'This week at {site}',
    body: 'What is on, and what the week brought:\n\n{items}',
    button: 'See the events',
  },
  'mail-test': {
    subject: 'Test mail',
    body: 'If you can read this, mail from the portal of {site} gets through.',
    button: 'See outgoing mail',
  },
  'accounts-merged': {
    subject: 'Your two accounts are one now',
    body: 'A maintainer has merged your two accounts at {site}: your ways to sign in, applications, sign-ups and role terms are all in this one. If you did not ask for it, tell a maintainer soon.',
    button: 'Open my page',
  },
  'account-merged-away': {
    subject: 'Your account is now part of your other one',
    body: 'A maintainer has merged the account at {site} that signed in with this address into your other account: your ways to sign in, applications, sign-ups and role terms are there now, and this address no longer signs in. If you did not ask for it, tell a maintainer soon.',
    button: 'Open my page',
  },
  'follow-confirm': {
    subject: 'Confirm that you want to follow {site}',
    body: 'Someone asked to follow {site} with this address. Use the button below and confirm on the page that opens, within {hours} hours. If it was not you, ignore this message: you will hear nothing more.',
    button: 'Confirm',
  },
  'event-published': {
    subject: 'New event: {event}',
    body: '{site} has published a new event, “{event}”.\nWhen: {time}\nWhere: {place}',
    button: 'See the event',
  },
  'tasks-published': {
    subject: 'Feature tasks of {quarter}',
    body: '{site} has published feature tasks for {quarter}. Take one on:\n{tasks}',
    button: 'See the tasks',
  },
  'role-begun': {
    subject: 'You are now {role} of {site}',
    body: '{name}, from {day} on you are {role} of {site}.\nBasis: {reason}',
    button: 'See your profile',
  },
  'role-ended': {
    subject: 'Your time as {role} has ended',
    body: '{name}, your time as {role} of {site} ended on {day}. Thank you for what you have given to it.\nReason: {reason}',
    button: 'See your profile',
  },
  'role-corrected': {
    subject: 'A correction in your record',
    body: '{name}, your record as {role} of {site} has been corrected; it now begins on {day}.\nReason: {reason}\n\nWhat stood there before is kept, with who corrected it.',
    button: 'See your profile',
  },
  'role-struck': {
    subject: 'An entry in your record was struck out',
    body: '{name}, the entry that you were {role} of {site} from {day} on was wrong and has been struck out.\nReason: {reason}\n\nIt is kept, with who struck it out.',
    button: 'See your profile',
  },
  'proposal-granted': {
    subject: '{name}, whom you proposed, has been recognised',
    body: '{name}, whom you proposed, has been recognised by the {site} for {year} and appears in its hall of fame. Thank you for proposing them.',
    button: 'See the hall of fame',
  },
  'proposal-declined': {
    subject: 'About your proposal of {name}',
    body: 'You proposed {name} for a recognition by the {site} for {year}. It was not granted this time.\n\nReason: {reason}',
    button: 'See the proposal',
  },
  'recognition-granted': {
    subject: 'You have been recognised by {site}',
    body: '{name}, congratulations: {site} has recognised you for {year}, and the hall of fame says what for.',
    button: 'See your profile',
  },
  'meeting-moved': {
    subject: 'Meeting moved: {time}',
    body: 'The meeting planned for {before} moves to {time}.\n\nWhy: {reason}\n\nIf you subscribe to the calendar, it follows by itself.',
    button: 'See the meeting',
  },
  'meeting-day-chosen': {
    subject: 'Meeting day settled: {time}',
    body: 'This meeting takes place on {time}, not on {before}.\n\nIf you subscribe to the calendar, it follows by itself.',
    button: 'See the meeting',
  },
  'meeting-cancelled': {
    subject: 'Meeting cancelled: {before}',
    body: 'The meeting planned for {before} is cancelled.\n\nWhy: {reason}',
    button: 'See the meeting',
  },
  'meeting-poll': {
    subject: 'Which day suits you for the meeting?',
    body: 'The day of this meeting is not settled yet. Before {before}, tick the days on which you can come; then the day that suits most people is taken.',
    button: 'Tick the days',
  },
  'duty-settled': {
    subject: 'Your turn to organise: {time}',
    body: 'The meeting of {time} is yours to organise.\n\nPlease look at the agenda ahead of time. If you can’t, pass the turn on or swap it.',
    button: 'See the rota',
  },
  'duty-reminder': {
    subject: 'Reminder: you organise the meeting of {time}',
    body: 'The meeting of {time} is yours to organise. The checklist is on its page.',
    button: 'See the rota',
  },
  'session-duty-settled': {
    subject: 'Your turn to organise a sharing session: {time}',
    body: '“{event}” of {time} is yours to organise.\n\nPlease get in touch with the speakers and prepare the livestream. If you can’t, pass the turn on or swap it on the rota’s page.',
    button: 'Manage the session',
  },
  'session-duty-reminder': {
    subject: 'Reminder: you organise the sharing session of {time}',
    body: '“{event}” of {time} is yours to organise. The sign-ups and the code to check in are on its page; afterwards, please add the recording and a recap.',
    button: 'Manage the session',
  },
  'duty-passed-on': {
    subject: 'No longer your turn: {time}',
    body: 'The rota has changed: the meeting of {time} is no longer yours to organise.\n\nMost likely you are away that day, the meeting moved, or your role changed.',
    button: 'See the rota',
  },
  'session-duty-passed-on': {
    subject: 'No longer your turn: the sharing session of {time}',
    body: 'The rota has changed: “{event}” of {time} is no longer yours to organise.\n\nMost likely you are away that day, the session moved, or your role changed.',
    button: 'See the rota',
  },
  'swap-asked': {
    subject: '{name} asks to swap turns with you',
    body: '{name} offers the turn of {other} for yours of {time}.',
    button: 'Answer',
  },
  'swap-accepted': {
    subject: 'Swapped: {time} is yours to organise',
    body: '{name} accepted. {time} is yours to organise; they take {other}.',
    button: 'See the rota',
  },
  'swap-declined': {
    subject: '{name} declined to swap',
    body: '{name} declined to swap {other} for your turn of {time}. Your turn is as it was.',
    button: 'See the rota',
  },
  'agenda-frozen': {
    subject: 'Agenda of the meeting of {time}',
    body: 'The agenda is final:\n\n{agenda}\n\nCompared with the draft before:\n{changes}',
    button: 'See the agenda',
  },
  'action-item': {
    subject: 'Action item: {text}',
    body: 'An action item of yours from a meeting: {text}\nDue: {day}\n\nMark it under “My page” when it is done.',
    button: 'See it',
  },
  'points-corrected': {
    subject: 'Your points were put right: {change}',
    body: 'A maintainer of {site} put your points right by {change}; {available} are available now.\n\nReason: {reason}',
    button: 'See your points',
  },
  'redemption-requested': {
    subject: 'You asked to redeem: {prize}',
    body: 'You asked to redeem {price, plural, one {# point} other {# points}} for “{prize}”; they are set aside. You will get an e-mail once a maintainer has approved it, and can withdraw until then.',
    button: 'See how it gets on',
  },
  'redemption-waiting': {
    subject: 'Someone would like to redeem: {prize}',
    body: '{name} would like to redeem {price, plural, one {# point} other {# points}} for “{prize}”.',
    button: 'Decide',
  },
  'redemption-approved': {
    subject: 'Approved: {prize}',
    body: 'Your redemption of “{prize}” is approved. A maintainer will be in touch to hand it out.',
    button: 'See how it gets on',
  },
  'redemption-handed-out': {
    subject: 'Handed out: {prize}',
    body: 'The “{prize}” that you redeemed for {price, plural, one {# point} other {# points}} has been handed out.\n\nHow: {note}',
    button: 'See your redemptions',
  },
  'redemption-cancelled': {
    subject: 'Cancelled: {prize}',
    body: 'Your redemption of “{prize}” is cancelled, and the {price, plural, one {# point is} other {# points are}} yours again.\n\nReason: {note}',
    button: 'See your redemptions',
  },
  'campaign-announced': {
    subject: 'Experience campaign: {title}',
    body: 'The {site} has a new experience campaign, “{title}”: {theme}\n\nSubmissions are open from {from} until {until}. Write up what you find as issues or PRs and submit them on the campaign’s page; what is accepted earns points.',
    button: 'See the campaign',
  },
  'submission-accepted': {
    subject: 'Accepted: {link}',
    body: 'Your submission {link} to the experience campaign “{campaign}” has been accepted. Points given: {points}. Thank you.',
    button: 'See the submission',
  },
  'submission-rejected': {
    subject: 'Not accepted: {link}',
    body: 'Your submission {link} to the experience campaign “{campaign}” was not accepted.\n\nReason: {reason}\n\nIf you think that this is wrong, you can appeal once on the submission’s page.',
    button: 'See the submission',
  },
  'submission-revoked': {
    subject: 'No longer accepted: {link}',
    body: 'Your submission {link} to the experience campaign “{campaign}” had been accepted; that has been revoked{points, plural, =0 {} one {, and the point given for it taken back} other {, and the # points given for it taken back}}.\n\nReason: {reason}{appeal, select, possible {\n\nIf you think that this is wrong, you can appeal once on the submission’s page.} other {}}',
    button: 'See the submission',
  },
  'appeal-waiting': {
    subject: 'An appeal waits for a decision',
    body: 'Someone has appealed against the review of {link} in the experience campaign “{campaign}”. Please look at it again.{deciders, select, COMMITTER {\n\nEvery maintainer has reviewed it or submitted the same link, so it is for a committer to decide.} other {}}',
    button: 'Look at it',
  },
  'appeal-granted': {
    subject: 'Appeal granted: {link}',
    body: 'Your appeal for {link} was granted, and the submission is accepted. Points given: {points}.\n\nAnswer: {reason}',
    button: 'See the submission',
  },
  'appeal-denied': {
    subject: 'Appeal not granted: {link}',
    body: 'Your appeal for {link} has been looked at, and the decision stays as it was.\n\nAnswer: {reason}',
    button: 'See the submission',
  },
  'appeal-ended': {
    subject: 'Your appeal ended with the campaign: {link}',
    body: 'The experience campaign “{campaign}” is closed. Every maintainer and committer had reviewed {link} or submitted it too, so nobody could decide your appeal, and the decision stays as it was.',
    button: 'See the submission',
  },
}

export default messages
