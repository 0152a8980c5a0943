# Lỗi, cảnh báo và ghi chú về thư mục nội dung, bằng tiếng Việt. Cú pháp: https://projectfluent.org/fluent/guide/
# Mỗi câu có bản tiếng Anh cùng tên trong issues.en.ftl. [none]: không có chữ nào cho chỗ ấy.

severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú

## Tệp không đọc được

file-unreadable = không đọc được ({ $why }). Thư mục { $folder } có đúng không? KNOWLEDGE_DIR đặt tên thư mục.
file-utf16 = tệp lưu ở dạng UTF-16, Windows gọi là “Unicode”. Bạn lưu lại ở dạng UTF-8 (Notepad: Save as › Encoding).
file-not-text = đây không phải văn bản thuần mà là tệp Word hay tương tự. Bạn lưu thành văn bản thuần, dạng UTF-8.
file-not-utf8 = ở đây có ký tự không phải UTF-8. Bạn lưu tệp ở dạng UTF-8 rồi xem lại chữ này.
file-merge = git để lại dấu trộn tệp ở đây. Bạn giữ một trong hai bản và xoá các dòng <<<<<<<, ======= và >>>>>>>.
file-empty = tệp trống. { $wanted }
file-must-hold-knowledge = Tệp này chứa những gì bot được nói về bài báo.
file-must-hold-article = Bạn dán nội dung bài báo vào đây.
file-must-hold-judgements = Bạn xoá tệp đi, hoặc viết judgements: vào.
file-cut-off = tệp dừng ở đây, giữa một dòng, như thể lưu dở. Bạn lưu lại cả tệp. Nếu đúng là hết tệp, bạn xuống dòng ở cuối rồi lưu, hoặc gửi bot lệnh /reload.
file-unusable = bot không dùng được nội dung này ({ $why }). Bạn hoàn tác lần sửa cuối và báo cho người phát triển.
file-other-name = không có { $name }, nhưng có “{ $other }”. Bạn đổi tên tệp ấy thành: { $name }
file-other-format = không có { $name }, nhưng có “{ $other }”. Bạn mở tệp ấy và lưu phần chữ thành { $name }, dạng văn bản thuần UTF-8.
slip-indent-more = dòng này lùi vào thừa { $off } dấu cách. Bạn để { $spaces } dấu cách ở đầu dòng:
slip-indent-less = dòng này lùi vào thiếu { $off } dấu cách. Bạn để { $spaces } dấu cách ở đầu dòng:
character-odd-space = chỗ trông như dấu cách là một ký tự khác ({ $code }), hay gặp khi chép từ web hoặc Word. Bạn xoá đi và gõ dấu cách thường:
character-invisible = ở đây có một ký tự vô hình ({ $code }). Bạn xoá chữ này và gõ lại:
character-dash = một dòng trong danh sách không bắt đầu bằng “{ $sign }”. Bạn gõ gạch nối rồi dấu cách "- ":
character-letter = “{ $sign }” ({ $code }) là chữ của bảng chữ cái khác, chỉ trông giống. Bạn gõ lại chữ này:
character-colon = dấu hai chấm này là dấu rộng của chữ khác. Bạn gõ dấu hai chấm thường và một dấu cách:

## Việc mà --fix đã làm

fixed-line = { $path }:{ $line } nay là: { $right }
fixed-quote = { $path }:{ $line } trích đúng như bài: { $right }
fixed-reference = { $path }:{ $line } không còn trỏ đến { $id }, vốn không có
fixed-wordings = { $path } không còn cách hỏi của các ý không có

## YAML viết sai

