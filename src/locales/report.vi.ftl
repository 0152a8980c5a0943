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
heading-judgements = Câu hỏi mẫu
heading-confusable = Ý khó tìm, ý dễ nhầm
column-number = Câu
column-sentence = Trong bài
column-facts-on-it = Các ý trích câu này
column-question = Câu hỏi
column-answer = Trả lời
column-quote = Trích
column-found = Tìm lại được
column-other-wordings = Cách hỏi
column-expected = Cần trả lời
column-result = Kết quả
column-got = Bot trả lời
column-right = Ý đúng
column-rival = Ý dễ nhầm với
column-times = Số lần nhầm
verdict-right = đúng
verdict-kin = đúng, bằng ý tương đương
verdict-offered = chỉ gợi ý
verdict-silent = không trả lời
verdict-other = trả lời ý khác
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
judged = Hỏi thử { $asked } câu mẫu: { $right } được trả lời đúng, { $wrong } bị trả lời bằng ý khác; với những câu còn lại, bot chỉ gợi ý hoặc nói là chưa trả lời được.
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
found-all = đủ
found-hint = “Tìm lại được”: lần lượt giấu đi từng cách hỏi trong { $asked } cách, rồi hỏi bằng chính cách ấy; bao nhiêu cách vẫn dẫn đến ý này.
not-in-article = bài không nêu
failed =
    { $failed ->
        [0] Câu nào cũng được trả lời đúng.
       *[other] { $failed } câu chưa đúng:
    }
all-judgements = Tất cả { $count } câu
no-pairs = Không có cặp ý nào bị nhầm.
hardest = Khó tìm nhất khi bạn đọc hỏi theo lời mình:
bars = Mức cần đạt: ít nhất { $right } đúng, nhiều nhất { $wrong } trả lời bằng ý khác.
paragraph = đoạn { $number }
of = { $some }/{ $all }
