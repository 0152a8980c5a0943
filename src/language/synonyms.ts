/**
 * Ordinary words that mean the same in a question, in Vietnamese and English, one class a line; the first word
 * names it. `?…` classes are question words and name the answer type they ask for. This is knowledge of the
 * languages, not of an article: an article's names and terms of its own are aliases in its knowledge.
 *
 * A word may stand in one class only; longer phrases win over shorter ones.
 */
export const SYNONYMS = `
?who: ai, người nào, đồng chí nào, vị nào, ông nào, bà nào, những ai, nhân vật nào, cán bộ nào, lãnh đạo nào, cá nhân nào, who, whom, whose, which person, đ/c nào, thằng nào, anh nào, cô nào, chị nào, ng nào
?which-body: cơ quan nào, đơn vị nào, tổ chức nào, bộ nào, phòng nào, cấp nào, tập thể nào, ban nào, cục nào, nơi nào ban hành, which ministry, which body, which organization, which organisation, which agency, which unit, which office, what body, which department, bộ gì, phòng gì
?what: gì, cái gì, những gì, điều gì, việc gì, chuyện gì, what, vấn đề gì, nội dung gì, cái chi, chi vậy
?which: nào, which
?when: khi nào, bao giờ, lúc nào, hôm nào, ngày nào, ngày mấy, tháng nào, thời điểm nào, thời gian nào, when, what date, which date, what day, ngày tháng nào, ngày bao nhiêu, hồi nào, chừng nào
?year: năm nào, năm mấy, năm bao nhiêu, what year, which year
?where: ở đâu, nơi nào, chỗ nào, địa điểm nào, tại đâu, địa phương nào, where, thành phố nào, hội trường nào, nơi đâu, chỗ mô, từ đâu, đâu ra
?how-many: bao nhiêu, mấy, how many, how much, số lượng, what number of, bn, mấy cái
?why: vì sao, vì gì, vì cái gì, vì lý do gì, vì lẽ gì, vì thành tích gì, do đâu, tại sao, lý do gì, lí do gì, nguyên nhân gì, why, how come, what for, để làm gì, nhằm mục đích gì, nhằm gì, mục đích gì, nhằm mục tiêu gì, mục đích là gì, for what purpose, what purpose, what is the purpose, mục tiêu gì
?how: như thế nào, thế nào, ra sao, làm sao, bằng cách nào, kiểu gì, how
?list: liệt kê, kể tên, kể ra, điểm qua, gồm những gì, bao gồm, gồm, list, enumerate, những cái nào, kể
?number: số mấy, số bao nhiêu, số nào, what number, which number, mang số, số hiệu
?ordinal: lần thứ mấy, thứ mấy, lần mấy, lần thứ bao nhiêu, thứ bao nhiêu, which edition, hạng mấy, loại mấy, hạng nào, what class, which class, hạng gì
?yes-no: phải không, đúng không, có phải, có đúng là, có đúng, đúng là, có phải là, is it true, right, phải k, đúng hông, được không, hay không
chair: chủ trì, điều hành, chủ toạ, cầm trịch, đứng ra chủ trì, dẫn dắt hội nghị, chair, chaired, chairs, chairing, preside, presided, presides, presided over, presiding, chairman, chairperson, host, hosted, hosts, led the meeting, ran the meeting
speak: phát biểu, nói chuyện, có bài phát biểu, diễn thuyết, lên tiếng, speak, spoke, spoken, speech, address, addressed, remarks, speaker, delivered, delivers, diễn giả, bài phát biểu
opinion: ý kiến, quan điểm, opinion, opinions, view, views
guide: chỉ đạo, dặn dò, quán triệt, định hướng, căn dặn, guide, guiding, guidance, direct, directed, instruct, instructed, instructions, steer, ý kiến chỉ đạo, phát biểu chỉ đạo
conclude: kết luận, conclude, concluded, conclusion, conclusions, chốt lại, kết lại
stress: nhấn mạnh, lưu ý, nêu bật, đặc biệt lưu ý, emphasise, emphasize, emphasised, emphasized, emphasis, stress, stressed, highlight, highlighted, underline, underlined, point out, pointed out
state-clearly: nêu rõ, khẳng định, tuyên bố, chỉ rõ, state, stated, states, affirm, affirmed
award: trao, tặng, trao tặng, phong tặng, tặng thưởng, thưởng, khen thưởng, trao thưởng, ban tặng, được nhận, nhận được, đón nhận, được tặng, được trao, được thưởng, award, awarded, awards, present, presented, presents, presenting, hand over, handed over, hands over, handed, hand, bestow, bestowed, receive, received, receives, got, won, win, given to, gave to, granted, confer, conferred, recipient, recipients, lĩnh, vinh dự nhận, giao tặng, presenter
prize: phần thưởng, giải thưởng, danh hiệu, hình thức khen thưởng, thi đua khen thưởng, prize, honour, honor, honours, honors, distinction, decoration, decorations, quà
order: huân chương, medal, medals, order
flag: cờ, lá cờ, flag, banner, pennant
authority: thừa uỷ quyền, uỷ quyền, được uỷ quyền, uỷ nhiệm, nhân danh, on behalf of the, authorise, authorised, authorize, authorized, authorization, authorisation, authority, authorises, authorizes, by authority of, under authorization of, whose authority
behalf: thay mặt, đại diện, đại diện cho, thay lời, on behalf of, behalf, represent, represented, represents, representing, in the name of
praise: biểu dương, ghi nhận, khen, khen ngợi, đánh giá cao, tuyên dương, ca ngợi, praise, praised, commend, commended, acknowledge, acknowledged, recognise, recognised, recognize, recognized, congratulate, congratulated, applaud, applauded
former: nguyên, cựu, từng là, đã nghỉ, hưu, cũ, former, retired, ex, previous
leader: lãnh đạo, ban lãnh đạo, người đứng đầu, sếp, thủ trưởng, leader, leaders, leadership, head, heads, chief, boss, đứng đầu
issue: ban hành, đưa ra, ký, ký ban hành, phát hành, ra văn bản, do ai ra, issue, issued, issues, issuer, issuing, put out, promulgate, promulgated, adopt, adopted, published by, released, sign, signed, thông qua, released by, cho ra, tác giả
subject: về, nói về, bàn về, về việc, nội dung, đề cập, liên quan đến, về vấn đề, hướng vào, xoay quanh, chủ đề, bàn đến, subject, deal with, deals with, cover, covers, concern, concerns, concerning, topic, content, contents, about what, all about, regarding
implement: triển khai, thực hiện, thi hành, triển khai thực hiện, tiến hành, cụ thể hoá, hiện thực hoá, implement, implemented, implementing, implementation, implements, carry out, carries out, carried out, carrying out, execute, executed, put into practice
propose: đề xuất, kiến nghị, propose, proposed, proposes, proposal, suggest, suggested
advise: tham mưu, cố vấn, tư vấn, hiến kế, advise, advised, advisory, advice, counsel
draft: xây dựng dự thảo, soạn thảo, dự thảo, soạn, draft, drafted, drafting, drafts
law: legislation, act
legal: pháp lý, pháp luật, legal
document: văn bản, tài liệu, giấy tờ, document, documents
corridor: hành lang, corridor, framework
build: xây dựng, dựng, kiến thiết, build, built, building, construct, construction
develop: phát triển, đẩy mạnh, develop, developed, developing, development, promote, promoting, mở mang
improve: nâng cao, cải thiện, tăng cường, củng cố, nâng lên, tiến bộ, tốt lên, improve, improved, improves, improvement, enhance, enhanced, raise, raised, strengthen, strengthened, strengthening, boost, boosted, consolidate, consolidated, consolidating, better
effectiveness: hiệu quả, hiệu lực, effective, effectiveness, efficiency, efficient, effectively
manage: quản lý, quản trị, manage, managed, management, manages, managing, administration, run
state-management: quản lý nhà nước, công tác quản lý nhà nước, state management
enterprise: doanh nghiệp, công ty, hãng, xí nghiệp, enterprise, enterprises, company, companies, firm, firms, business, businesses, corporation, corporations
unit: đơn vị, unit, units
affiliated: trực thuộc, thuộc, dưới quyền, của cục, affiliated, subordinate, under it, belonging
target: chỉ tiêu, kế hoạch được giao, định mức, target, targets, quota, quotas
achieve: đạt, hoàn thành, đạt được, vượt, đạt và vượt, hụt, achieve, achieved, met, meet, meets, hit, reach, reached, exceed, exceeded, exceeds, fulfil, fulfill, fulfilled, surpass, surpassed, accomplish, accomplished
result: kết quả, thành tích, thành quả, thành tựu, result, results, achievement, achievements, outcome, outcomes, accomplishment, accomplishments, performance, làm được
difficulty: khó khăn, trở ngại, thách thức, vướng mắc, gian khó, difficulty, difficulties, hardship, hardships, challenge, challenges, obstacle, obstacles
overcome: khắc phục, vượt qua, xoay xở, tháo gỡ, overcome, overcame, overcoming, tackle, cope, coped
produce: sản xuất, chế tạo, làm ra, chế ra, sản xuất ra, produce, produced, produces, producing, production, make, made, makes, manufacture, manufactured, manufacturing
business-activity: sản xuất kinh doanh, làm ăn, kinh doanh, hoạt động sản xuất kinh doanh, trade, production and business
product: sản phẩm, mặt hàng, hàng hoá, product, products, goods
equipment: trang bị, trang thiết bị, thiết bị, khí tài, equipment, gear
vehicle: phương tiện, xe cộ, vehicle, vehicles, means
technology: công nghệ, technology, technologies, tech
technical: kỹ thuật, technical, engineering
logistics: hậu cần, logistics, logistical
medical: y tế, medical, health, healthcare
finance: tài chính, tiền bạc, finance, financial, finances
fund: kinh phí, ngân sách, tiền, nguồn vốn, vốn, tiền đầu tư, fund, funds, funding, budget, money, capital
investment: đầu tư, investment, invest, invested, investments
public-investment: đầu tư công, vốn đầu tư công, public investment
disburse: giải ngân, disburse, disbursed, disbursement, spend, spent
potential: tiềm lực, tiềm năng, potential, potentials, capacity, capacities, resources, sức mạnh
ability: năng lực, khả năng, ability, capability, capabilities, competence
research: nghiên cứu, research, researching, study, studies
facility: cơ sở, viện, facility, facilities, institute, institutes, institution, institutions
cooperate: phối hợp, hợp tác, bắt tay, cộng tác, cùng làm, kết hợp, liên kết, cooperate, cooperated, cooperation, collaborate, collaborated, collaboration, coordinate, coordinated, coordination, work with, worked with, partner, partnered, together, jointly, joint
international: quốc tế, nước ngoài, international, foreign, abroad, overseas
integrate: hội nhập, integrate, integration
national: quốc gia, toàn quốc, cả nước, national, nationwide
key: trọng điểm, trọng tâm, then chốt, key, priority, priorities, pivotal
priority-give: ưu tiên, prioritise, prioritize, prioritised, prioritized
speed-up: đẩy nhanh, tăng tốc, nhanh chóng, thúc đẩy, accelerate, accelerated, accelerating, speed up, sped up, hasten, expedite, faster, push
progress: tiến độ, progress, pace
modern: hiện đại, hiện đại hoá, tân tiến, modern, modernise, modernize, modernised, modernized, modernisation, modernization
renew: đổi mới, cải tiến, canh tân, renew, renewal, renewed, renovate, renovation, reform, innovate, innovation, upgrading, upgrade
restructure: tái cơ cấu, sắp xếp, sắp xếp lại, cơ cấu lại, tổ chức lại, restructure, restructured, restructuring, reorganise, reorganize, reorganised, reorganized, reorganization, reorganisation, rearrange, rearranged, rearrangement, arrangement
mechanism: cơ chế, mô hình, bộ máy, mechanism, mechanisms
backlog: tồn đọng, tồn tại, còn tồn, việc còn lại, backlog, backlogs, leftover, leftovers, outstanding issues, outstanding problems, pending
resolve: giải quyết, xử lý, dứt điểm, resolve, resolved, settle, settled, solve, solved
solution: giải pháp, biện pháp, cách, solution, solutions, measure, measures
strategic: chiến lược, strategic, strategy, strategies
attract: thu hút, lôi cuốn, mời gọi, kéo, chiêu mộ, attract, attracted, attracting, recruit
personnel: nhân lực, nguồn lực con người, nguồn nhân lực, nhân tài, người giỏi, người tài, nhân sự, human resource, human resources, personnel, talent, talents, talented, workforce, manpower
quality: chất lượng, quality
discipline: kỷ luật, kỉ luật, discipline
order-rule: kỷ cương, kỉ cương, nề nếp, orderliness
tighten: siết chặt, thắt chặt, siết, tighten, tightened, tightening
democracy: dân chủ, democracy, democratic
unity: đoàn kết, thống nhất, unity, solidarity, united
responsibility: trách nhiệm, responsibility, responsible
slogan: khẩu hiệu, phương châm, câu hiệu triệu, slogan, slogans, motto
this-article: bài báo, bài viết, bài này, bài báo này, bài viết này, bài, bài ấy, bài đó, tin này, article, the article, this article, trong bài, bài gốc
title: tiêu đề, nhan đề, đầu đề, tựa, tựa đề, tít, tên bài, tựa bài, title, headline
source-of: nguồn, nguồn tin, xuất xứ, tờ báo nào, báo nào, source, which newspaper, published in
date: ngày tháng, ngày, date
weekday: thứ mấy trong tuần, ngày thứ mấy, what day of the week, which weekday, day of the week, weekday
summary: tóm tắt, tóm lược, ý chính, nội dung chính, tóm gọn, summary, summarise, summarize, gist, overview, in short, sum up
photo: ảnh, tấm ảnh, bức ảnh, hình, hình ảnh, photo, photograph, picture, pictures, image, caption, chú thích
delegate: đại biểu, khách mời, người dự, delegate, delegates, attendee, attendees, participants, guests
attend: tham dự, dự, tham gia, có mặt, góp mặt, attend, attended, attends, attending, took part, present at, participate
meeting: hội nghị, cuộc họp, buổi họp, cuộc hội nghị, phiên họp, buổi lễ, họp, conference, meeting, event
organise: tổ chức, diễn ra, được tổ chức, hold, held, take place, took place, organise, organised, organize, organized
post: chức vụ, chức, chức danh, cương vị, vị trí, giữ chức, giữ chức vụ, làm chức gì, làm gì trong ngành, position, post, job, title of, office, role
rank: cấp bậc, quân hàm, cấp hàm, hàm, rank, ranks
role: vai trò, vai, part played
spirit: tinh thần, tư tưởng, spirit, mindset
driving-force: động lực, sức bật, đòn bẩy, thúc đẩy, driving force, momentum, impetus, motivation, driver, engine
expect: kỳ vọng, mong đợi, trông đợi, coi là, được coi, xem là, được xem, expect, expected, expectation, hoped, regarded, considered, seen as, identified
important: quan trọng, hệ trọng, important, importance, significant
level: mức độ, mức nào, mức, level, degree, extent
task: nhiệm vụ, công việc, việc phải làm, task, tasks, mission, duty, duties, assignment
work-area: mặt công tác, mảng công tác, lĩnh vực, mảng, lĩnh vực công tác, nội dung công tác, area, areas, field, fields, aspect, aspects
require: yêu cầu, đòi hỏi, đề nghị, giao, đặt ra, require, required, requires, request, requested, ask for, asked, demand, demanded, order to, told
concentrate: tập trung, chú trọng, coi trọng, quan tâm, dành sự quan tâm, focus, focused, concentrate, attach importance, attention, value, attach
policy: chủ trương, chính sách, policy, policies, guidelines
oriented: định hướng cao, mang tính định hướng
goal: mục tiêu, mục đích, goal, goals, objective, objectives, aim, aims, aimed, purpose, nhằm, hướng tới
serve: phục vụ, đáp ứng, cho ai dùng, serve, served, serves, serving, meet the needs
civil: dân sinh, đời sống, người dân, dân dụng, civil, civilian, livelihood, livelihoods
combat: chiến đấu, tác chiến, combat, fighting, fight
grassroots: cấp cơ sở, cơ sở địa phương, địa bàn cơ sở, grassroots, local level, grass roots
force: lực lượng, quân, force, forces
resolutely: quyết liệt, mạnh mẽ, drastically, resolutely, vigorously, decisively, drastic, resolute
attitude: thái độ, tinh thần nào, attitude, manner
period: giai đoạn, thời kỳ, thời hạn, kéo dài, period, duration, timeframe, years
from-to: từ năm nào đến năm nào, từ bao giờ đến bao giờ
cross: gắn với, kèm, kết hợp với, linked to, tied to, associated with, connected, relation, relationship, related, mối liên hệ, liên hệ
same: cùng, giống nhau, giống, chung một, same, both
compare: khác nhau, khác gì, so sánh, phân biệt, difference, different, differ, compare, distinguish
full-name: tên đầy đủ, tên chính xác, tên chính thức, tên gọi, full name, exact name, official name, full title
name-of: tên gì, tên là gì, tên chi, họ tên, danh tính, what is the name, name of, called, quý danh
abbreviation: viết tắt, nghĩa là gì, là viết tắt, là gì vậy, stand for, stands for, abbreviation, short for, mean, means, meaning
specific: đặc thù, riêng biệt, specific, special, specialised, specialized
in-depth: chuyên sâu, sâu, in depth
first-year: năm đầu, first year
second-year: năm thứ hai, năm thứ 2, second year, 2nd year
future: thời gian tới, sắp tới, tới đây, tương lai, coming time, upcoming, near future, ahead, next
receive-by: cho ai, cho những ai, cho người nào, cho những người nào, cho vị nào, cho đồng chí nào, cho tập thể nào, cho đơn vị nào, cho phòng nào, tặng người nào, tặng những ai, trao tặng ai, tặng cho ai, trao cho những ai, trao cho người nào, tặng ai, trao cho ai, ai nhận, người nhận, to whom, who received, who got
money-amount: tỷ đồng, triệu đồng, tỷ, đồng, usd, dollars, billion, million
salary: lương, thu nhập, salary, wage, paid
phone: số điện thoại, điện thoại, hotline, sđt, phone, telephone, contact
birth: sinh năm, tuổi, ngày sinh, năm sinh, quê, quê quán, born, age, birthday, hometown
revenue: doanh thu, lợi nhuận, lãi, revenue, profit, turnover, income
`