syntax-tab-as-indent = có dòng bắt đầu bằng phím Tab. Bạn chỉ dùng dấu cách.
syntax-duplicate-key = trường này có hai lần ở đây. Bạn xoá một.
syntax-block-as-implicit-key = dấu hai chấm trong câu làm YAML hiểu nhầm. Bạn đặt cả câu trong ngoặc kép: "…: …".
syntax-bad-scalar-start = câu không được bắt đầu bằng ký tự này. Bạn đặt cả câu trong ngoặc kép.
syntax-unexpected-token = sau chỗ hết câu còn chữ. Nếu trong câu có ngoặc kép, bạn đặt cả câu trong ngoặc đơn: '"…" …'.
syntax-multiline-implicit-key = thiếu dấu hai chấm, hoặc dòng này thụt vào chưa đủ.
syntax-bad-indent = dòng này thụt vào ít hơn những dòng cùng nhóm.
syntax-missing-char = có chỗ mở mà không đóng.
syntax-multiple-docs = với YAML, tệp hết ở dòng --- hoặc ..., phần sau không được đọc. Bạn xoá dòng ấy.
syntax-bad-dq-escape = dấu \ trong "…" có nghĩa riêng. Bạn đặt câu trong ngoặc đơn: '…'.
syntax-block-in-flow = dấu { "{" } hoặc [ không được đóng. Bạn đóng lại; nếu là chữ của câu thì đặt câu trong ngoặc kép.
syntax-key-over-1024-chars = tên trường dài quá. Bạn đặt câu trong ngoặc kép.
syntax-non-string-key = chỗ này không làm tên trường được. Bạn đặt câu trong ngoặc kép.
syntax-bad-directive = dòng bắt đầu bằng % là lệnh của YAML. Bạn xoá dòng ấy.
syntax-special = YAML hiểu chữ có &, * hay ! đứng trước là một lệnh. Bạn đặt cả câu trong ngoặc kép.
syntax-unreadable = YAML không đọc được chỗ này. Bạn xem chỗ thụt dòng, ngoặc kép và dấu hai chấm quanh dòng này.
syntax-no-space = thiếu dấu cách sau dấu hai chấm.
syntax-sequence = dòng này thụt vào ít hơn những dòng cùng nhóm. Bạn để nó thẳng hàng với các dòng cùng loại, bằng dấu cách.
syntax-no-field = dòng này không thuộc trường nào. Bạn viết tên trường trước nó, như "en: …".
syntax-open-quote = ngoặc kép này không được đóng. Bạn thêm một dấu ở cuối câu.
syntax-no-colon = thiếu dấu hai chấm sau tên trường này.
syntax-open-bracket = ngoặc vuông [ này không được đóng. Bạn thêm ] ở cuối danh sách.
syntax-open-brace = ngoặc nhọn { "{" } này không được đóng. Bạn thêm { "}" } ở cuối.
syntax-list-below = danh sách bắt đầu ở dòng dưới tên trường.

## YAML đúng nhưng có lẽ không phải ý người viết

odd-comment = YAML coi dấu # là đầu một ghi chú, nên bot không thấy “#{ $cut }”. Bạn đặt cả câu trong ngoặc kép. Nếu là ghi chú, thêm dấu cách sau dấu #.
odd-reference = YAML hiểu chữ có & hay * đứng trước là một tham chiếu. Bạn đặt câu trong ngoặc kép, hoặc viết ra chữ.
odd-tag = YAML hiểu chữ có ! đứng trước là một lệnh và bỏ qua nó. Bạn đặt cả câu trong ngoặc kép.
odd-comma = đây là phần sau của một số: trong ngoặc, YAML kết thúc câu ở mỗi dấu phẩy, nên đọc thành hai câu. Bạn để cả câu trong ngoặc kép.
odd-list-indent = dòng này thụt vào nhiều hơn dòng trên, nên YAML đọc hai dòng thành một câu. Bạn để dấu - thẳng hàng với các dòng khác.

## Giá trị không đúng; trước câu là chỗ của nó

value-missing = còn thiếu. Bạn thêm vào.
value-blank = để trống. Bạn viết vào, hoặc xoá cả trường.
value-too-few = cần ít nhất { $least }. Bạn thêm vào.
value-too-long = dài quá: { $length } ký tự, chỉ được { $most }. Bạn viết gọn lại.
value-not-address = không phải địa chỉ web. Bạn viết đủ, bắt đầu bằng https://, hoặc xoá dòng này.
value-whole-file = tệp phải bắt đầu bằng source:, và có starters:, summary:, entries: (tệp câu hỏi thì có judgements:). Bạn xem các tệp đi kèm bot.
value-read-as = phải là chữ, nhưng YAML hiểu { $typed } là { $kind }. Bạn đặt trong ngoặc kép: { $quoted }.
kind-yes-no = đúng/sai
kind-number = số
kind-nothing = trống
value-colon-in-text = phải là một câu, nhưng YAML coi dấu hai chấm là hết tên trường. Bạn đặt cả câu trong ngoặc kép: { $quoted }.
value-one-text = phải là một câu, không phải danh sách hay các trường.
value-space-after-dash = cần dấu cách sau mỗi "-" ở đầu dòng.
value-list = phải là danh sách. Bạn viết trong ngoặc vuông, [{ $shown }], hoặc mỗi dòng một mục với "- " ở đầu.
value-boolean = phải là true hoặc false, không có ngoặc kép.
value-languages = phải tách riêng từng ngôn ngữ. Bạn viết vi: và en: ở dưới, mỗi thứ một dòng.
value-fields = phải là các trường có dấu hai chấm, không phải { $type }.
value-not-among =
    không thể là “{ $given }”.{ $meant ->
        [none] { "" }
       *[other] { " " }Có phải bạn định viết “{ $meant }”?
    } Chỉ được là một trong: { $allowed }.
value-wrong-depth = “{ $key }” đặt sai cấp; bạn thụt nó vào dưới { $under }.
value-its-field = trường mà nó thuộc về
or = hoặc
value-top-level = “{ $key }” đặt sai cấp; bạn để nó ở đầu dòng, không có dấu cách đằng trước.
value-unknown-field = không có trường nào tên “{ $key }”. Bạn xem lại cách viết, hoặc xoá đi.
value-misspelt-field = không có trường nào tên “{ $key }”. Có phải bạn định viết “{ $near }”?
value-id = chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối đơn, như resolution-12.
value-bare-number = chỉ ghi số, trong ngoặc kép, như "08".
value-fact-or-absent = cần fact hoặc absent, một trong hai.
value-other-form = không đúng dạng: { $english }.

## id, tên, câu trích: lỗi khiến bot không khởi động

verify-duplicate-id = id "{ $id }" đã dùng ở dòng { $line }. Bạn đặt id khác cho chỗ này.
verify-duplicate-alias = "{ $name }" đã là tên của mục { $entry } (dòng { $line }). Mỗi tên chỉ một mục: bạn xoá ở một trong hai chỗ, hoặc viết dài hơn.
quote-furniture = “{ $quote }” là chữ của trang web, không chứng minh được gì. Bạn trích từ chính bài báo.
quote-dash =
    câu trích bắt đầu bằng “{ $sign }” mà không có dấu cách, nên YAML coi đó là chữ của câu. Bạn viết:
    - { $right }
unknown-entry = không có mục "{ $id }"{ $meant }. Bạn sửa id, hoặc thêm mục ấy.
unknown-fact = không có ý "{ $id }"{ $meant }. Bạn sửa id, hoặc thêm ý ấy.
did-you-mean = { " " }(có phải "{ $near }"?)
absence-as-fact = "{ $id }" là điều bài không nêu, không phải một ý. Bạn ghi một ý vào đây; trong questions.yaml, hoặc viết absent: { $id }.
verify-too-few-starters = starters: cần ít nhất { $least } ý. Bạn thêm vào.
verify-no-summary = summary: còn thiếu. Bạn thêm id của ý tóm tắt cả bài.
verify-same-documents = dòng { $before } và dòng { $here } cùng là văn bản loại { $form } số { $number }, bot không phân biệt được. Bạn gộp thành một mục, hoặc xoá dòng “number:” ở mục ít quan trọng hơn.
quote-in-pieces =
    “{ $quote }” ghép những chữ đứng cách nhau trong article.txt. Bạn trích riêng từng đoạn:
    { $pieces }
quote-nowhere = “{ $quote }” không có nguyên văn trong article.txt, cũng không có câu nào gần giống. Bạn chép lại từ một đoạn của bài, kể cả dấu câu và ngoặc kép.
quote-near =
    “{ $quote }” không có nguyên văn trong article.txt: { $differences } (article.txt, dòng { $line }).
    Bạn dán câu này vào thay: { $right }

## Câu trích khác bài ở đâu

difference-left-out = bạn viết thiếu “{ $words }”
difference-added = bạn viết thừa “{ $words }”
difference-other = bạn viết “{ $quote }”, bài viết “{ $article }”{ $why }
difference-more = và { $count } chỗ nữa
difference-invisible = trong câu của bạn có ký tự vô hình { $code }
difference-other-alphabet = “{ $letter }” là { $code }, của bảng chữ cái khác

## wordings.txt và questions.yaml

question-no-block = cách hỏi đứng dưới id của ý và ngôn ngữ trong ngoặc vuông, vi hoặc en, như [meeting-chair vi].
question-wordings-of-nothing = knowledge.yaml không có ý hay điều không nêu nào là "{ $id }"{ $meant }. Bạn sửa id, hoặc xoá các dòng ấy.
question-no-judgements = không có questions.yaml, nên chưa ai nói bot phải trả lời được câu nào. Bạn viết vài chục câu hỏi; cách viết có trong README.vi.md.
unknown-absence = knowledge.yaml không có điều không nêu "{ $id }"{ $meant }. Bạn sửa id, hoặc viết absent: true.

## Điều nên sửa

advice-no-english-name = { $id } chưa có tên tiếng Anh. Bạn thêm en.
advice-no-english-answer = { $id } chưa có câu trả lời tiếng Anh, nên bạn đọc tiếng Anh nhận câu tiếng Việt. Bạn thêm en.
advice-no-english-detail = phần thêm của { $id } chưa có tiếng Anh. Bạn thêm en.
advice-unread = { $id } do máy soạn. Bạn đọc đối chiếu với bài (npm run review), rồi xoá dòng "review: true".
advice-purpose-not-found = bài báo không có cụm từ “{ $text }”. Bạn chép nguyên văn vài chữ trong bài, hoặc xoá dòng này.
advice-button-cut = { $id }: câu hỏi nào cũng dài hơn { $most } ký tự của một nút. Bạn thêm label, phần { $lang }.
advice-label-twice = “{ $text }” cũng là nhãn của { $other }. Bạn đổi một trong hai.
advice-line-not-found = article.txt không có dòng “{ $text }”, nên chỗ này không có tác dụng. Bạn chép cả dòng, hoặc xoá ở đây.
advice-title-not-found = article.txt không có dòng “{ $text }”. Bạn chép nguyên văn tiêu đề.
advice-no-questions = { $id } chưa có câu hỏi nào, nên ít bạn đọc tìm được. Bạn viết vài cách hỏi.
advice-no-question-in = { $id } chưa có câu hỏi { $language }. Bạn thêm vài câu ở { $lang }.
language-vi = tiếng Việt
language-en = tiếng Anh
advice-question-twice-here = “{ $question }” có hai lần ở đây. Bạn xoá một.
advice-question-of-another = “{ $question }” cũng là câu hỏi của { $other }. Chỉ một trong hai trả lời được: bạn xoá ở mục kia.
advice-answer-too-long = { $id }: câu trả lời và phần thêm { $language } có { $length } ký tự; quá { $most } thì phần thêm bị bỏ.

## Chỗ trong bài chưa có ý

coverage-sentence = chưa ý nào trích câu này, nên bot không biết gì về nó: “{ $text }”
coverage-words = chưa ý nào trích những chữ này: “{ $text }”
coverage-document = “{ $text }” chưa có mục loại directive, nên bot sẽ nói bài không có văn bản ấy. Bạn thêm một mục với form và number.
coverage-name = chưa mục nào tên “{ $text }” và chưa câu trả lời nào nhắc. Bạn thêm làm aliases, hoặc thêm một ý.
coverage-number = chưa câu trả lời nào nói con số { $text }. Bạn đọc hay hỏi con số: bạn thêm một ý, hoặc đưa vào phần thêm.

## Câu trả lời mà câu trích không chứng minh

claim-number =
    câu trả lời nói { $said }, nhưng câu trích và tên của mục đều không có số ấy{ $proven ->
        [none] { "" }
       *[other] ; câu trích viết “{ $proven }”
    }. Bạn trích thêm chỗ chứng minh, hoặc sửa con số.
claim-date = câu trả lời nói { $said }, nhưng câu trích không có ngày giờ ấy. Bạn trích thêm chỗ chứng minh, hoặc sửa lại.
claim-unit = câu trả lời nói “{ $said }”, nhưng câu trích nói “{ $proven }”. Bạn sửa bên nào sai.
claim-name = câu trả lời nhắc “{ $said }”, nhưng câu trích không có, tên của mục cũng không. Bạn trích chỗ có tên ấy, ghi mục ấy vào about:, hoặc sửa lại.
claim-office = câu trả lời nói “{ $said }”, nhưng câu trích hoặc mục ghi “{ $proven }”. Bạn trích chỗ chứng minh, ghi mục ấy vào about:, hoặc sửa lại.
claim-document =
    câu trả lời nhắc văn bản “{ $said }”, nhưng câu trích thì không{ $proven ->
        [none] { "" }
       *[other] ; câu trích viết “{ $proven }”
    }. Bạn sửa lại, hoặc trích chỗ nhắc văn bản ấy.
claim-polarity =
    { $proven ->
        [none] câu trả lời phủ định (“{ $said }”), nhưng không câu trích nào phủ định. Bạn trích chỗ phủ định, hoặc sửa câu trả lời.
       *[other] câu trả lời nói “{ $said }”, nhưng câu trích nói ngược lại: “{ $proven }”. Bạn sửa câu trả lời.
    }
answer-loose = chỉ { $share }% số chữ của câu trả lời có trong câu trích. Bạn trích thêm chỗ chứng minh, hoặc dùng chữ của bài.
absence-denied = mục này nói bài không nêu, nhưng bài có viết “{ $words }”. Bạn chuyển thành một ý, hoặc xoá mục này.
questions-run-together = “{ $question }” là hai câu hỏi dính vào nhau. Mỗi câu một dòng, trước mỗi câu có "- ".

## Cách gõ của một câu hỏi


## Câu hỏi thử không ra ý cần ra

asked-missed = chỉ { $right } trong { $asked } câu hỏi mẫu được trả lời đúng; cần { $bar }. Các cảnh báo dưới đây nêu những câu còn lại.
asked-wrong = { $wrong } trong { $asked } câu hỏi mẫu được trả lời bằng ý khác; nhiều nhất được { $bar }. Các cảnh báo dưới đây nêu những câu ấy.
lost = “{ $question }” { $aim }, nhưng { $instead }.{ $advice }
lost-aim = cần dẫn đến { $wanted }
lost-aim-absent = cần được trả lời là bài không nêu
lost-offered =
    bot chỉ đưa ra lựa chọn{ $near ->
        [none] { "" }
       *[other] , { $near } đứng đầu
    }
lost-silent =
    bot không trả lời{ $near ->
        [none] { "" }
       *[other] { " " }(gần nhất: { $near })
    }
lost-other =
    bot trả lời bằng { $near ->
        [none] ý khác
       *[other] { $near }
    }
lost-advice-judgement =
    { " " }Bạn thêm cách hỏi này, hoặc câu tương tự, vào câu hỏi của { $wanted ->
        [none] một điều bài không nêu
       *[other] { $wanted }
    }.
lost-advice-other = { " " }Bạn ghi vào câu hỏi điều làm ý này khác, hoặc bỏ những chữ giống thế ở ý kia.
lost-advice = { " " }Bạn thêm câu hỏi tương tự cho ý này, bằng nhiều chữ hơn.

## Cách hỏi được bỏ ra từng câu một

left-out-hard = bạn đọc hỏi theo lời mình phần nhiều không tìm được { $id }: trong { $asked } cách hỏi, { $found } cách vẫn dẫn đến nó nếu không viết sẵn ở đây. Bạn viết thêm cách hỏi; nếu nó nói nhiều điều thì tách ra. Không tìm được: { $lost }.
left-out-some = khi bị bỏ ra, những cách hỏi này không còn dẫn đến { $id }: { $lost }. Mỗi câu thêm một cách hỏi gần giống thì chắc hơn.
left-out-lost =
    “{ $text }”{ $won ->
        [none] { "" }
       *[other] { " " }(dẫn đến { $won })
    }
