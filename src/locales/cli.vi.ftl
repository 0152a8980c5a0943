# Lời của các lệnh ở cửa sổ lệnh, bằng tiếng Việt. Cú pháp: https://projectfluent.org/fluent/guide/
# Mỗi câu có bản tiếng Anh cùng tên trong cli.en.ftl.

## Dùng chung

yes = Có
no = Không
no-match = Không có gì khớp. Bạn xoá bớt chữ, hoặc gõ chữ khác.
unread = { $count } điều máy soạn, chưa ai đọc (ý, điều bài không nêu, mục). Đọc lại: npm run review -- { $folder }
kept-from-readers = Bạn đọc chưa được trả lời từ các ý này; ANSWER_UNREAD=on thì được, có ghi “chưa duyệt”.
nothing-starts = Nội dung có lỗi, nên chưa khởi động được:
not-right = { $folder } đang có lỗi. Bạn sửa trước đã: npm run check -- { $folder }
check-again = Kiểm tra lại: npm run check
report-nothing-yet = Chưa làm được báo cáo vì { $folder } đang có lỗi:
report-not-written = Không ghi được { $path }: { $reason }

## check: kiểm tra thư mục nội dung

check-no-folder = Không có thư mục { $folder }. Bạn ghi tên thư mục nội dung: npm run check -- knowledge
check-fixed = đã sửa:
check-asking = Đang hỏi thử bot các câu hỏi của chính nó: { $done }/{ $all }
check-more = … và { $count } { $code } nữa. Xem hết: npm run check -- { $folder } --all
check-notes = Ghi chú, xem bằng --all: { $kinds }.
check-counts = { $error } lỗi, { $warning } cảnh báo, { $note } ghi chú, trong { $seconds } giây
check-has-errors = { $folder } chưa ổn: { $counts }. Bạn sửa các lỗi ở trên.
check-not-loaded = { $folder } chưa ổn, bot sẽ không khởi động: { $counts }. Bạn sửa các lỗi ở trên; phần còn lại kiểm tra sau.
check-has-warnings = { $folder } dùng được; có { $warning } cảnh báo nên xem: { $counts }.
check-is-fine = { $folder } ổn: { $counts }.
check-label-knowledge = Nội dung
check-label-coverage = Độ phủ
check-label-judgements = Hỏi mẫu
check-label-left-out = Bỏ ra
check-size = { $entries } mục, { $facts } ý, { $absences } điều bài không nêu, { $judgements } câu hỏi mẫu
check-covered = câu có ý: { $covered }/{ $all } ({ $words } số chữ được trích)
check-mentions = con số { $numbers }, tên { $names }, văn bản { $documents }
check-of = { $some }/{ $all }
check-tolerated = cần ít nhất { $right } đúng, nhiều nhất { $wrong } sai
check-left-out-in-turn = mỗi cách hỏi được hỏi như thể chưa ai viết nó
check-hardest = khó tìm nhất: { $facts }
check-none-asked = chưa có câu nào
check-score = { $share } đúng ({ $right }/{ $asked }), { $wrong } câu trả lời bằng ý khác

## playground: ô “Vì sao?” bên câu trả lời

explain-explained-title = Trả lời
explain-explained-because = Có một câu trả lời sẵn khớp rõ với câu hỏi.
explain-passage-title = Trích bài báo
explain-passage-because = Chưa có câu trả lời sẵn, nhưng một câu trong bài nói đúng điều được hỏi.
explain-nearest-title = Trích câu gần nhất
explain-nearest-because = Chưa có câu trả lời sẵn; bot đưa câu gần nhất trong bài và nói rõ như thế.
explain-close-title = Hỏi lại
explain-close-because = Có vài điều gần với câu hỏi nhưng không điều nào đủ chắc, nên bot hỏi lại.
explain-absent-title = Bài báo không nói
explain-absent-because = Bài báo không có điều này; toà soạn đã ghi sẵn như vậy.
explain-unknown-number-title = Bài báo không nhắc đến
explain-unknown-number-because = Câu hỏi nêu một văn bản mà bài báo không có, nên bot không đoán.
explain-unknown-name-title = Bài báo không nhắc đến
explain-unknown-name-because = Câu hỏi nêu một tên mà bài báo không có, nên bot không đoán.
explain-not-in-article-title = Ngoài bài báo
explain-not-in-article-because = Trong bài không có gì trả lời câu này, nên bot không đoán.
explain-no-answer-title = Chưa có câu trả lời
explain-no-answer-because = Chưa có câu trả lời sẵn và không câu nào trong bài đủ gần. Bài báo vẫn có thể đã nói.
explain-courtesy-title = Lời chào hỏi
explain-courtesy-because = Đây là lời xã giao hoặc câu hỏi về bot, nên bot không tra bài báo.
explain-not-understood-title = Chưa hiểu
explain-not-understood-because = Trong câu không có từ nào để tra.
explain-empty-title = Không có câu hỏi
explain-empty-because = Tin nhắn không có chữ nào để tra.
pressed-because = Nút này mở câu trả lời sẵn cho câu “{ $question }”, không cần đoán.
explain-corrected = Bot đọc { $pairs }.
explain-corrected-pair = “{ $typed }” là “{ $read }”
explain-missing = Bài báo không có: { $names }.
explain-unknown-words = Bài báo không dùng: { $words }.
explain-leans = Câu này được hiểu theo những gì vừa nói trước đó.
explain-read-as = Câu hỏi đoán sẵn một điều; để kiểm lại, bot tra câu “{ $question }”.
explain-sure = Bot chắc { $percent } % rằng câu trả lời này đúng.
explain-quoted = Câu trích nằm ở đoạn { $paragraphs } của bài.
explain-weighed = Những câu đã cân nhắc, so mức hợp với nhau

