/** Comments that a drafted `knowledge.yaml` has for its editor, in Vietnamese. */
export const draftComments = {
  head: `Bản nháp do một trợ lý AI viết; máy đã so từng câu với article.txt. Việc của người biên tập:
1. Đọc từng ý còn ghi là chưa duyệt (npm run review), đối chiếu với bài, sửa cho gọn.
2. Thêm tên gọi khác ở “aliases:” và cách hỏi ở “questions:”.
3. Chạy “npm run check” sau mỗi lần lưu.`,
  kinds: {
    article: ' ── Bài báo · The article ──',
    person: ' ── Con người · People ──',
    organization: ' ── Cơ quan, đơn vị · Organizations ──',
    directive: ' ── Văn bản · Documents ──',
    event: ' ── Sự kiện · Events ──',
    award: ' ── Khen thưởng · Awards ──',
    achievement: ' ── Kết quả · Achievements ──',
    task: ' ── Nhiệm vụ · Tasks ──',
    figure: ' ── Số liệu · Figures ──',
    place: ' ── Địa điểm · Places ──',
    concept: ' ── Khái niệm, điều khác · Concepts and other things ──',
  },
  captions: ' Những dòng là chú thích ảnh.',
  furniture: ' Những dòng của trang web, không phải của bài; không bao giờ được trích.',
  starters: ' Các ý gợi cho người chưa biết hỏi gì.',
  summary: ' Ý tóm tắt cả bài.',
  entries: ' Mỗi người, cơ quan, văn bản, sự kiện… là một mục, bên trong là các ý (facts).',
  absences: ' Điều bạn đọc hay hỏi mà bài không nói. Nếu bài có nói thì xoá mục đó.',
}
