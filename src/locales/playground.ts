/** What the playground calls the bot and its chats: a reader's Telegram, so in Vietnamese. */
export const playgroundNames = {
  botUser: { first_name: 'Hỏi Báo', username: 'hoi_bao_bot' },
  titles: {
    group: 'Nhóm đọc báo',
    forum: 'Câu lạc bộ bạn đọc',
    topic: 'Hỏi đáp',
    channel: 'Tin trong ngày',
  },
} as const
