export default {
  'not-found': {
    title: '找不到这个页面',
    lead: '地址可能有误，页面可能已经移走，也可能只对部分人可见。',
    home: '回到首页',
    people: '成员',
    events: '日程',
  },
  broken: {
    title: '页面出错了',
    lead: '这是我们的问题，不是你的操作有误。请稍后再试；如果一直这样，请告诉我们。',
    code: '编号',
    again: '再试一次',
    home: '回到首页',
  },
}
