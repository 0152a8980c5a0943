# Lời của bot bằng tiếng Việt. Cú pháp: https://projectfluent.org/fluent/guide/
# Chỉ là chữ thường, không có thẻ HTML: mã nguồn tự thêm chữ đậm, trích dẫn và nút bấm.

language-name = Tiếng Việt

## Hồ sơ của bot, đặt lúc khởi động

bot-name = Hỏi Báo
# Tối đa 120 ký tự
bot-short-description = Hỏi đáp bài “{ $title }”, kèm nguyên văn.
# Tối đa 512 ký tự
bot-description =
    Mình đọc kỹ bài báo “{ $title }” và trả lời câu hỏi của bạn về bài ấy: ai, việc gì, văn bản chỉ đạo nào.
    • Câu trả lời nào cũng kèm nguyên văn câu trong bài.
    • Điều bài báo không nêu thì mình nói rõ.
    • Hỏi có dấu, không dấu, viết tắt hay tiếng Anh đều được.
    Bấm Bắt đầu rồi gõ câu hỏi nhé.

## Lệnh: tên lệnh (a–z, 0–9, _) và lời giới thiệu trong thực đơn

command-start = start
    .about = Bắt đầu
command-ask = hoi
    .about = Hỏi một câu về bài báo
command-who = ai
    .about = Người và cơ quan trong bài
command-what = gi
    .about = Sự kiện, nhiệm vụ, khen thưởng
command-directives = chidao
    .about = Văn bản chỉ đạo, kèm sơ đồ
command-summary = tomtat
    .about = Tóm tắt bài “{ $title }”
command-source = nguon
    .about = Nguồn của bài báo
command-language = ngonngu
    .about = Đổi ngôn ngữ
    .words = ngôn ngữ, đổi ngôn ngữ
command-help = help
    .about = Hướng dẫn
    .words = help, trợ giúp, hướng dẫn, hướng dẫn sử dụng, menu, start, lệnh, các lệnh
command-privacy = privacy
    .about = Bot lưu những gì
    .words = quyền riêng tư

## Lời chào và hướng dẫn

greeting = Chào { $name }!
greeting-anyone = Chào bạn!
greeting-text = Mình đã đọc kỹ bài báo
greeting-lines =
    • Hỏi ai, việc gì, chỉ đạo nào
    • Câu nào cũng kèm nguyên văn
    • Bài không nêu thì mình nói rõ
    • Gõ không dấu, tiếng Anh đều được
greeting-how = Gõ câu hỏi, chọn một câu, hoặc /{ $help }:
greeting-group =
    Chào cả nhà! Mình trả lời câu hỏi về bài báo “{ $title }”, kèm nguyên văn trích từ bài.
    Hãy hỏi bằng /{ $ask }@{ $bot } kèm câu hỏi, nhắc tên @{ $bot }, hoặc trả lời tin nhắn của mình. Những chuyện khác trong nhóm mình không đọc.
help-title = Hỏi thế nào?
help-ask = Gõ như hỏi một người: có dấu, không dấu, viết tắt hay tiếng Anh.
help-follow-up = Hỏi tiếp được: “còn ai nữa?”
help-edit = Gõ nhầm? Sửa tin nhắn, câu trả lời đổi theo.
help-group = Trong nhóm: /{ $ask } kèm câu hỏi, hoặc nhắc @{ $bot }.
help-inline = Nơi khác: gõ @{ $bot } và câu hỏi.
help-commands = Các lệnh

## Trả lời

list-goes-on = … và { $count } mục nữa
source-line = { $newspaper }, đoạn { $paragraphs }
# Bốn nút một hàng: mỗi nút chỉ đủ chỗ cho bảy ký tự.
button-more = Thêm ▾
button-place = Đoạn { $paragraph }
place-title = { $newspaper }, đoạn { $paragraph }/{ $paragraphs }
place-caption = Chú thích ảnh
button-copy = Chép
button-share = Gửi
copied-quote = “{ $quote }” ({ $newspaper })
suggest-title = Có phải bạn muốn hỏi:
suggest-hint = Chọn một câu hoặc hỏi lại rõ hơn nhé.
abstain-offer = Bạn có thể hỏi:
ask-what = Bạn muốn hỏi gì về bài báo? Gõ câu hỏi để trả lời tin nhắn này nhé.
feedback-thanks = Cảm ơn bạn đã đánh giá!
wrong-ask = Sai chỗ nào?
wrong-untrue = Sai sự thật
wrong-off = Lạc đề
wrong-lacking = Thiếu ý
wrong-thanks = Cảm ơn bạn, toà soạn sẽ xem lại.
feedback-taken-back = Mình đã bỏ đánh giá của bạn.
answered-above = Câu trả lời ở ngay trên nhé.
button-pressed = { $label } ✓

## Danh mục

