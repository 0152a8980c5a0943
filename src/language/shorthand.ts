/**
 * Teencode and everyday abbreviations, as typed (marks kept where they matter) → the words meant.
 * General Vietnamese and office shorthand only; an article's own abbreviations are aliases in its knowledge.
 */
const TABLE = `
j gì
z vậy
zậy vậy
dzậy vậy
zị vậy
dzị vậy
dợ vậy
zợ vậy
dậy vậy
zạy vậy
mí mấy
mý mấy
hả hả
zay vậy
dzay vậy
v vậy
ko không
k không
kh không
kg không
hk không
hok không
hông không
hong không
hem không
khum không
hum không
đc được
dc được
đx được
dk được
đk được
đuoc được
ns nói
nc nói chuyện
lm làm
lmj làm gì
jz gì vậy
cj cái gì
cgi cái gì
cg cũng
gj gì
ntn như thế nào
nntn như thế nào
tn thế nào
nhg nhưng
nhug những
nhữg những
nhìu nhiều
nhiu nhiêu
bn bao nhiêu
bnhieu bao nhiêu
bnh bao nhiêu
ng người
ngta người ta
ngừi người
cty công ty
nm năm
bik biết
bit biết
bít biết
bjk biết
bt biết
mn mọi người
mng mọi người
mog mong
e em
ad admin
vs với
zới với
dới với
lun luôn
r rồi
rùi rồi
roài rồi
đg đang
dg đang
nì này
ni này
nèo nào
nèk này
of của
cua của
cũa của
thui thôi
hoy thôi
trl trả lời
rep trả lời
tks cảm ơn
thanks cảm ơn
thks cảm ơn
ths cảm ơn
sn sinh nhật
đv đơn vị
dv đơn vị
đchí đồng chí
đ/c đồng chí
dc. được
tt thông tin
ttin thông tin
ttg thủ tướng
ptt phó thủ tướng
ctn chủ tịch nước
sx sản xuất
kd kinh doanh
sxkd sản xuất kinh doanh
dn doanh nghiệp
dntn doanh nghiệp
qlnn quản lý nhà nước
htqt hợp tác quốc tế
nd nội dung
vb văn bản
cv công việc
tp thành phố
tw trung ương
cp chính phủ
ubnd uỷ ban nhân dân
xd xây dựng
tg thời gian
trc trước
trk trước
ah à
thía thế
s sao
seo sao
wa quá
wá quá
iu yêu
hum qua
bh bao giờ
bjo bây giờ
bgio bao giờ
khj khi
kâu câu
ckủ chủ
`
const SHORTHAND = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), line.slice(space + 1).split(' ')] as const
    }),
)

/** What a shorthand word means, in words; `undefined` where it is none. Takes one lower-case NFC word. */
export const expandShorthand = (word: string): readonly string[] | undefined => SHORTHAND.get(word)
