/**
 * Teencode and everyday abbreviations, as typed (marks kept where they matter) → the words meant.
 * In capitals: only where they are typed so. `x_y` is y behind the folded word x. General Vietnamese and office shorthand only; an article's own abbreviations are aliases in its knowledge.
 */
const TABLE = `
j gì
z vậy
dz vậy
zậy vậy
dọ vậy
mún muốn
bỉu biểu
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
tich_nc nước
thu_tg tướng
thieu_tg tướng
trung_tg tướng
dai_tg tướng
nha_nc nước
dat_nc nước
trong_nc nước
ngoai_nc nước
ca_nc nước
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
y/c yêu cầu
yc yêu cầu
dc. được
tt thông tin
ttin thông tin
ttg thủ tướng
ptt phó thủ tướng
ctn chủ tịch nước
vc việc
ms mới
mơí mới
bb bạn bè
hdong hoạt động
hđ hoạt động
qđịnh quyết định
khoạch kế hoạch
chthi chỉ thị
tgđ tổng giám đốc
tnghiem trách nhiệm
klkc kỷ luật kỷ cương
ô ông
sx sản xuất
kd kinh doanh
sxkd sản xuất kinh doanh
dn doanh nghiệp
dntn doanh nghiệp
qlnn quản lý nhà nước
htqt hợp tác quốc tế
qte quốc tế
qtế quốc tế
ngc nghiên cứu
ngcứu nghiên cứu
nckh nghiên cứu khoa học
nx nữa
nũa nữa
CA công an
BQP bộ quốc phòng
CP chính phủ
TT thủ tướng
LĐ lãnh đạo
BT bộ trưởng
DN doanh nghiệp
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
hùi hồi
hoàii hoài
trk trước
ah à
thía thế
s sao
seo sao
wa quá
wá quá
iu yêu
bh bao giờ
ai_bh ban hành
nao_bh ban hành
dc_bh ban hành
duoc_bh ban hành
bjo bây giờ
bgio bao giờ
khj khi
kâu câu
ckủ chủ
ik đi
đy đi
hổng không
hỏng không
khg không
kp không phải
k0 không
chx chưa
cx cũng
kug cũng
mk mình
mih mình
mìh mình
mjnh mình
cb cán bộ
cbcs cán bộ chiến sĩ
lđ lãnh đạo
lđạo lãnh đạo
ldao lãnh đạo
ak à
uk ừ
oke được
okie được
ntnao như thế nào
nàoz nào vậy
aiz ai vậy
zì gì
gìz gì vậy
rì gì
răng sao
hn hội nghị
sg sài gòn
hnghị hội nghị
dìa về
zìa về
dzìa về
zia về
ctac công tác
ctác công tác
nv nhiệm vụ
nvụ nhiệm vụ
kq kết quả
kquả kết quả
ptr phát triển
ptriển phát triển
cnghiệp công nghiệp
qphòng quốc phòng
qpan quốc phòng an ninh
anqp an ninh quốc phòng
pbieu phát biểu
pbiểu phát biểu
pb phát biểu
cđạo chỉ đạo
cdao chỉ đạo
ykcđ ý kiến chỉ đạo
yk ý kiến
qlý quản lý
qly quản lý
lv lĩnh vực
lvực lĩnh vực
gđoạn giai đoạn
cq cơ quan
cquan cơ quan
dvi đơn vị
đvị đơn vị
tthể tập thể
cnhân cá nhân
ktế kinh tế
đtư đầu tư
đtc đầu tư công
kphí kinh phí
vđt vốn đầu tư
tchinh tài chính
qppl quy phạm pháp luật
vbqppl văn bản quy phạm pháp luật
hlpl hành lang pháp lý
tkhai triển khai
tgian thời gian
đđ địa điểm
ddiem địa điểm
hchuong huân chương
tđkt thi đua khen thưởng
tđua thi đua
tdua thi đua
trg trưởng
trưg trưởng
sv sinh viên
vn việt nam
ngđ người đọc
bđ bạn đọc
bđọc bạn đọc
stt số thứ tự
sl số lượng
slg số lượng
tgia tham gia
tdự tham dự
mđ mục đích
mđích mục đích
mtieu mục tiêu
mtiêu mục tiêu
yc yêu cầu
ycầu yêu cầu
hnay hôm nay
hqua hôm qua
hwa hôm qua
jv gì vậy
jza gì vậy
jzay gì vậy
jthe gì thế
vz vậy
nghen nhé
nhoa nhé
nhen nhé
hen nhé
plz xin
pls xin
thx cảm ơn
camon cảm ơn
cmon cảm ơn
cmơn cảm ơn
ckan cần
hjx hix
đag đang
dag đang
ròi rồi
rồy rồi
rầu rồi
gòi rồi
wua qua
wên quên
wan quan
qtrọng quan trọng
qtrong quan trọng
nhju nhiều
bnhiu bao nhiêu
bnhiêu bao nhiêu
baonhieu bao nhiêu
`
const SHORTHAND = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), line.slice(space + 1).split(' ')] as const
    }),
)

/**
 * What a shorthand word means, in words; `undefined` where it is none. Takes one lower-case NFC word, and the word
 * before it, folded: some mean another thing behind that than elsewhere.
 */
export const expandShorthand = (word: string, before?: string): readonly string[] | undefined => {
  const words = SHORTHAND.get(word)
  return words && BEHIND_ANOTHER.has(word) ? (SHORTHAND.get(`${before}_${word}`) ?? words) : words
}
const BEHIND_ANOTHER = new Set([...SHORTHAND.keys()].flatMap((key) => key.split('_')[1] ?? []))