## draft: soạn bản nháp

draft-name-the-file = Bạn ghi tên tệp bài báo: npm run draft -- bai-bao.txt --out bai-moi
draft-one-file = Mỗi lần một tệp: { $names }. Tên có dấu cách thì đặt trong ngoặc kép.
draft-unreadable = Không đọc được “{ $file }” ({ $code }). Bạn xem lại tên tệp.
draft-unusable-archive = “{ $file }” là tệp nén nhưng không phải văn bản Word. Bạn giải nén, hoặc lưu bài thành .docx hay .txt rồi thử lại.
draft-unusable-binary = “{ $file }” không phải tệp chữ. Bạn mở bài bằng chương trình đã viết ra nó và lưu thành .docx, .pdf hay .txt.
draft-unusable-broken = “{ $file }” bị hỏng nên không mở được. Bạn tải hoặc lưu lại tệp, hoặc chép chữ của bài vào tệp .txt.
draft-unusable-empty = “{ $file }” không có chữ nào. Bạn chép chữ của bài vào tệp rồi lưu lại.
draft-unusable-garbled = “{ $file }” có chữ bị hỏng (�). Bạn chép lại bài từ nguồn và lưu tệp với bảng mã UTF-8.
draft-unusable-locked = “{ $file }” đặt mật khẩu. Bạn mở tệp, bỏ mật khẩu hoặc chép chữ của bài vào tệp .txt.
draft-unusable-merge = “{ $file }” còn dấu của hai bản chưa gộp xong (<<<<<<<). Bạn giữ lại một bản, xoá các dòng dấu rồi thử lại.
draft-unusable-old-word = “{ $file }” là tệp Word kiểu cũ (.doc) hoặc đặt mật khẩu. Bạn mở bằng Word và lưu thành .docx rồi thử lại.
draft-unusable-picture = “{ $file }” là một bức ảnh. Bạn chép hoặc gõ chữ của bài vào tệp .txt, hoặc dùng chương trình nhận dạng chữ.
draft-unusable-rich-text = “{ $file }” là tệp RTF. Bạn mở bằng Word hay WordPad và lưu thành .docx rồi thử lại.
draft-unusable-scanned = “{ $file }” chỉ có ảnh chụp, không có chữ. Bạn dùng chương trình nhận dạng chữ, hoặc gõ bài vào tệp .txt.
draft-unknown-newspaper = Bài báo
draft-head =
    Bản nháp do máy soạn: mỗi ý là một câu của bài, hỏi bằng chính chữ của câu. Việc của người biên tập:
    1. Đọc từng ý còn ghi là chưa duyệt (npm run review), sửa cho gọn.
    2. Thêm cách hỏi bằng lời khác ở “questions:” và tên gọi khác ở “aliases:”.
    3. Bạn đọc hỏi cả tiếng Anh thì xoá dòng “languages:” và thêm “en:” dưới mỗi “vi:”.
    4. Chạy “npm run check” sau mỗi lần lưu.

## draft: soạn cùng trợ lý AI

assistant-reason-absence-denies-article =
    bài có nói điều này (“{ $said }”){ $proven ->
        [none] { "" }
       *[other] { ": " }“{ $proven }”
    }
assistant-reason-speaker = câu trích không cho thấy điều này nói về “{ $said }”
assistant-reason-polarity =
    câu trả lời nói ngược với câu trích: “{ $said }”{ $proven ->
        [none] { "" }
       *[other] ; câu trích viết: “{ $proven }”
    }
assistant-reason-incomplete = thiếu hoặc sai: { $said }
assistant-reason-name-not-in-article = bài không có tên hay số này: “{ $said }”
assistant-reason-name = câu trích không có tên này: “{ $said }”
assistant-reason-document = câu trích không có tên này: “{ $said }”
assistant-reason-number =
    câu trích không có “{ $said }”{ $proven ->
        [none] { "" }
       *[other] , chỉ có “{ $proven }”
    }
