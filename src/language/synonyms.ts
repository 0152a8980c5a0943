/**
 * Ordinary words that mean the same in a question, in Vietnamese and English, one class a line; the first word
 * names it. `?…` classes are question words and name the answer type they ask for. This is knowledge of the
 * languages, not of an article: an article's names and terms of its own are aliases in its knowledge.
 *
 * A word may stand in one class only; longer phrases win over shorter ones. Words that only look alike stay apart:
 * giving is not receiving, being told is not being done, a rank is not a post.
 */
export const SYNONYMS = `
?who: ai, người nào, đồng chí nào, vị nào, ông nào, bà nào, những ai, nhân vật nào, cán bộ nào, lãnh đạo nào, cá nhân nào, who, whom, whose, which person, đ/c nào, thằng nào, anh nào, cô nào, chị nào, ng nào, ai là người, sếp nào, vị lãnh đạo nào, vị tướng nào, ông tướng nào, quan chức nào, nhà lãnh đạo nào, những người nào, mấy ông nào, những vị nào, các vị nào, những đồng chí nào, các đồng chí nào, những nhân vật nào, which leader, which official, which people, what person, do ai, bởi ai, by whom, from whom, do người nào, bởi người nào
?which-body: cơ quan nào, đơn vị nào, tổ chức nào, bộ nào, phòng nào, cấp nào, tập thể nào, ban nào, cục nào, nơi nào ban hành, which ministry, which body, which organization, which organisation, which agency, which unit, which office, what body, which department, bộ gì, phòng gì, cơ quan gì, đơn vị gì, cục gì, tổ chức gì, phòng ban nào, bên nào, phía nào, ban ngành nào, cơ quan đơn vị nào, những cơ quan nào, những đơn vị nào, các cơ quan nào, các đơn vị nào, tập thể gì, which institution, what organization, what agency, what ministry, which collective, which side
?what: gì, cái gì, những gì, điều gì, việc gì, chuyện gì, what, vấn đề gì, nội dung gì, cái chi, chi vậy, những điều gì, những việc gì, những chuyện gì, các nội dung gì, điều chi, việc chi, những cái gì, những nội dung gì, những vấn đề gì, gì thế, gì vậy, gì đấy, giống gì
?which: nào, which
?do: làm gì, làm những gì, làm được gì, làm được những gì, làm việc gì, làm những việc gì, làm chi, làm cái gì, làm điều gì, làm được việc gì, làm được những việc gì
?must: phải làm gì, cần làm gì, phải làm những gì, cần làm những gì, cần phải làm gì, nên làm gì, phải làm sao, phải làm thế nào, phải làm như thế nào, cần làm thế nào, phải làm việc gì, phải làm những việc gì, cần làm việc gì, cần làm những việc gì, phải lo gì, phải làm điều gì, sẽ làm gì, sẽ phải làm gì
?say: nói gì, nói những gì, nói câu gì, nói điều gì, nói chi, nói cái gì, nói sao, nói thế nào, nói như thế nào, nói ra sao, kêu gì, say, nói lời gì, nói những lời gì
?when: khi nào, bao giờ, lúc nào, hôm nào, ngày nào, ngày mấy, tháng nào, thời điểm nào, thời gian nào, when, what date, which date, what day, ngày tháng nào, ngày bao nhiêu, hồi nào, chừng nào, bữa nào, dạo nào, khi mô, ngày tháng năm nào, tháng mấy, mấy giờ, tuần nào, buổi nào, ngày giờ nào, which day, what time, which month, what month
?year: năm nào, năm mấy, năm bao nhiêu, what year, which year, những năm nào, which years, what years
?where: tỉnh nào, thành nào, tỉnh thành nào, ở đâu, nơi nào, chỗ nào, địa điểm nào, tại đâu, địa phương nào, where, thành phố nào, hội trường nào, nơi đâu, chỗ mô, tỉnh nào, ở nơi nào, ở chỗ nào, which place, what place, which city, what city, ở mô, nằm ở đâu
?whence: từ đâu, đâu ra, từ đâu ra, ở đâu ra, bắt nguồn từ đâu, where from, from where
?how-many: bao nhiêu, mấy, how many, how much, số lượng, what number of, bn, mấy cái, là bao nhiêu, bao lăm, quantity, con số, tổng số, cả thảy, tổng cộng mấy, tổng cộng bao nhiêu, cả thảy mấy, cả thảy bao nhiêu, tất cả mấy, tất cả bao nhiêu, có tất cả mấy
?why: vì sao, vì gì, vì cái gì, vì lý do gì, vì lẽ gì, vì thành tích gì, do đâu, tại sao, lý do gì, lí do gì, nguyên nhân gì, why, how come, vì cớ gì, cớ sao, tại gì, nhờ đâu, vì đâu, sao lại, lý do vì sao, nguyên nhân vì sao, do nguyên nhân nào, lý do nào, nguyên nhân nào, lý do, nguyên nhân, lí do, reason, reasons
?what-for: để làm gì, nhằm mục đích gì, nhằm gì, mục đích gì, nhằm mục tiêu gì, mục đích là gì, what for, for what purpose, what purpose, what is the purpose, mục tiêu gì, để làm chi, nhằm cái gì, nhằm điều gì, với mục đích gì, vì mục đích gì, mục đích nào, hướng tới điều gì, hướng tới cái gì, mục tiêu là gì, hòng làm gì, đặng làm gì, cốt để làm gì, to what end, what is the aim, what is the goal
?how: như thế nào, thế nào, ra sao, làm sao, bằng cách nào, kiểu gì, how, như nào, sao, ra làm sao, thế nào là, cách nào, như thế nào là, in what way, làm thế nào, theo cách nào, răng
?list: liệt kê, kể tên, kể ra, điểm qua, gồm những gì, bao gồm, gồm, list, enumerate, những cái nào, kể, gồm có, gồm những cái nào, bao gồm những gì, là những gì, điểm lại, nêu tên, gồm những ai, liệt kê ra, kể hết, itemise, itemize
?number: số mấy, số bao nhiêu, số nào, what number, which number, mang số, số hiệu, đánh số, số hiệu nào, con số nào, số gì
?ordinal: lần thứ mấy, thứ mấy, lần mấy, lần thứ bao nhiêu, thứ bao nhiêu, which edition, lần bao nhiêu
?class: hạng mấy, loại mấy, hạng nào, what class, which class, hạng gì, bậc mấy, bậc nào, which grade, what grade, hạng bao nhiêu, class, thuộc hạng, cấp hạng, thứ hạng
?yes-no: phải không, đúng không, có phải, có đúng là, có đúng, đúng là, có phải là, is it true, right, phải k, đúng hông, được không, hay không, đúng chứ, phải chăng, có thật, thật không, có đúng vậy không, đúng vậy không
?who-said: ai nói, do ai nói, ai nêu ra, ai nêu, ai nhắc, ai phát ngôn, lời của ai, câu nói của ai, ai bảo, ai nhận định, ai khẳng định, lời ai, who said, whose words, của ai nói, ai thốt ra, ai nói ra, ai nói câu, ai là người nói
mention: nhắc đến, nhắc tới, được nhắc, được nhắc đến, được nhắc tới, đề cập, đề cập đến, đề cập tới, được đề cập, xuất hiện, có mặt trong bài, góp mặt trong bài, nói đến, nói tới, được nói đến, được nói tới, nhắc lại, được nêu, nêu ra, nêu lên, được viết, được nhắc nhở, appear, appears, come up, comes up, featured, referred to, refer to, refers to, mention, dẫn ra, điểm danh, được nêu tên, được kể tên, có nêu tên, được gọi tên, được ghi tên
display: hiển thị, ghi trên, in trên, được in, được ghi, in ở, ghi ở, đề trên, trên đầu trang, ở đầu trang, đầu trang, printed, shown, displayed, top of the page, head of the page, in hoa, dòng đầu, dòng chữ
chair: chủ trì, điều hành, chủ toạ, cầm trịch, đứng ra chủ trì, dẫn dắt hội nghị, chair, presided over, chairman, chairperson, host, led the meeting, ran the meeting, điều khiển, đứng ra điều hành, ngồi ghế chủ toạ, ngồi ghế chủ trì, dẫn dắt, chủ toạ đoàn, chairmanship, in the chair, led the conference, ran the conference, làm chủ toạ, presided at, preside over, preside at, who presided
speak: phát biểu, nói chuyện, có bài phát biểu, diễn thuyết, lên tiếng, speak, spoke, spoken, speech, address, remark, speaker, delivered, diễn giả, bài phát biểu, lời phát biểu, đăng đàn, bài nói, đọc diễn văn, diễn văn, lên phát biểu, statement, spokesman, talked
opinion: ý kiến, quan điểm, opinion, view, nhận định, nhận xét, góp ý
discuss: trao đổi, thảo luận, bàn bạc, bàn luận, discuss, discussion, debate
guide: chỉ đạo, quán triệt, định hướng, guide, guidance, steer, ý kiến chỉ đạo, phát biểu chỉ đạo, huấn thị, chỉ đạo gì, lời chỉ đạo
accept: chấp nhận, chấp thuận, phê duyệt, approve, approved
conclude: kết luận, conclude, conclusion, chốt lại, kết lại, kết luận chỉ đạo, concluding
stress: nhấn mạnh, lưu ý, nêu bật, đặc biệt lưu ý, emphasise, emphasize, emphasis, stress, highlight, underline, underscore, point out, nhấn vào, nhấn tới, xoáy vào, đặc biệt nhấn mạnh
state-clearly: nêu rõ, khẳng định, tuyên bố, chỉ rõ, state, affirm, declare, nói rõ, xác nhận
give: trao, tặng, trao tặng, phong tặng, tặng thưởng, trao thưởng, ban tặng, giao tặng, award, awarded by, present, presented by, hand over, handed, handed out, bestow, gave, give, given by, grant, được trao bởi, được trao do, trao tận tay, gắn, giver, was awarded by, was given by, presentation
get: nhận, được nhận, nhận được, đón nhận, được tặng, được trao, được trao tặng, được tặng thưởng, được thưởng, được phong tặng, vinh dự nhận, lĩnh, lãnh nhận, giành, giành được, giật, đoạt, take home, took home, taken home, bring home, brought home, rinh, rinh về, về tay, receive, recipient, get, got, win, won, was awarded, were awarded, was given, were given, given to, awarded to, presented to, was presented with, granted to, accept, được lĩnh, tiếp nhận, được gắn, rước, rước về, đem về, mang về, ẵm, ẵm về
commendation: khen thưởng, thưởng, được khen thưởng, vinh danh, tôn vinh, tưởng thưởng, được vinh danh, được tôn vinh, thi đua khen thưởng, honour, honor, reward
prize: phần thưởng, giải thưởng, danh hiệu, hình thức khen thưởng, prize, distinction, decoration, quà, phần quà
certificate: bằng khen, giấy khen, kỷ niệm chương, huy hiệu, certificate, certificate of merit, diploma
receive-by: cho ai, cho những ai, cho người nào, cho những người nào, cho vị nào, cho đồng chí nào, cho tập thể nào, cho đơn vị nào, cho phòng nào, cho cơ quan nào, cho cá nhân nào, tặng người nào, tặng những ai, trao tặng ai, tặng cho ai, trao cho những ai, trao cho người nào, tặng ai, trao cho ai, trao tặng cho ai, ai nhận, ai được nhận, ai được trao, ai được tặng, ai được thưởng, người nhận, người được trao, người được tặng, người được nhận, to whom, who received, who got, who won, who gets, who receives, who was awarded, who were awarded, who was given, who were given, đối tượng được tặng, đối tượng được trao, dành cho ai, những người nhận, những người được tặng, những người được trao, đơn vị nhận, tập thể nhận
authority: thừa uỷ quyền, uỷ quyền, được uỷ quyền, uỷ nhiệm, nhân danh, thừa lệnh, theo lệnh, theo uỷ quyền, uỷ thác, sự uỷ quyền, cho phép, được phép, authorise, authorize, authorization, authorisation, authority, by authority of, under authorization of, whose authority, delegate authority, empower, on the authority of, delegated by, được giao quyền, trao quyền, lấy tư cách, với tư cách, danh nghĩa, dưới danh nghĩa, trên danh nghĩa
behalf: thay mặt, đại diện, đại diện cho, thay lời, on behalf of, behalf, represent, in the name of, thay cho, mặt cho, whose behalf, representative
praise: biểu dương, ghi nhận, khen, khen ngợi, đánh giá cao, tuyên dương, ca ngợi, praise, commend, acknowledge, recognise, recognize, congratulate, applaud, lời khen, được khen, được biểu dương, được ghi nhận, hoan nghênh, compliment, công nhận, thừa nhận
former: nguyên, cựu, từng là, đã nghỉ, hưu, cũ, former, retired, ex, previous, đã về hưu, nghỉ hưu, về hưu, tiền nhiệm, đã từng, đã thôi giữ chức, ex leader, formerly, từng giữ
leader: lãnh đạo, ban lãnh đạo, cấp lãnh đạo, cán bộ lãnh đạo, leader, leadership
head: đứng đầu, người đứng đầu, phụ trách, cai quản, cầm đầu, sếp, head, chief, boss, in charge, in charge of, lead, led, làm trưởng, cầm cương, nắm quyền, chỉ huy, run by, cầm quân
issue: ban hành, đưa ra, ký, ký ban hành, phát hành, ra văn bản, do ai ra, issue, issuer, put out, promulgate, adopt, adopted, released, sign, thông qua, ra đời, ban ra, do ai ban hành, đẻ ra, ban bố, công bố, who made
owned-by: của ai, của cơ quan nào, của bộ nào, của cấp nào, của đơn vị nào, của ông nào, của tổ chức nào, của bên nào, thuộc về ai, thuộc về, là của ai, chủ quản, của vị nào, của người nào, whose is, belongs to whom, belong to whom, of whom, of which body, thuộc bộ nào, thuộc cơ quan nào, thuộc đơn vị nào, thuộc cấp nào, thuộc ai, trực thuộc bộ nào
subject: về, nói về, bàn về, về việc, nội dung, liên quan đến, về vấn đề, hướng vào, xoay quanh, chủ đề, bàn đến, subject, deal with, deals with, cover, concern, concerning, topic, content, about what, all about, regarding, về gì, về cái gì, về việc gì, về chuyện gì, về vấn đề gì, về điều gì, về lĩnh vực gì, về lĩnh vực nào, nói về gì, nói về cái gì, nói về việc gì, nói về điều gì, nói về vấn đề gì, bàn về gì, bàn về cái gì, bàn về việc gì, nội dung gì về, nội dung là gì, liên quan tới, liên quan gì, related to what
implement: triển khai, thực hiện, thi hành, triển khai thực hiện, tiến hành, cụ thể hoá, hiện thực hoá, implement, implementation, carry out, carries out, carried out, carrying out, execute, put into practice, thực thi, chấp hành, đưa vào cuộc sống, làm theo, tổ chức thực hiện, hoàn thành nhiệm vụ, act on, enact, roll out
propose: đề xuất, kiến nghị, propose, proposal, suggest, đề ra phương án, hiến kế
advise: tham mưu, cố vấn, tư vấn, advise, advisory, advice, counsel, giúp việc
draft: xây dựng dự thảo, soạn thảo, dự thảo, soạn, draft, drafted, drafting, viết dự thảo, làm dự thảo, draw up, drew up, drawn up, làm luật, soạn luật, xây dựng luật, chắp bút, chấp bút
law: legislation, act, đạo luật, bộ luật
in-force: có hiệu lực, hiệu lực, áp dụng, take effect, in force, effective date, takes effect, come into force, bắt đầu có hiệu lực
legal: pháp lý, pháp luật, pháp quy, quy phạm pháp luật, legal, luật pháp, thể chế
document: văn bản, tài liệu, giấy tờ, document, văn kiện, công văn, paper, papers
sections: mấy mục, mấy phần, mấy chương, mấy trang, mấy khoản, mấy điều khoản, bao nhiêu điều khoản, bao nhiêu trang, bao nhiêu mục, bao nhiêu chương, bao nhiêu phần, how many pages, how many articles, how many chapters, how many sections, dài mấy trang, bao nhiêu khoản
corridor: hành lang, corridor, framework, khung pháp lý, khung khổ
build: xây dựng, dựng, kiến thiết, build, building, built, construct, construction, xây, gây dựng, xây đắp
complete: hoàn thiện, hoàn chỉnh, complete, completed, completing, completion, finalise, finalize, perfect
develop: phát triển, đẩy mạnh, develop, development, promote, promoting, mở mang, phát triển lên, growth, grow, advance
improve: nâng cao, cải thiện, tăng cường, củng cố, nâng lên, tiến bộ, tốt lên, improve, improvement, enhance, raise, strengthen, boost, consolidate, better, nâng tầm, làm mạnh, bồi đắp, gia tăng, tăng thêm, upgrade
effectiveness: hiệu quả, effective, effectiveness, efficiency, hiệu suất
manage: quản lý, quản trị, manage, management, managing, administration, run, trông coi, coi sóc, administer
state-management: quản lý nhà nước, công tác quản lý nhà nước, state management, qlnn, quản lí nhà nước
enterprise: doanh nghiệp, công ty, hãng, xí nghiệp, enterprise, company, companies, firm, business, corporation, cơ sở kinh doanh, tổng công ty, tập đoàn, dn
unit: đơn vị, unit, cơ quan đơn vị
agency: cơ quan, tổ chức nhà nước, agency, body, bodies, organization, organisation, trụ sở cơ quan
superior: cấp trên, superior, superiors, cấp cao hơn
affiliated: trực thuộc, thuộc, dưới quyền, affiliated, subordinate, under it, belonging, belong, thuộc quyền, nằm trong, nằm dưới, subsidiary, subsidiaries, công ty con
target: chỉ tiêu, kế hoạch được giao, định mức, target, quota, mức kế hoạch, mục tiêu kế hoạch, kế hoạch đề ra, kế hoạch giao, so với kế hoạch, against the plan
achieve: đạt, hoàn thành, đạt được, vượt, đạt và vượt, hụt, achieve, met, hit, reach, exceed, fulfil, fulfill, surpass, accomplish, vượt mức, đạt hay không, không đạt, vượt kế hoạch, đạt kế hoạch, giành thắng lợi, meet the target, meet their targets, meet targets, meet the plan
result: kết quả, thành tích, thành quả, thành tựu, result, outcome, performance, làm được, chiến công, dấu ấn, thành công, điểm sáng, kết quả nổi bật, thành tích nổi bật, gặt hái, success
proactive: chủ động, tự giác, initiative, proactive, proactively
situation: tình hình, hiện trạng, thực trạng, situation, state of affairs
difficulty: khó khăn, trở ngại, thách thức, vướng mắc, gian khó, difficulty, difficulties, hardship, challenge, obstacle, gian nan, trắc trở, cản trở, khó nhọc, khốn khó, problem, problems, trouble
overcome: khắc phục, vượt qua, xoay xở, tháo gỡ, overcome, overcame, tackle, cope, ứng phó, đối phó, xử trí, vượt khó, chống chọi, đối mặt, gỡ khó, vượt lên, cope with, deal with difficulties, respond, respond to, handle, xử lý khó khăn, xử lý trở ngại, giải quyết khó khăn, vượt khó khăn
master-of: làm chủ, nắm vững, tự chủ, nắm bắt, master, mastered, mastering, mastery
produce: sản xuất, chế tạo, làm ra, chế ra, sản xuất ra, produce, make, made, manufacture, tạo ra, cho ra, cho ra đời, cho ra lò, xuất xưởng, turn out, turned out, production of
create: tạo, tạo lập, tạo nên, tạo dựng, create, establish, gây nên
business-activity: sản xuất kinh doanh, làm ăn, kinh doanh, hoạt động sản xuất kinh doanh, trade, production and business, buôn bán, kết quả kinh doanh, business results
product: sản phẩm, mặt hàng, hàng hoá, product, goods, món hàng
kind: loại nào, loại gì, những loại nào, những loại gì, dạng nào, dạng gì, chủng loại, thể loại, loại hình, các loại, những loại, mấy loại, what kind, what kinds, what type, what types, what sort, which kind, which kinds, which type, kind of, kinds of, type of, types of, sort of, category, categories, kinds, chủng loại nào, chủng loại gì
equipment: trang bị, trang thiết bị, thiết bị, khí tài, equipment, gear, dụng cụ, máy móc
vehicle: phương tiện, vehicle
car: xe, xe cộ, ô tô, xe máy, car, truck
weapon: vũ khí, súng, súng ống, súng đạn, khí giới, weapon, weapons, gun, guns, arms, firearm
technology: công nghệ, technology, technologies, tech
technical: kỹ thuật, technical, engineering
logistics: hậu cần, logistics, logistical
medical: y tế, medical, health, healthcare
finance: tài chính, finance, financial
fund: kinh phí, ngân sách, tiền, nguồn vốn, vốn, tiền đầu tư, fund, funding, budget, money, capital, tiền bạc, tiền nong, nguồn tiền, đồng vốn
money-amount: tỷ đồng, triệu đồng, usd, dollars, billion, million, bao nhiêu tiền, bao nhiêu tỷ, mấy tỷ, số tiền, nghìn tỷ, mấy triệu, bao nhiêu triệu
investment: đầu tư, investment, invest
public-investment: đầu tư công, vốn đầu tư công, public investment, vốn công
disburse: giải ngân, disburse, disbursement, spend, spent
potential: tiềm lực, tiềm năng, potential, capacity, capacities, resources, sức mạnh, thế mạnh
ability: năng lực, khả năng, ability, capability, capabilities, competence
research: nghiên cứu, research, researching, study, tìm tòi
train: đào tạo, huấn luyện, training, train, bồi dưỡng
school-of: học viện, đại học, trường đại học, university, academy, college
facility: cơ sở, viện, facility, facilities, institute, institution, trung tâm
cooperate: phối hợp, hợp tác, bắt tay, cộng tác, cùng làm, kết hợp, liên kết, cooperate, cooperation, collaborate, collaboration, coordinate, coordination, work with, worked with, partner, together, jointly, joint, làm chung, chung tay, hiệp đồng, sát cánh, cùng với ai, với ai, cùng ai, đối tác, bên phối hợp, đồng hành, hợp sức, with whom, working with, side by side, góp sức, góp phần, góp tay, chung sức, tham gia cùng
international: quốc tế, nước ngoài, international, foreign, abroad, overseas, ngoài nước
integrate: hội nhập, integrate, integration
national: quốc gia, toàn quốc, cả nước, national, nationwide, khắp nước
state: nhà nước, state level, state owned
government: chính phủ, government, cabinet
military: quân đội, bộ đội, military, army, quân sự, troops
individual: cá nhân, individual, cá thể
collective: tập thể, collective, nhóm người, team, teams
key: trọng điểm, trọng tâm, then chốt, key, priority, priorities, pivotal, mũi nhọn, chủ chốt
component: thành phần, hợp phần, component, components, phần hợp thành
priority-give: ưu tiên, prioritise, prioritize, được ưu tiên, dành ưu tiên
speed-up: đẩy nhanh, tăng tốc, nhanh chóng, thúc đẩy, accelerate, speed up, sped up, speeded up, hasten, expedite, faster, push, làm nhanh, khẩn trương, gấp rút, nhanh hơn, thúc, giục, đốc thúc, hối thúc, làm nhanh hơn, go faster
synchronous: đồng bộ, nhịp nhàng, in step, synchronously
progress: tiến độ, progress, pace, nhịp độ, tốc độ
modern: hiện đại, hiện đại hoá, tân tiến, modern, modernise, modernize, modernisation, modernization, tối tân, up to date
renew: đổi mới, cải tiến, canh tân, renew, renewal, renovate, innovate, innovation, thay mới
restructure: tái cơ cấu, sắp xếp, sắp xếp lại, cơ cấu lại, tổ chức lại, restructure, reorganise, reorganize, reorganization, reorganisation, rearrange, rearrangement, arrangement, tinh giản, tái cấu trúc, chấn chỉnh lại, reform, cải tổ, cải cách
lean: tinh gọn, gọn nhẹ, gọn gàng, lean, compact, streamlined, streamline
mechanism: cơ chế, mô hình, bộ máy, mechanism
direction: hướng nào, theo hướng nào, theo hướng gì, hướng gì, phương hướng, theo hướng, đường hướng
backlog: tồn đọng, tồn tại, còn tồn, việc còn lại, backlog, leftover, outstanding issues, outstanding problems, pending, còn dang dở, dang dở, tồn dư, ứ đọng, vấn đề cũ, loose ends, unresolved
resolve: giải quyết, xử lý, dứt điểm, resolve, settle, solve, xử lí, dàn xếp, triệt để, rốt ráo, gỡ rối
solution: giải pháp, biện pháp, solution, measure, phương cách, cách thức
strategic: chiến lược, strategic, strategy, strategies
attract: thu hút, lôi cuốn, mời gọi, kéo, chiêu mộ, attract, recruit, chiêu hiền đãi sĩ, gọi mời, tuyển mộ
personnel: nhân lực, nguồn lực con người, nguồn nhân lực, nhân tài, người giỏi, người tài, nhân sự, human resource, human resources, personnel, talent, workforce, manpower, lao động, đội ngũ, skilled people
staff: nhân viên, biên chế, quân số, sĩ quan, cán bộ chiến sĩ, chiến sĩ, staff, employee, headcount
human: con người, human, yếu tố con người
quality: chất lượng, quality
trait: tính chất, đặc điểm, đặc tính, đặc trưng, tính gì, mang tính, mang tính gì, tố chất, characteristic, nature of, tính chất gì
discipline: kỷ luật, kỉ luật, discipline, disciplinary
order-rule: kỷ cương, kỉ cương, nề nếp, orderliness
tighten: siết chặt, thắt chặt, siết, tighten, xiết chặt, nghiêm hơn, chấn chỉnh, stricter, tighter
democracy: dân chủ, democracy, democratic
unity: đoàn kết, thống nhất, unity, solidarity
responsibility: trách nhiệm, responsibility, responsible
slogan: khẩu hiệu, phương châm, câu hiệu triệu, slogan, motto, tiêu ngữ, châm ngôn
this-article: bài báo, bài viết, bài này, bài báo này, bài viết này, bài, bài ấy, bài đó, tin này, article, the article, this article, trong bài, bài gốc, trong bài báo, trong bài viết, theo bài báo, theo bài, theo bài viết, bản tin, mẩu tin, bài báo trên, bài viết trên, bài trên, in the article, according to the article, theo bài này, trong tin, the text, bản tin này, the piece, this piece, piece, this text
title: tiêu đề, nhan đề, đầu đề, tựa, tựa đề, tít, tên bài, tựa bài, title, headline, tên bài báo, tên bài viết, tên của bài, heading of the article
source-of: nguồn, nguồn tin, xuất xứ, tờ báo nào, báo nào, source, which newspaper, published in, toà soạn nào, lấy từ đâu, trích từ đâu, đăng ở đâu, đăng trên báo nào, which paper, báo gì, tờ nào, which outlet
date: ngày tháng, ngày, date, ngày giờ
publish: đăng, đăng tải, xuất bản, lên báo, publish, published, publication, đưa tin, came out
weekday: thứ mấy trong tuần, ngày thứ mấy, what day of the week, which weekday, day of the week, weekday, vào thứ mấy
summary: tóm tắt, tóm lược, ý chính, nội dung chính, tóm gọn, summary, summarise, summarize, gist, overview, in short, sum up, đại ý, điểm chính, nói gọn, điểm tin, ý chủ đạo, nội dung chủ yếu, main idea, main points, khái quát, tóm lại
photo: ảnh, tấm ảnh, bức ảnh, hình, hình ảnh, photo, picture, image, caption, chú thích, tấm hình, hình chụp, chú thích ảnh, bức hình
photographer: ai chụp, người chụp, do ai chụp, của ai chụp, photographer, photo credit, tác giả ảnh, phóng viên ảnh, bấm máy, ai bấm máy, who took, nguồn ảnh, tay máy, tác giả bức ảnh, cầm máy, người cầm máy
delegate: đại biểu, khách mời, người dự, delegate, attendee, participants, guests, người tham dự, thành phần tham dự, quan khách, các đại biểu, khách dự
attend: tham dự, dự, tham gia, có mặt, góp mặt, attend, took part, take part, present at, tới dự, đến dự, dự họp, hiện diện, came to, participated in
meeting: hội nghị, cuộc họp, buổi họp, cuộc hội nghị, phiên họp, buổi lễ, họp, conference, meeting, event, sự kiện, buổi làm việc
occasion: dịp nào, sự kiện nào, ở dịp nào, dịp gì, sự kiện gì, hoàn cảnh nào, bối cảnh nào, what occasion, which occasion, what event, which event, occasion
organise: tổ chức, diễn ra, được tổ chức, hold, held, take place, took place, khai mạc, organised by, organized by, who organised, who organized
post: chức vụ, chức, chức danh, cương vị, vị trí, giữ chức, giữ chức vụ, làm chức gì, làm gì trong ngành, position, post, job, title of, office, chức trách, đảm nhiệm, đảm nhận, chức gì, chức vụ gì, giữ chức gì, giữ chức vụ gì, địa vị, giữ cương vị gì
appoint: bổ nhiệm, được bổ nhiệm, lên chức, nhậm chức, thăng chức, thăng hàm, thăng cấp, thăng tiến, lên hàm, appoint, promoted to, được cất nhắc
rank: cấp bậc, quân hàm, cấp hàm, hàm, rank, cấp bậc hàm, đeo hàm, mang hàm, hàm gì, quân hàm gì, cấp bậc gì, đeo lon, mang lon, lon gì
role: vai trò, vai, part played, vai trò gì, đóng vai, đóng vai trò, role, tầm vóc
function: chức năng, function, functions, công năng
spirit: tinh thần, tư tưởng, spirit, mindset
attitude: thái độ, tinh thần nào, attitude, manner, tinh thần gì, thái độ nào, thái độ gì, tinh thần thế nào, tinh thần như thế nào, thái độ thế nào, tinh thần ra sao, thái độ ra sao
driving-force: động lực, sức bật, đòn bẩy, driving force, momentum, impetus, motivation, driver, cú hích, lực đẩy, sức đẩy, đầu tàu, bàn đạp
expect: kỳ vọng, mong đợi, trông đợi, coi là, được coi, xem là, được xem, expect, expectation, hope, consider, seen as, được coi là, được xem là, trông chờ, kì vọng, mong chờ, được kỳ vọng, regarded as, nhìn nhận, được nhìn nhận, được nhìn nhận là
identify: xác định, được xác định, identify, identified, định vị, determine
important: quan trọng, hệ trọng, important, importance, significant, trọng yếu, cốt tử, ý nghĩa, tầm quan trọng, significance
level: mức độ, mức nào, mức, level, degree, extent
task: nhiệm vụ, công việc, việc phải làm, task, mission, duty, duties, assignment, phần việc, đầu việc, việc cần làm, phận sự, to do
work-area: mặt công tác, mảng công tác, lĩnh vực, mảng, lĩnh vực công tác, nội dung công tác, area, field, aspect, khâu, mặt nào
require: yêu cầu, đòi hỏi, đề nghị, giao, đặt ra, require, request, ask for, asked, demand, order to, told, dặn, dặn dò, căn dặn, nhắc nhở, ra lệnh, hạ lệnh, giao nhiệm vụ, giao việc, khoán, được giao, instruct, instruction, giao phó, bắt buộc, đề ra yêu cầu
concentrate: tập trung, chú trọng, coi trọng, quan tâm, dành sự quan tâm, focus, concentrate, attach importance, attention, value, attach, để tâm, lưu tâm, để ý, chăm lo, đặt nặng, xem trọng, đề cao
policy: chủ trương, chính sách, policy, policies, guidelines, đường lối, quyết sách
oriented: định hướng cao, mang tính định hướng
goal: mục tiêu, mục đích, goal, objective, aim, purpose, nhằm, hướng tới
serve: phục vụ, đáp ứng, cho ai dùng, serve, meet the needs, phục vụ ai, phục vụ cho ai, dùng cho ai, dùng cho, dành cho
ensure: bảo đảm, đảm bảo, ensure, guarantee, secure
civil: dân sinh, đời sống, người dân, dân dụng, civil, civilian, livelihood, bà con, public use
combat: chiến đấu, tác chiến, combat, fight
grassroots: cấp cơ sở, cơ sở địa phương, địa bàn cơ sở, grassroots, local level, grass roots, tuyến cơ sở, xã phường, cấp xã
force: lực lượng, quân, force
police: công an, ngành công an, police
resolutely: quyết liệt, mạnh mẽ, drastically, resolutely, vigorously, drastic, resolute, ráo riết, kiên quyết
period: giai đoạn, thời kỳ, thời hạn, kéo dài, period, duration, timeframe, years, bao lâu, trong bao lâu, kéo dài bao lâu, kéo dài mấy năm, thời gian thực hiện, how long, what period, which period, giai đoạn nào, thời kì, quãng thời gian, khoảng thời gian nào
from-to: từ năm nào đến năm nào, từ bao giờ đến bao giờ, từ năm nào tới năm nào, từ khi nào đến khi nào
deadline: hạn chót, hạn cuối, bao giờ xong, khi nào xong, deadline, khi nào hoàn thành, bao giờ hoàn thành, hạn hoàn thành
cross: gắn với, kèm, kết hợp với, linked to, tied to, associated with, connected, relation, relationship, related, mối liên hệ, liên hệ, gắn liền với, gắn kết, đi kèm, đi cùng, quan hệ, connection, link
influence: ảnh hưởng, tác động, influence, impact, affect
same: cùng, giống nhau, giống, chung một, same, both
compare: khác nhau, khác gì, so sánh, phân biệt, difference, different, differ, compare, distinguish, khác ở chỗ nào, khác chỗ nào, điểm khác
full-name: tên đầy đủ, tên chính xác, tên chính thức, tên gọi, full name, exact name, official name, full title, tên gọi đầy đủ, tên gọi chính thức, đầy đủ tên
name-of: tên gì, tên là gì, tên chi, họ tên, danh tính, what is the name, name of, called, quý danh, tên tuổi, tên họ, mang tên gì, tên họ là gì, có tên là gì, tên cụ thể, tên thật, by name, what name, tên ai, được đặt tên, đặt tên, họ gì, tên họ gì, tên ông nào
abbreviation: viết tắt, là viết tắt, stand for, stands for, abbreviation, short for
meaning: nghĩa là gì, mean, meaning, có nghĩa là gì, nghĩa là sao, nghĩa gì, hiểu thế nào, hiểu như thế nào, định nghĩa, khái niệm, giải nghĩa, define, definition, explain, giải thích
specific: đặc thù, riêng biệt, specific, special, specialised, specialized, đặc biệt, chuyên biệt
in-depth: chuyên sâu, sâu, in depth
first-year: năm đầu, first year, năm thứ nhất, năm đầu tiên
second-year: năm thứ hai, năm thứ 2, second year, 2nd year
last-year: năm qua, năm vừa qua, năm ngoái, năm trước, năm vừa rồi, last year, past year, the year before
future: thời gian tới, sắp tới, tới đây, tương lai, coming time, upcoming, near future, ahead, next, trong thời gian tới, thời gian sắp tới, mai này, mai mốt, từ nay về sau, coming period
intend: dự kiến, dự định, dự báo, intend, forecast
together-with: cùng với, bên cạnh, ngoài ra, còn gì nữa, gì nữa, nào nữa, what else, else, besides, apart from, đồng thời
exact-words: nguyên văn, từng chữ, từng câu từng chữ, nguyên câu, câu nói nguyên văn, lời trích, trích nguyên văn, trích dẫn, trích, word for word, exact words, verbatim, quote, quotation, in full, trọn câu, nguyên lời
whole-article: toàn văn, cả bài, nguyên bài, toàn bài, full text, whole article, full article, toàn bộ bài, bài đầy đủ, full bài, entire article, bản đầy đủ
salary: lương, thu nhập, salary, wage, paid, lương bổng, phụ cấp, đãi ngộ, tiền lương, pay
phone: số điện thoại, điện thoại, hotline, sđt, phone, telephone, contact, liên hệ với, liên lạc, email, địa chỉ, trụ sở, headquarters
birth: sinh năm, tuổi, ngày sinh, năm sinh, quê, quê quán, born, age, birthday, hometown, bao nhiêu tuổi, mấy tuổi, nhiêu tuổi, tiểu sử, lý lịch, biography, how old
revenue: doanh thu, lợi nhuận, lãi, revenue, profit, turnover, income, lời lãi, lỗ lãi, earnings
writer: ai viết, người viết, nhà báo, phóng viên, ký giả, cây bút, bút danh, tác giả bài báo, tác giả bài viết, tác giả của bài, writer, journalist, reporter, biên tập viên, editor, wrote, tác giả, the author, author of, authors name, người soạn bài, người soạn, soạn bài, soạn bài viết, viết bài, người chấp bút, người viết bài
`
