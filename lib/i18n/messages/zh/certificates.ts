export default {
  title: '证书 {number}',
  revoked: '这份证书已于 {day}撤销',
  verify: '核验',
  'verify-lead':
    '扫码或打开证书上的网址，就能看到这份证书是否有效。下载的凭证符合 Open Badges 3.0，任何人都可以独立核验签名。',
  download: '下载签名凭证',
  task: '查看这项任务',
  list: '证书',
  sheet: {
    title: '结项证书',
    completed: '完成了特性开发任务',
    void: '已撤销',
  },
  revocation: {
    open: '撤销证书',
    reason: '原因',
    help: '会公开显示，并发给持有人。撤销后不能恢复。',
    submit: '撤销证书',
    pending: '正在撤销…',
  },
  rewards: {
    title: '奖励',
    promised: '待发放',
    delivered: '{day}已发放',
    deliver: '登记已发放',
    note: '说明',
    'note-help': '选填，例如寄出方式。',
    pending: '正在登记…',
  },
}