assistant-reason-date =
    câu trích không có “{ $said }”{ $proven ->
        [none] { "" }
       *[other] , chỉ có “{ $proven }”
    }
assistant-reason-unit =
    trong câu trích, con số này nói về thứ khác: “{ $said }”{ $proven ->
        [none] { "" }
       *[other] ; câu trích viết “{ $proven }”
    }
assistant-reason-office = bài không ghi chức vụ, cách gọi này: “{ $said }”
assistant-reason-quote-not-in-article =
    câu trích không có trong bài: “{ $said }”{ $proven ->
        [none] { "" }
       *[other] ; bài viết: “{ $proven }”
    }
assistant-reason-relation-not-in-article = không câu nào trong bài nói điều này: { $said }
assistant-reason-same-as-another = trùng tên với mục khác: “{ $said }”
assistant-reason-words = câu trích không có các chữ: { $said }
assistant-reason-wrong-form = không phải câu “Bài báo không nêu …”: “{ $said }”
assistant-unknown-newspaper = Bài báo
assistant-kind-fact = ý
assistant-kind-absence = điều bài không nêu
assistant-kind-entry = mục
assistant-kind-part = bỏ một phần của
assistant-nothing-missing = Không còn thiếu gì để hỏi tiếp.
assistant-unreadable = Không đọc được “{ $file }”. Bạn xem lại tên tệp.
assistant-folder-taken = { $folder } đã có và được giữ nguyên. Bạn đặt tên khác bằng --out, hoặc thêm --force.
assistant-not-written = Không ghi được { $folder } ({ $code }). Không có gì thay đổi.
assistant-not-taken = Chưa nhận { $count } điều:
assistant-summary = Đã ghi { $facts } ý và { $absences } điều bài không nêu vào { $folder }
assistant-unquoted = { $count } câu của bài chưa có ý nào.
assistant-next =
    Kiểm tra: { $check }
    Hỏi thử: { $ask }
assistant-ask-for-rest = Hỏi tiếp trợ lý những điều còn thiếu: { $prompt }
assistant-nothing-proven = Không có ý nào của câu trả lời đứng được trong { $file }. Bạn xem có đúng bài không.
assistant-no-draft-in = “{ $name }” không có bản nháp nào; nó bắt đầu bằng: “{ $beginning }”. Bạn hỏi lại trợ lý, hoặc dùng trợ lý khác.
assistant-asking = Gửi bài báo đến { $host } ({ $model }).
assistant-writing = Lượt { $round }: trợ lý đã viết { NUMBER($characters, useGrouping: "always") } chữ cái
assistant-waiting = Máy chủ bận, { $seconds } giây nữa hỏi lại
assistant-stopped = { $message } Những gì đã nhận trước đó vẫn được giữ.
assistant-failure-aborted = Đã dừng theo ý bạn.
assistant-failure-busy = Máy chủ đang quá tải ({ $said }). Lát nữa bạn thử lại nhé.
assistant-failure-failing = Máy chủ của trợ lý gặp lỗi ({ $said }). Lát nữa bạn thử lại nhé.
assistant-failure-key = Máy chủ không nhận khoá ({ $said }). Bạn kiểm tra ASSISTANT_KEY.
assistant-failure-not-found = Máy chủ không có địa chỉ hoặc mô hình này ({ $said }). Bạn kiểm tra ASSISTANT_URL và ASSISTANT_MODEL.
assistant-failure-quota = Tài khoản đã hết hạn mức ({ $said }).
assistant-failure-refused = Trợ lý không viết bản nháp: “{ $said }”. Bạn thử mô hình khác, hoặc dùng --prompt với một trợ lý khác.
assistant-failure-rejected = Máy chủ không nhận yêu cầu ({ $said }). Bài có thể quá dài với mô hình này; bạn thử mô hình khác.
assistant-failure-silent = Máy chủ không trả lời. Bạn thử lại, hoặc dùng mô hình khác.
assistant-failure-unreachable = Không nối được đến máy chủ ({ $said }). Bạn kiểm tra ASSISTANT_URL.

## Phím của review và unanswered --teach

key-right = d
key-edit = s
key-new = m
key-absent = k
key-drop = x
key-later = n
key-back = l
key-stop = q
act-right = đúng (hoặc Enter)
act-edit = sửa câu đáp (phần khác: trong tệp, ở dòng đang hiện)
act-new = ý mới
act-absent = bài không nêu
act-drop = bỏ
act-later = để sau
act-back = lùi lại, bỏ quyết định vừa rồi
act-stop = thôi
unanswered-wording-of = cách hỏi của { $id }: { $question }

