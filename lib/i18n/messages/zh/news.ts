export default {
  title: '动态',
  description: '{name} 的公告与进展。',
  empty: '还没有动态。',
  'empty-help': '公告、会议纪要和活动回顾会发布在这里。',
}
