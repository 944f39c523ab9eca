export default {
  greeting: '你好：',
  automatic: '这是 {site} 门户自动发出的通知，回复不会有人看到。',
  subscription: '退订或更改语言',
  'sign-in': {
    subject: '登录 {site}',
    body: '请点击下面的按钮，在打开的页面上确认登录。链接 {minutes} 分钟内有效，只能使用一次。如果不是你本人操作，忽略这封邮件即可，不会有任何变化。',
    button: '确认登录',
  },
  'application-submitted': {
    subject: '已收到你的成员申请',
    body: '{name}，你的 {site} 成员申请已经提交，负责人审核后会发邮件告诉你结果。你可以随时查看进度，审核之前也可以撤回。',
    button: '查看申请',
  },
  'application-waiting': {
    subject: '有一份新的成员申请等待审核',
    body: '{name} 申请成为 {site} 正式成员。',
    button: '去审核',
  },
  'application-assigned': {
    subject: '请你跟进一份成员申请',
    body: '{name} 申请成为 {site} 正式成员，这份申请现在由你跟进。',
    button: '去审核',
  },
  'application-question': {
    subject: '关于你的成员申请，有一个问题',
    body: '{name}，在审核你的 {site} 成员申请时，有一个问题想请你回答：\n\n{text}\n\n回答之后，审核会继续进行。',
    button: '去回答',
  },
  'application-answer': {
    subject: '申请人 {name} 回答了问题',
    body: '{name} 在 {site} 成员申请中回答：\n\n{text}',
    button: '继续审核',
  },
  'article-published': {
    subject: '文章已发布：{title}',
    body: '你投稿的文章“{title}”已经在 {site} 门户发布，谢谢你。',
    button: '查看文章',
  },
  'article-declined': {
    subject: '投稿未采用：{title}',
    body: '很抱歉，你投稿的文章“{title}”这次没有采用。审阅意见：{reason}\n\n修改后欢迎再投。',
    button: '查看投稿',
  },
  'adaptation-overdue': {
    subject: '适配逾期：{title}',
    body: '“{title}”的适配应在 {due} 前完成，现在已经逾期。请更新进展；完成后请写明逾期的原因。它也会列入下次例会的议程。',
    button: '更新进展',
  },
  'group-code-expiring': {
    subject: '请更换交流群二维码',
    body: '{site} 交流群的二维码到 {day}失效。为了让新成员能扫码进群，请上传一张新的。',
    button: '更换二维码',
  },
  'application-approved': {
    subject: '欢迎加入 {site}',
    body: '{name}，你的申请已经通过，从现在起你就是 {site} 的正式成员，可以报名参加各项活动。怎样加入交流群、接下来做什么，都在下面的页面上。',
    button: '开始参与',
  },
  'application-rejected': {
    subject: '你的成员申请没有通过',
    body: '{name}，很抱歉，你的 {site} 成员申请这次没有通过。审核意见：{reason}\n\n补充材料后，欢迎再次申请。',
    button: '查看申请',
  },
  'application-withdrawn': {
    subject: '你的成员申请已撤回',
    body: '{name}，你的 {site} 成员申请已经撤回。以后可以随时再次申请。',
    button: '查看我的页面',
  },
  'nomination-received': {
    subject: '{nominator} 提名你担任{role}',
    body: '{nominator} 提名你担任 {site} 的{role}。请看看提名内容，填写你的方向和工作方案，决定接受还是谢绝。你答复之前，只有你和提名人能看到这份提名。',
    button: '查看提名',
  },
  'nomination-accepted': {
    subject: '{nominee} 接受了提名',
    body: '{nominee} 接受了担任{role}的提名。',
    button: '查看提名',
  },
  'nomination-declined': {
    subject: '{nominee} 谢绝了提名',
    body: '{nominee} 谢绝了担任{role}的提名，提名到此结束。',
    button: '查看提名',
  },
  'recommendation-wanted': {
    subject: '{nominee} 被提名为{role}，等待推荐',
    body: '{nominee} 被提名为{role}。章程要求有负责人推荐；如果你了解其贡献，请在提名页上写下推荐意见。',
    button: '查看提名',
  },
  'nomination-scheduled': {
    subject: '你的提名已列入例会议程',
    body: '{nominee}，你担任{role}的提名已列入 {scheduledFor} 例会的议程。',
    button: '查看提名',
  },
  'nomination-withdrawn': {
    subject: '提名已撤回：{nominee}',
    body: '{nominee} 担任{role}的提名已经撤回。如果表决正在进行，也随之作废，已投的票不计、不公布。',
    button: '查看提名',
  },
  'vote-opened': {
    subject: '请表决：{nominee} 担任{role}',
    body: '关于 {nominee} 担任{role}的表决已经开始，{closesAt} 截止。你在表决人名单里。',
    button: '去投票',
  },
  'vote-reminder': {
    subject: '表决即将截止：{nominee} 担任{role}',
    body: '关于 {nominee} 担任{role}的表决 {closesAt} 截止，你还没有投票。',
    button: '去投票',
  },
  'vote-to-confirm': {
    subject: '表决通过，等待确认：{nominee} 担任{role}',
    body: '关于 {nominee} 担任{role}的表决已经通过，需要一位负责人核对并确认。确认后任期即日开始。',
    button: '查看结果',
  },
  'vote-failed': {
    subject: '表决没有通过：{nominee} 担任{role}',
    body: '关于 {nominee} 担任{role}的表决没有通过。票数、算式和最早何时可以再次提名，见结果页。',
    button: '查看结果',
  },
  'vote-confirmed': {
    subject: '表决通过：{nominee} 担任{role}',
    body: '{nominee} 担任{role}已经表决通过并确认，任期即日开始，事迹收入荣誉殿堂。',
    button: '查看结果',
  },
  'task-claim-asked': {
    subject: '{name} 申请领取“{task}”',
    body: '{name} 申请领取你指导的任务“{task}”，请看过计划后决定是否同意。',
    button: '去处理',
  },
  'task-claim-invited': {
    subject: '{name} 请你一起做“{task}”',
    body: '{name} 申请领取“{task}”，想请你一起做。请在任务页上确认是否参加。',
    button: '查看任务',
  },
  'task-claim-promoted': {
    subject: '轮到你了：{task}',
    body: '“{task}”已经放回，你的候补申请现在转给导师决定。',
    button: '查看任务',
  },
  'task-claim-approved': {
    subject: '领取成功：{task}',
    body: '导师已经同意你们领取“{task}”。请在 {until}之前至少更新一次进展；每次更新之后，期限都会顺延。',
    button: '查看任务',
  },
  'task-claim-declined': {
    subject: '没有同意领取：{task}',
    body: '很抱歉，你们领取“{task}”的申请这次没有通过。理由：{reason}',
    button: '查看任务',
  },
  'task-claim-released': {
    subject: '任务已收回：{task}',
    body: '导师收回了“{task}”。理由：{reason}',
    button: '查看任务',
  },
  'task-nudge': {
    subject: '请更新进展：{task}',
    body: '“{task}”已经有一段时间没有进展记录。请在 {until}之前更新一次，哪怕只有一句话；否则任务会放回，让其他人领取。',
    button: '更新进展',
  },
  'task-lapsed': {
    subject: '领取过期：{task}',
    body: '{name} 领取的“{task}”长时间没有进展，已经放回，其他人可以领取。',
    button: '查看任务',
  },
  'task-handed-back': {
    subject: '任务已放回：{task}',
    body: '{name} 放回了“{task}”。原因：{reason}',
    button: '查看任务',
  },
  'task-review-asked': {
    subject: '请验收：{task}',
    body: '{name} 提交了“{task}”的成果，请按验收清单逐条检查。',
    button: '去验收',
  },
  'task-returned': {
    subject: '需要修改：{task}',
    body: '“{task}”的成果还有 {count} 条没有满足。验收意见：\n\n{comment}',
    button: '查看任务',
  },
  'task-done': {
    subject: '验收通过：{task}',
    body: '祝贺！“{task}”已经验收通过，感谢你的贡献。',
    button: '查看任务',
  },
  'task-done-by-others': {
    subject: '候补结束：{task}',
    body: '你候补的“{task}”已经由领取人完成，候补到此结束。',
    button: '查看任务',
  },
  'task-closed': {
    subject: '任务已关闭：{task}',
    body: '“{task}”已经关闭，领取随之结束。原因：{reason}',
    button: '查看任务',
  },
  'certificate-issued': {
    subject: '你的证书：{task}',
    body: '{name}，你完成了“{task}”，证书编号 {number}。可以打印，也可以下载签名凭证，任何人都能核验。',
    button: '查看证书',
  },
  'certificate-revoked': {
    subject: '证书 {number} 已撤销',
    body: '“{task}”的证书 {number} 已经撤销。原因：{reason}',
    button: '查看证书',
  },
  'sign-up-confirmed': {
    subject: '报名成功：{event}',
    body: '你已报名“{event}”。\n时间：{time}\n地点：{place}\n\n如果不能参加，请尽早取消，把名额让给候补的人。',
    button: '查看活动',
  },
  'sign-up-waiting': {
    subject: '已进入候补：{event}',
    body: '“{event}”的名额已满，你排在候补名单上。有人取消时会按顺序递补，并发邮件通知你。\n时间：{time}\n地点：{place}',
    button: '查看活动',
  },
  'sign-up-promoted': {
    subject: '候补成功：{event}',
    body: '有人取消了报名，名额已经给你：“{event}”。\n时间：{time}\n地点：{place}\n\n如果不能参加，请尽早取消。',
    button: '查看活动',
  },
  'sign-up-cancelled': {
    subject: '已取消报名：{event}',
    body: '你已取消“{event}”的报名。报名截止之前可以重新报名。',
    button: '查看活动',
  },
  'sign-up-offered': {
    subject: '有一个名额为你保留：{event}',
    body: '“{event}”空出一个名额，轮到你了。请在 {until} 之前确认参加，逾期名额会让给下一位。\n时间：{time}\n地点：{place}',
    button: '去确认',
  },
  'sign-up-expired': {
    subject: '保留的名额已过期：{event}',
    body: '你没有在时限内确认“{event}”的名额，名额已让给下一位。报名截止之前可以重新排队。',
    button: '查看活动',
  },
  'event-changed': {
    subject: '活动有变更：{event}',
    body: '你报名的“{event}”有变更，现在的安排是：\n时间：{time}\n地点：{place}{link, select, none {} other {\n参加链接：{link}}}\n\n如果不能参加，请尽早取消。',
    button: '查看活动',
  },
  'event-reminder-day': {
    subject: '24 小时内开始：{event}',
    body: '“{event}”将在 24 小时内开始。\n时间：{time}\n地点：{place}{link, select, none {} other {\n参加链接：{link}}}\n\n如果不能参加，请现在取消，把名额让给候补的人。',
    button: '查看活动',
  },
  'event-reminder-hour': {
    subject: '即将开始：{event}',
    body: '“{event}”将在 1 小时内开始。\n时间：{time}\n地点：{place}{link, select, none {} other {\n参加链接：{link}}}',
    button: '查看活动',
  },
  'event-recap': {
    subject: '活动回顾：{event}',
    body: '“{event}”的回顾已经发布，欢迎阅读，也请告诉我们你的感受。',
    button: '查看回顾',
  },
  'talk-invitation': {
    subject: '邀请你同讲：{talk}',
    body: '{name} 邀请你一起分享话题“{talk}”。请在下面的页面上接受或婉拒。',
    button: '去回复',
  },
  'talk-accepted': {
    subject: '话题已接受：{talk}',
    body: '你的话题“{talk}”已安排到“{session}”。\n时间：{time}\n\n请在分享会之前上传讲稿。',
    button: '查看话题',
  },
  'talk-declined': {
    subject: '话题未被接受：{talk}',
    body: '很抱歉，你的话题“{talk}”这次没有被接受。组织者的意见：{reason}\n\n欢迎另提新话题。',
    button: '查看话题',
  },
  'talk-rolled-on': {
    subject: '话题留到下一次：{talk}',
    body: '这一场分享会的话题已经排定，你的“{talk}”留到下一次继续评审，无需任何操作。',
    button: '查看话题',
  },
  'talk-released': {
    subject: '话题移出分享会：{talk}',
    body: '组织者把你的话题“{talk}”从“{session}”（{time}）中移出了。话题回到评审，留给下一次分享会，无需任何操作。\n\n如有疑问，请联系组织者。',
    button: '查看话题',
  },
  'talk-withdrawn': {
    subject: '话题已撤回：{talk}',
    body: '{name} 撤回了话题“{talk}”。它原定在“{session}”（{time}）上分享。',
    button: '查看话题',
  },
  'session-changed': {
    subject: '你要讲的分享会有变更：{event}',
    body: '你将在“{event}”上分享，现在的安排是：\n时间：{time}\n地点：{place}{link, select, none {} other {\n参加链接：{link}}}\n\n如果不能来讲，请尽早告诉组织者，或撤回话题。',
    button: '查看我的话题',
  },
  'session-cancelled': {
    subject: '你要讲的分享会取消了：{event}',
    body: '很抱歉，原定于 {time} 举行的“{event}”已经取消。你要讲的话题回到评审，留给下一次分享会；如果报过名，报名随之失效。无需任何操作。',
    button: '查看我的话题',
  },
  'talk-slides-due': {
    subject: '请上传讲稿：{talk}',
    body: '“{session}”将于 {time} 举行，你的话题“{talk}”还没有讲稿。请上传 PDF 或填写链接。',
    button: '去上传',
  },
  'event-cancelled': {
    subject: '活动取消：{event}',
    body: '很抱歉，原定于 {time} 举行的“{event}”已经取消。你的报名随之失效，无需任何操作。',
    button: '查看活动',
  },
  'person-invitation': {
    subject: '请关联你在 {site} 的身份',
    body: '{name}，你好。{site} 的创始名单里有你。请用下面的链接登录并申请关联账号，负责人确认后即可使用你的身份。链接 {days} 天内有效，只能使用一次。如果你不是 {name}，忽略这封邮件即可。',
    button: '关联我的账号',
  },
  'claim-waiting': {
    subject: '有人申请关联 {name} 的身份',
    body: '有一个账号申请关联 {name} 的身份。请向本人核实后再确认，确认之前不会有任何变化。',
    button: '去处理',
  },
  'claim-confirmed': {
    subject: '你的身份已经关联',
    body: '{name}，负责人已经确认，你的账号现在拥有你在 {site} 的全部身份。',
    button: '打开我的页面',
  },
  'claim-refused': {
    subject: '身份关联没有通过',
    body: '很抱歉，你申请关联 {name} 的身份，这次没有通过。负责人的说明：{reason}\n\n如果确实是你本人，请联系负责人，补充说明后可以再次申请。',
    button: '查看我的页面',
  },
  'account-deleted': {
    subject: '你的账号已删除',
    body: '你在 {site} 门户的账号已经删除，登录方式、个人信息和邮件记录随之清除。治理记录以化名保留。以后可以用同一个邮箱建立新账号，但无法找回原来的内容。如果不是你本人操作，请尽快联系负责人。',
    button: '打开门户',
  },
  'correction-waiting': {
    subject: '有人请求更正 {name} 的条目',
    body: '有人指出 {name} 的条目有误，请核对后处理并答复。',
    button: '去处理',
  },
  'correction-done': {
    subject: '{name} 的条目已更正',
    body: '你请求更正的 {name} 的条目已经改好。负责人的答复：{answer}',
    button: '查看',
  },
  'correction-declined': {
    subject: '关于 {name} 条目的更正请求',
    body: '你请求更正 {name} 的条目，负责人核对后没有采纳。答复：{answer}',
    button: '查看',
  },
  weekly: {
    subject: '本周等你处理：{count} 项',
    body: '{site} 现在有 {count} 项等待你处理。\n\n审计日志的末端（请保留这封邮件，日后可以用它核对日志有没有改写过）：\n{head}',
    button: '去处理',
  },
  digest: {
    subject: '{site} 每周摘要',
    body: '接下来和这一周：\n\n{items}',
    button: '查看活动',
  },
  'mail-test': {
    subject: '测试邮件',
    body: '收到这封邮件，说明 {site} 门户的邮件能够送达。',
    button: '查看发件箱',
  },
  'accounts-merged': {
    subject: '你的两个账号已合并',
    body: '负责人已把你在 {site} 的两个账号合并为一个，登录方式、申请、报名和身份记录都在这个账号里。如果这不是你的要求，请尽快联系负责人。',
    button: '打开我的页面',
  },
  'account-merged-away': {
    subject: '你的账号已并入另一个账号',
    body: '负责人已把用这个邮箱登录的 {site} 账号并入你的另一个账号，登录方式、申请、报名和身份记录都转到了那个账号，这个邮箱不再用来登录。如果这不是你的要求，请尽快联系负责人。',
    button: '打开我的页面',
  },
  'follow-confirm': {
    subject: '确认关注 {site}',
    body: '有人用这个邮箱申请关注 {site} 的动态。请点击下面的按钮，在打开的页面上确认；{hours} 小时内有效。如果不是你本人操作，忽略这封邮件即可，不会再打扰你。',
    button: '确认关注',
  },
  'event-published': {
    subject: '新活动：{event}',
    body: '{site} 发布了新活动“{event}”。\n时间：{time}\n地点：{place}',
    button: '查看活动',
  },
  'tasks-published': {
    subject: '{quarter} 季度特性任务发布',
    body: '{site} 发布了 {quarter} 季度的特性任务，欢迎领取：\n{tasks}',
    button: '查看任务',
  },
  'role-begun': {
    subject: '你成为 {site} {role}',
    body: '{name}，从 {day}起你担任 {site} {role}。\n依据：{reason}',
    button: '查看个人主页',
  },
  'role-ended': {
    subject: '你的{role}任期已结束',
    body: '{name}，你在 {site} 的{role}任期于 {day}结束，感谢你的付出。\n原因：{reason}',
    button: '查看个人主页',
  },
  'role-corrected': {
    subject: '你的身份记录有更正',
    body: '{name}，你在 {site} 的{role}任期记录已经更正，起始日期为 {day}。\n原因：{reason}\n\n原来的记录会保留，并标明由谁更正。',
    button: '查看个人主页',
  },
  'role-struck': {
    subject: '你的一条身份记录已撤销',
    body: '{name}，你在 {site} 从 {day}起的{role}任期记录有误，已经撤销。\n原因：{reason}\n\n原来的记录会保留，并标明由谁撤销。',
    button: '查看个人主页',
  },
  'proposal-granted': {
    subject: '你推荐的{name}获得了荣誉',
    body: '你推荐的{name}已获评 {site} {year} 年度荣誉，事迹已收入荣誉殿堂。谢谢你的推荐。',
    button: '查看荣誉殿堂',
  },
  'proposal-declined': {
    subject: '关于你对{name}的推荐',
    body: '你推荐{name}参评 {site} {year} 年度荣誉，这次没有通过。\n\n原因：{reason}',
    button: '查看推荐',
  },
  'recognition-granted': {
    subject: '你获得了 {site} 的荣誉',
    body: '{name}，祝贺你获得 {site} {year} 年度荣誉，事迹已收入荣誉殿堂。',
    button: '查看个人主页',
  },
  'meeting-moved': {
    subject: '例会改期：{time}',
    body: '原定于 {before} 的例会改到 {time}。\n\n原因：{reason}\n\n订阅了日历的话，时间会自动更新。',
    button: '查看例会',
  },
  'meeting-day-chosen': {
    subject: '例会日期已定：{time}',
    body: '这次例会定在 {time}，不是原来的 {before}。\n\n订阅了日历的话，时间会自动更新。',
    button: '查看例会',
  },
  'meeting-cancelled': {
    subject: '例会取消：{before}',
    body: '原定于 {before} 的例会取消。\n\n原因：{reason}',
    button: '查看例会',
  },
  'meeting-poll': {
    subject: '这次例会哪天合适？',
    body: '这一周的例会还没有定日期。请在 {before} 之前选出你能参加的日期，到时自动定在最多人能来的那天。',
    button: '去选日期',
  },
  'duty-settled': {
    subject: '轮到你组织例会：{time}',
    body: '{time} 的例会由你组织。\n\n请提前看一看议程。有事不能组织的话，可以跳过，或者和别人调换。',
    button: '查看轮值',
  },
  'duty-reminder': {
    subject: '别忘了：{time} 的例会由你组织',
    body: '{time} 的例会由你组织。交接清单在例会的安排页面里。',
    button: '查看轮值',
  },
  'session-duty-settled': {
    subject: '轮到你组织技术分享会：{time}',
    body: '{time} 的“{event}”由你组织。\n\n请提前联系分享人，备好直播链接。有事不能组织的话，可以在轮值页跳过，或者和别人调换。',
    button: '打开管理页',
  },
  'session-duty-reminder': {
    subject: '别忘了：{time} 的技术分享会由你组织',
    body: '{time} 的“{event}”由你组织。报名名单和签到码都在管理页里；会后请补上录像和回顾。',
    button: '打开管理页',
  },
  'duty-passed-on': {
    subject: '{time} 的例会不用你组织了',
    body: '轮值有变动，{time} 的例会改由别人组织，不用你操心了。\n\n多半是因为你那天不在、例会改了时间，或者角色有变化。',
    button: '查看轮值',
  },
  'session-duty-passed-on': {
    subject: '{time} 的技术分享会不用你组织了',
    body: '轮值有变动，{time} 的“{event}”改由别人组织，不用你操心了。\n\n多半是因为你那天不在、分享会改了时间，或者角色有变化。',
    button: '查看轮值',
  },
  'swap-asked': {
    subject: '{name} 想和你调换轮值',
    body: '{name} 想用 {other} 的轮值换你 {time} 的轮值。',
    button: '去回复',
  },
  'swap-accepted': {
    subject: '调换成功：{time} 由你组织',
    body: '{name} 同意了。{time} 那次由你组织，{other} 那次由对方组织。',
    button: '查看轮值',
  },
  'swap-declined': {
    subject: '{name} 没有同意调换',
    body: '{name} 没有同意用 {other} 的轮值换你 {time} 的。你的轮值没有变化。',
    button: '查看轮值',
  },
  'agenda-frozen': {
    subject: '例会议程：{time}',
    body: '{time} 的例会议程已定稿：\n\n{agenda}\n\n与上一稿相比：\n{changes}',
    button: '查看议程',
  },
  'action-item': {
    subject: '行动项提醒：{text}',
    body: '你在例会上负责的行动项：{text}\n截止日期：{day}\n\n完成之后请在“我的”页面里标记。',
    button: '查看',
  },
  'points-corrected': {
    subject: '你的积分有一次更正：{change}',
    body: '负责人更正了你在 {site} 的积分：{change} 分，现在可用 {available} 分。\n\n原因：{reason}',
    button: '查看积分明细',
  },
  'redemption-requested': {
    subject: '已收到兑换申请：{prize}',
    body: '你申请用 {price} 分兑换“{prize}”，积分已经预留。负责人确认后会再发邮件告诉你，确认之前可以撤回。',
    button: '查看兑换进度',
  },
  'redemption-waiting': {
    subject: '有一份兑换申请等待确认：{prize}',
    body: '{name} 申请用 {price} 分兑换“{prize}”。',
    button: '去处理',
  },
  'redemption-approved': {
    subject: '兑换已确认：{prize}',
    body: '你兑换的“{prize}”已经确认，负责人会联系你发放。',
    button: '查看兑换进度',
  },
  'redemption-handed-out': {
    subject: '奖品已发放：{prize}',
    body: '你用 {price} 分兑换的“{prize}”已经发放。\n\n发放说明：{note}',
    button: '查看兑换记录',
  },
  'redemption-cancelled': {
    subject: '兑换已取消：{prize}',
    body: '你兑换的“{prize}”已经取消，{price} 分已退回。\n\n原因：{note}',
    button: '查看兑换记录',
  },
  'campaign-announced': {
    subject: '体验活动：{title}',
    body: '{site} 有新的体验活动“{title}”：{theme}\n\n提交时间：{from} 至 {until}。把发现的问题和建议提成 issue 或 PR，交到活动页面评审，被接受就得到积分。',
    button: '查看活动',
  },
  'submission-accepted': {
    subject: '提交已接受：{link}',
    body: '你在体验活动“{campaign}”中提交的 {link} 已被接受，得到 {points} 积分。谢谢你。',
    button: '查看提交',
  },
  'submission-rejected': {
    subject: '提交未被接受：{link}',
    body: '你在体验活动“{campaign}”中提交的 {link} 未被接受。\n\n原因：{reason}\n\n认为评审有误，可以在提交页面申诉一次。',
    button: '查看提交',
  },
  'submission-revoked': {
    subject: '已撤销接受：{link}',
    body: '你在体验活动“{campaign}”中提交的 {link} 曾被接受，现已撤销{points, plural, =0 {} other {，所得的 # 积分随之收回}}。\n\n原因：{reason}{appeal, select, possible {\n\n认为撤销有误，可以在提交页面申诉一次。} other {}}',
    button: '查看提交',
  },
  'appeal-waiting': {
    subject: '有一个申诉等待复核',
    body: '有人就体验活动“{campaign}”中 {link} 的评审提出申诉，请复核。{deciders, select, COMMITTER {\n\n负责人都评审过或提交过这个链接，因此由核心贡献者复核。} other {}}',
    button: '去复核',
  },
  'appeal-granted': {
    subject: '申诉成立：{link}',
    body: '你对 {link} 的申诉成立，提交已被接受，得到 {points} 积分。\n\n答复：{reason}',
    button: '查看提交',
  },
  'appeal-denied': {
    subject: '申诉未成立：{link}',
    body: '你对 {link} 的申诉已经复核，维持原结论。\n\n答复：{reason}',
    button: '查看提交',
  },
  'appeal-ended': {
    subject: '申诉随活动结束：{link}',
    body: '体验活动“{campaign}”已经结束。负责人和核心贡献者都评审过或提交过 {link}，没有人能复核你的申诉，因此维持原结论。',
    button: '查看提交',
  },
}