## review: đọc lại bản nháp

review-label-asked = Hỏi
review-label-answer = Đáp
review-label-detail = Thêm
review-label-quote = Trích
review-label-see = Gợi ý thay
review-label-relations = Quan hệ
review-act = Có đúng không?
review-paragraph = Trong bài, đoạn { $number }
review-absence = Điều bài không nêu: bạn xem bài có nói điều này ở đâu không; có thì bỏ.
review-without = Không có nó thì bot sẽ đáp
review-edited-since = Tệp đã được sửa từ lúc đó, nên quyết định vừa rồi giữ nguyên.
review-entry = Tên gọi và quan hệ của mục này có đúng như bài không? Muốn sửa thì sửa trong knowledge.yaml.
review-editing-vi = Câu đáp (Enter là giữ nguyên):
review-editing-en = Câu đáp tiếng Anh (Enter là giữ nguyên):
review-nothing = Không còn ý nào chưa đọc.
review-summary =
    Đã duyệt { $read } ý, bỏ { $dropped }. { $left ->
        [0] Không còn ý nào chưa đọc.
       *[other] Còn { $left } ý chưa ai đọc.
    }
review-not-changed = Không đổi được, tệp vẫn như cũ: { $reason }

## teach: thêm điều trả lời một câu hỏi

teach-needs-terminal = Lệnh này hỏi từng bước, nên cần chạy trong cửa sổ lệnh.
teach-sentence = Ý mới ở câu nào của bài? (gõ số, vài chữ, hoặc dán câu)
teach-without-fact = chưa có ý nào
teach-quote = Chỗ chứng minh (bỏ bớt chữ thừa ở hai đầu)
teach-not-in-article =
    Bài không có nguyên văn chỗ này.{ $nearest ->
        [none] { "" }
       *[other] { " " }Gần nhất: “{ $nearest }”
    }
teach-next-quote = Chỗ khác trong bài cũng cần để chứng minh (để trống là hết)
teach-entry = Ý này nói về ai, về cái gì?
teach-in-sentence = có trong câu
teach-new-entry = + mục mới
teach-kind = Mục mới thuộc loại nào?
teach-kind-article = bài báo
teach-kind-person = người
teach-kind-organization = cơ quan, đơn vị
teach-kind-directive = văn bản
teach-kind-event = sự kiện
teach-kind-award = khen thưởng
teach-kind-achievement = kết quả
teach-kind-task = nhiệm vụ
teach-kind-figure = số liệu
teach-kind-place = địa điểm
teach-kind-concept = khái niệm, điều khác
teach-form = Văn bản loại gì?
teach-name = Tên, như bài viết (Enter là lấy tên đang hiện)
teach-answer-offered = Câu trả lời (Enter là lấy câu này; gõ là thay nó)
teach-answer = Câu trả lời
teach-english = Câu trả lời tiếng Anh (để trống nếu không có)
teach-blank = Bạn viết vào nhé.
teach-too-long = Dài quá, nhiều nhất { $most } ký tự.
teach-keep-anyway = Vẫn giữ câu trả lời này?
teach-question = Bạn đọc sẽ hỏi thế nào?
teach-now = Bot đang trả lời:
teach-what = Điều gì trả lời câu này? (gần nhất ở trên; gõ để tìm)
teach-next-question = Bạn đọc còn hỏi cách nào khác? (để trống là hết)
teach-save = Ghi vào knowledge.yaml?
teach-saved = Đã ghi ý { $id }.
teach-not-saved = Không ghi được, tệp vẫn như cũ: { $reason }
teach-another = Thêm câu hỏi nữa?
teach-stopped = Đã thôi, không ghi gì thêm.

## unanswered: liệt kê câu hỏi chưa trả lời được; --teach thêm câu trả lời

unanswered-none = Không có câu hỏi nào chưa trả lời được.
unanswered-not-stored = Chưa lưu câu nào. Chỉ bot có BOT_TOKEN mới lưu câu hỏi, trong { $folder }.
unanswered-now = nay đã trả lời được: { $fact }
unanswered-nearest =
    { $reason }; gần nhất: { $facts ->
        [none] không có
       *[other] { $facts }
    }
unanswered-more = … và { $count } câu nữa.
unanswered-teach = Để trả lời từng câu: npm run unanswered -- --teach
unanswered-disliked = Những câu trả lời bị chê (👎):
unanswered-readers-say = bạn đọc nói: { $reasons }
unanswered-head = { $count } lần: { $question }
unanswered-absence = Câu bot sẽ nói:
unanswered-absence-begins = Bài báo không nêu
unanswered-wording-added = Đã thêm vào câu hỏi của { $id }.
unanswered-answered = Nay { $id } đã trả lời được.
unanswered-nothing = Không còn câu hỏi nào chưa trả lời được.
