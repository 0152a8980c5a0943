# Chữ trên trang báo cáo về một thư mục nội dung, bằng tiếng Việt. Cú pháp: https://projectfluent.org/fluent/guide/
# Mỗi câu có bản tiếng Anh cùng tên trong report.en.ftl.

heading-says = Bài báo nói gì
heading-who = Người và cơ quan trong bài
heading-documents = Văn bản, ý kiến chỉ đạo
heading-bot = Bot trả lời được gì
heading-article = Bài báo, từng câu một
heading-sentences = Mỗi câu có những ý nào
heading-gaps = Chỗ chưa có ý
heading-facts = Tất cả các ý
heading-absences = Điều bài không nêu
column-number = Câu
column-sentence = Trong bài
column-facts-on-it = Các ý trích câu này
column-question = Câu hỏi
column-answer = Trả lời
column-quote = Trích
column-other-wordings = Cách hỏi
mention-number = Con số
mention-name = Tên
mention-document = Văn bản
version = bản { $version }
bodies = Cơ quan, đơn vị:
and-more = … và { $count } mục nữa
no-issuer = Văn bản khác
carries-out = thực hiện { $others }
arrows = Mũi tên chỉ từ văn bản đến văn bản mà nó thực hiện.
no-documents = Chưa có văn bản nào được soạn.
figures =
    Bot có { $facts } ý để trả lời, dựa trên { $covered ->
        [all] cả { $sentences }
       *[other] { $covered } trong { $sentences }
    } câu của bài, và biết { $absences } điều mà bài không nêu.
unread = { $count } ý do máy soạn, chưa ai đọc lại.
is-unread = máy soạn, chưa ai đọc
no-translation = chưa có bản tiếng Anh
facts-behind-none = chưa có ý
facts-behind = { $count } ý
facts-behind-range = { $from }–{ $to } ý
facts-behind-more = { $from } ý trở lên
words-without-fact = chữ chưa được trích
tap-sentence = Bấm vào một câu để xem các ý trích câu ấy.
no-fact-yet = Chưa có ý nào trích câu này.
gap-sentence = Cả câu { $number }: “{ $text }”
gap-words = Trong câu { $number }: “{ $text }”
gap-mention = { $kind } ở dòng { $line }: { $text }
no-gaps = Câu nào, con số nào, tên nào trong bài cũng đã có ý.
wordings = { $count } cách hỏi
paragraph = đoạn { $number }
