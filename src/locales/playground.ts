/** Names of the bot and its chats in the playground. They are Vietnamese, like a reader's Telegram. */
export const playgroundNames = {
  botUser: { first_name: 'Hỏi Báo', username: 'hoi_bao_bot' },
  titles: {
    group: 'Nhóm đọc báo',
    forum: 'Câu lạc bộ bạn đọc',
    topic: 'Hỏi đáp',
    channel: 'Tin trong ngày',
  },
} as const
