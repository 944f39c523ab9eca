export default {
  'application-submitted': '申请已提交，审核结果会发到你的邮箱。',
  'application-withdrawn': '申请已撤回。',
  'application-approved': '已通过，对方已成为正式成员并会收到邮件。',
  'application-rejected': '已标记为未通过，理由会发给申请人。',
  'signed-up': '报名成功。',
  'signed-up-waiting': '已加入候补名单。',
  'sign-up-cancelled': '报名已取消。',
  'event-created': '活动已发布。',
  'event-cancelled': '活动已取消，报名的人会收到邮件。',
  'signed-out': '已退出登录。',
  'signed-out-everywhere': '已在所有设备上退出登录。',
}
