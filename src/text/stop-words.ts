import { accentKey, fold } from './normalize.ts'

/**
 * Words that carry little or none of what a question is about, of both languages.
 * A word that is missing here costs coverage; one too many makes the bot deaf to it.
 */

/** Function words: no weight at all. */
const FUNCTION_WORDS = `
là của và các những cho với được bị có thì mà ở trong tại này đó ấy kia đây nọ rằng đã đang sẽ vừa mới rồi
cũng vẫn còn nữa lại ra vào lên xuống đi đến từ do bởi vì nên nếu hay hoặc như theo cùng trên dưới sau trước khi
một cái con chiếc thứ lắm quá rất hơi chỉ ngay luôn đều mỗi từng mọi bằng tới cả hết chính tự nhau thôi đâu
à á ạ ơi rốt cuộc phép dịp nhé nha nhỉ hả hở dạ vâng ừ ờ ạk vậy thế chứ chăng hử đấy ta thưa bèn
mình tôi em anh chị bạn cháu bác cô chú bot con mẹ bố họ nó tớ tao mày tụi chúng mấy ad shop admin nhà quý
hỏi biết xin vui lòng làm ơn chúc kính gửi trân trọng thân chân thành chào dạo hôm nay nãy hồi tối qua thích quên hiểu nghe
tưởng nhớ cãi tò mò lo ngồi treo mong ước mất đỡ dặn bảo kêu rành nhé giúp giùm hộ dùm nhờ muốn cần chào cảm phiền trả lời câu chút tí xíu
viết đoạn nhắc nêu nói thấy đọc xem tìm hiểu chưa lắm rõ đúng phải không sai thật sự kiểu
để hả mà loại phần mục dòng nguyên gọi tức kể cụ thể chi tiết chính xác
lúc hen hén héng nghen nè nhá coi thử vầy rứa hỉ hè ha ui ôi trời chà ờ ừm hihi hehe haha dẫu tuy nhưng dù tuỳ ắt hẳn lẽ đành liền sẵn
tui hoài cứ mấy má tía mợ thím ổng ủa ừa nghen hông hem thiệt hén
`
const ENGLISH_FUNCTION_WORDS = `
the a an am of in on at to for from by with about as and or is are was were be been being do does did has have had
will would can could should shall may might must it its this that these those there their his her him he she they
them i me my we our us you your please tell know want like need just also so if then than into during under over
between after before up out off not no yes hi hello hey thanks thank dear sir bot text say says said mention
too either but mainly mostly basically essentially primarily really truly actually simply anyway anybody anyone somebody someone everybody
everyone something anything everything nothing whether though although because since while however else's o'clock
mentioned mentions according give get got exactly actually really some any all each both here now ok okay
s t d re ve ll m 's 't 'd 're 've 'll 'm plz pls thx
`

/** Words of greeting, thanks, self-introduction: what stands in a clause with one and without a question is talk. */
const TALK = `
chào dạ thưa vâng ơi cảm ơn sinh viên học sinh em cháu con bố mẹ ông bà tôi mình hi hello thanks poor sorry i my me bác cô chú
chúc mừng kính hưu quê khoẻ hỏi nhờ xíu
`

/** Ordinary words that readers use around any topic: they weigh a little. */
const LIGHT = `
người việc điều chuyện vấn đề nội dung thông tin bài báo viết nào gì ai sao đưa nhận làm thực hiện tiến hành hiện nay bao
nhiêu ông bà đồng chí vị năm ngày tháng mục tiêu cần yêu cầu tên họ tên người nhiều ít lớn nhỏ nhất mới toàn bộ tổng cộng
đầy đủ ngắn gọn nguyên văn chung riêng nói chung lần lượt giới thiệu giải thích liên quan được nhắc vai trò
quan tâm phụ trách hữu trí ghi sổ chép gửi báo cáo dẫn trang trường
quê hưu khoẻ mạnh sức vui vẻ hạnh phúc lành ái đội mừng lớp thầy giáo khoá ôn học sinh vợ chồng trai gái cụ hàng xóm bè nhóm
trưa tối đêm mai tay mắt già yếu tham khảo vội bận rảnh toà thắc mắc giúp đỡ
thing things name named person people work kind sort type what which who whom whose how many much when where why
main full short brief today information detail details explain describe list english vietnamese newspaper page
student teacher school exam essay homework report writing reading write read translate friend family father mother grandfather
kindly sorry wonder wondering curious help appreciate grateful regards best wishes morning evening day quick quickly question
lâu xong chuyển biến lợi cô dì cậu bận rộn nấu cơm mắt kém điện thoại máy mạng facebook zalo lướt coi xem đọc nghe kể
colleague boss teacher classmate neighbour neighbor uncle aunt cousin brother sister daughter son wife husband kids
learn learning think thought guess believe insist hear heard saw seen remember forgot wrote reading piece class lesson project team
argue come came comes coming go goes went gone going get put puts take takes took taken use used using done make makes made try tried seem seems happen
happens happened help helps helped terms regard regards sector skim skimmed involve involved involves earlier later existing actual various
look looks looked looking see seen mean talk show shows shown turn turned let called thereof
vài khá loạt mang thoáng loáng kịp hãy nốt mãi
đợt tấm lá tờ bức món khúc mớ ngôi kiếm mời xài lộn dài ngắn thòng bạn
style moment minute minutes itself themselves confused confusing
badly properly lot lots excuse patience apologies
quite rather fairly slightly somehow maybe perhaps probably
argument bet told certain sure certainly piece bit bits
`

const set = (text: string): ReadonlySet<string> => new Set(text.normalize('NFC').trim().split(/\s+/))

export const vietnameseFunctionWords = set(FUNCTION_WORDS)
export const englishFunctionWords = set(ENGLISH_FUNCTION_WORDS)
export const functionWords: ReadonlySet<string> = new Set([
  ...vietnameseFunctionWords,
  ...englishFunctionWords,
])
export const talkWords = set(TALK)
export const lightWords = set(LIGHT)

/** Commonest Vietnamese surnames (about 95% of people). Source: Lê Trung Hoa, Họ và tên người Việt Nam. */
const SURNAMES = `
nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương lâm mai lương tô tạ phùng vương
trịnh đoàn đào cao chu tăng quách la thái tống kiều hà nghiêm lưu châu
`
export const surnames: ReadonlySet<string> = new Set([...set(SURNAMES)].map(fold))
export const surnameKeys: ReadonlySet<string> = new Set([...set(SURNAMES)].map(accentKey))

/** Words after which a name follows, folded: forms of address, ranks and offices of any article. */
export const titles: ReadonlySet<string> = new Set(
  'ong ba anh chi dong-chi thieu-tuong trung-tuong thuong-tuong dai-tuong dai-ta thuong-ta trung-ta thieu-ta thu-truong bo-truong cuc-truong giam-doc chu-tich thu-tuong tong-bi-thu pho-cuc-truong tuong mr mrs ms general minister director president'.split(
    ' ',
  ),
)