list-who = Những ai được nhắc đến trong bài?
list-what = Bài báo nói về những gì?
list-directives = Văn bản, ý kiến chỉ đạo trong bài
list-hint = Bấm số để xem bài báo nói gì.
list-empty = Bài báo không nêu mục nào thuộc loại này.
list-no-issuer = Văn bản khác
list-picture = 🖼 Xem sơ đồ
picture-caption = Mũi tên chỉ từ văn bản đến văn bản mà nó thực hiện. Chạm vào ảnh để phóng to.
carries-out = thực hiện { $others }
page-of = { $page }/{ $pages }
page-previous = ‹ Trước
page-next = Sau ›

## Nguồn

source-title = Nguồn
source-printed = Ngày trên trang báo: { $date }
source-verbatim = Mọi trích dẫn đều được chép nguyên văn từ bài này.
button-read = Đọc bài báo

## Ngôn ngữ

language-ask = Bạn muốn mình dùng ngôn ngữ nào? Câu hỏi bằng tiếng nào, mình vẫn trả lời bằng tiếng ấy.
language-ask-group = Nhóm muốn mình dùng ngôn ngữ nào? Quản trị viên chọn giúp nhé.
language-set = Từ giờ mình dùng tiếng Việt.
language-only-admins = Chỉ quản trị viên đổi được ngôn ngữ của nhóm.

## Quyền riêng tư

privacy-title = Mình lưu những gì?
privacy-conversation = Để hiểu câu hỏi tiếp theo: những mục vừa nhắc đến, câu hỏi gần nhất của bạn (tối đa 200 ký tự, để bạn sửa lại được) và tin nhắn nào của bạn mình đã trả lời, trong { $hours } giờ.
privacy-language = Ngôn ngữ bạn chọn, cho đến khi bạn đổi.
privacy-feedback = Đánh giá 👍 👎 và chỗ bạn thấy sai, gắn với một mã thay cho tên và tài khoản của bạn, trong { $days } ngày.
privacy-unanswered = Câu hỏi mà mình chưa trả lời được (tối đa { $length } ký tự, không kèm tên hay cuộc trò chuyện), trong { $days } ngày, để toà soạn bổ sung.
privacy-not-stored = Mình không lưu tên, ảnh hay số điện thoại của bạn, và không ghi lời của bạn vào nhật ký máy chủ.

## Nhắc nhở

not-text = Mình chỉ đọc được chữ thôi. Bạn gõ câu hỏi giúp mình nhé.
unknown-command = Mình không có lệnh /{ $command }. Bạn cứ gõ câu hỏi, hoặc xem /help.
command-meant = Mình hiểu là /{ $command }:
slow-down = Bạn hỏi nhanh quá! Mình chưa trả lời câu vừa rồi; bạn đợi { $seconds } giây rồi hỏi lại nhé.
slow-down-group = Nhóm mình hỏi nhanh quá! Câu vừa rồi chưa được trả lời; mọi người đợi { $seconds } giây rồi hỏi lại nhé.
gone = Mục này không còn nữa. Bạn hỏi lại bằng lời nhé.
failed = Xin lỗi bạn, mình vừa gặp trục trặc. Bạn hỏi lại sau ít phút nhé.

## Gõ @bot ở nơi khác

inline-none-title = Chưa tìm thấy trong bài báo
inline-open-chat = Hỏi riêng với bot
inline-more = Hỏi tiếp

## Dành cho người quản trị bot (ADMIN_IDS): /reload, /status, /unanswered

admin-reload-done = Đã nạp kiến thức mới, bản { $version }.
admin-reload-same = Không có gì thay đổi; bot vẫn dùng bản { $version }.
admin-reload-failed = Chưa nạp được, bot vẫn dùng bản { $version }. Cần sửa:
admin-broken = Tệp vừa lưu còn lỗi nên bot vẫn dùng bản trước, { $version }. Cần sửa:
admin-mended = Đã hết lỗi; bot dùng bản mới, { $version }.
admin-place = { $path }, dòng { $line }
admin-more = … và { $count } chỗ nữa. Xem hết: npm run check
admin-status-knowledge = Kiến thức bản { $version }: { $entries } mục, { $facts } ý, { $absences } điều bài không nói
admin-status-review = Máy soạn, chưa có người đọc lại: { $count }
admin-status-up = Đã chạy { $hours } giờ { $minutes } phút
admin-status-unanswered = Chưa trả lời được trong 90 ngày: { $questions } câu hỏi, { $count } lượt
admin-status-disliked = Lượt chê 👎: { $count }
admin-unanswered-title = Những câu hỏi chưa trả lời được:
admin-unanswered-none = Chưa có câu hỏi nào bị bỏ lỡ.
admin-unanswered-off = Câu hỏi chưa trả lời được không được lưu (MISS_LOG=off).
admin-unanswered-nearest = gần nhất: { $facts }
admin-unanswered-answered = nay đã trả lời được: { $fact }
admin-unanswered-disliked = Những câu trả lời bị chê 👎:
