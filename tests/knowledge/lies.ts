/** One answer that its quote proves, and the same with a lie in it. */
export interface Lie {
  readonly name: string
  readonly quote: string
  /** Names of the fact's entries besides those in the quote. */
  readonly names?: readonly string[]
  readonly lang?: 'en'
  readonly truth: string
  readonly lie: string
}

/** Written before the check was, from sentences of invented articles; each is a slip that assistants and tired people make. */
export const lies: readonly Lie[] = [
  {
    name: 'another count',
    quote: 'bão số 9 kèm mưa lớn kéo dài đã làm 4 người chết, 2 người mất tích',
    truth: 'Bão số 9 làm 4 người chết và 2 người mất tích.',
    lie: 'Bão số 9 làm 6 người chết và 2 người mất tích.',
  },
  {
    name: 'two numbers of the quote that have changed places',
    quote: 'bão số 9 kèm mưa lớn kéo dài đã làm 4 người chết, 2 người mất tích',
    truth: 'Bão làm 4 người chết, 2 người mất tích.',
    lie: 'Bão làm 2 người chết, 4 người mất tích.',
  },
  {
    name: 'a thousand times as many',
    quote: 'Hội Chữ thập đỏ tỉnh đã chuyển 3.000 thùng hàng gia đình đến vùng ngập',
    truth: 'Hội Chữ thập đỏ tỉnh đã chuyển 3.000 thùng hàng.',
    lie: 'Hội Chữ thập đỏ tỉnh đã chuyển 3 triệu thùng hàng.',
  },
  {
    name: 'a comma lost',
    quote: '126 tập thể, cá nhân đã ủng hộ 18,5 tỷ đồng',
    truth: 'Số tiền ủng hộ là 18,5 tỷ đồng.',
    lie: 'Số tiền ủng hộ là 185 tỷ đồng.',
  },
  {
    name: 'million instead of billion',
    quote: 'UBND tỉnh trích 40 tỷ đồng từ dự phòng ngân sách',
    truth: 'Tỉnh trích 40 tỷ đồng từ dự phòng ngân sách.',
    lie: 'Tỉnh trích 40 triệu đồng từ dự phòng ngân sách.',
  },
  {
    name: 'kilometres instead of metres',
    quote: 'Sóng lớn đã đánh sạt 420 m kè',
    truth: 'Sóng đánh sạt 420 mét kè.',
    lie: 'Sóng đánh sạt 420 km kè.',
  },
  {
    name: 'the unit written close to the number',
    quote: 'vùng biển phía nam có sóng cao từ 3m, biển động mạnh',
    truth: 'Sóng cao từ 3 m.',
    lie: 'Sóng cao từ 3km.',
  },
  {
    name: 'a number in words',
    quote: 'vùng biển phía nam có sóng cao từ 3m, biển động mạnh',
    truth: 'Sóng cao từ ba mét.',
    lie: 'Sóng cao từ ba mươi mét.',
  },
  {
    name: 'points instead of per cent',
    quote: 'đạt 38,6% kế hoạch, cao hơn cùng kỳ năm trước 5,1 điểm phần trăm',
    truth: 'Tỉnh giải ngân đạt 38,6% kế hoạch.',
    lie: 'Tỉnh giải ngân đạt 36,8% kế hoạch.',
  },
  {
    name: 'another day',
    quote: 'hoàn thành khu tái định cư Đồng Mận trước ngày 15/8',
    truth: 'Khu tái định cư Đồng Mận phải xong trước ngày 15/8.',
    lie: 'Khu tái định cư Đồng Mận phải xong trước ngày 18/5.',
  },
  {
    name: 'another month, in words',
    quote: 'Cục sẽ trình Bộ ban hành hướng dẫn trong tháng 8/2026',
    truth: 'Cục sẽ trình hướng dẫn trong tháng 8 năm 2026.',
    lie: 'Cục sẽ trình hướng dẫn trong tháng 9 năm 2026.',
  },
  {
    name: 'another hour',
    quote: 'đi vào địa phận xã Vạn Lộc lúc 21 giờ 30 phút ngày 10/10',
    truth: 'Bão vào xã Vạn Lộc lúc 21h30 ngày 10/10.',
    lie: 'Bão vào xã Vạn Lộc lúc 20h30 ngày 10/10.',
  },
  {
    name: 'morning instead of afternoon',
    quote: 'Chiều 16/7, tại trụ sở UBND tỉnh Đại Giang, đoàn công tác làm việc với tỉnh',
    truth: 'Buổi làm việc diễn ra chiều 16/7 tại trụ sở UBND tỉnh Đại Giang.',
    lie: 'Buổi làm việc diễn ra sáng 16/7 tại trụ sở UBND tỉnh Đại Giang.',
  },
  {
    name: 'another person',
    quote: 'Mặt bằng chậm một ngày thì công trường đứng một tuần',
    names: ['Đặng Hữu Khoát', 'Thứ trưởng'],
    truth: 'Thứ trưởng Đặng Hữu Khoát nói mặt bằng chậm một ngày thì công trường đứng một tuần.',
    lie: 'Ông Lâm Chí Thiện nói mặt bằng chậm một ngày thì công trường đứng một tuần.',
  },
  {
    name: 'a middle name exchanged',
    quote: 'Ông Trương Văn Nghị, Chi cục trưởng Chi cục Thủy lợi',
    truth: 'Ông Trương Văn Nghị là Chi cục trưởng Chi cục Thủy lợi.',
    lie: 'Ông Trương Công Nghị là Chi cục trưởng Chi cục Thủy lợi.',
  },
  {
    name: 'another place',
    quote: 'làm xã Sơn Kỳ bị cô lập trong 30 giờ',
    truth: 'Xã Sơn Kỳ bị cô lập trong 30 giờ.',
    lie: 'Xã Hải Trung bị cô lập trong 30 giờ.',
  },
  {
    name: 'a minister for his deputy',
    quote: 'Thứ trưởng Đặng Hữu Khoát ghi nhận nỗ lực của tỉnh',
    truth: 'Thứ trưởng Đặng Hữu Khoát ghi nhận nỗ lực của tỉnh.',
    lie: 'Bộ trưởng Đặng Hữu Khoát ghi nhận nỗ lực của tỉnh.',
  },
  {
    name: 'another document',
    quote: 'Chủ tịch UBND tỉnh Đặng Hữu Khoát ký Công điện số 18/CĐ-UBND',
    truth: 'Ông Đặng Hữu Khoát ký Công điện số 18/CĐ-UBND.',
    lie: 'Ông Đặng Hữu Khoát ký Công điện số 18/CĐ-TTg.',
  },
  {
    name: 'a form of document exchanged',
    quote: 'Bí thư Tỉnh ủy Lương Thị Bích Thảo ký Chỉ thị số 21-CT/TU về khắc phục hậu quả bão số 9',
    truth: 'Bà Lương Thị Bích Thảo ký Chỉ thị số 21-CT/TU.',
    lie: 'Bà Lương Thị Bích Thảo ký Nghị quyết số 21-CT/TU.',
  },
  {
    name: 'a denial added',
    quote: 'Nếu không xả sớm, đỉnh lũ ở hạ du có thể cao thêm gần nửa mét',
    truth: 'Nếu không xả sớm, đỉnh lũ ở hạ du có thể cao thêm gần nửa mét.',
    lie: 'Nếu không xả sớm, đỉnh lũ ở hạ du không thể cao thêm gần nửa mét.',
  },
  {
    name: 'a denial lost',
    quote: 'Ngày thông xe đã hứa với dân thì không lùi',
    truth: 'Ngày thông xe đã hứa với dân thì không lùi.',
    lie: 'Ngày thông xe đã hứa với dân thì sẽ lùi.',
  },
  {
    name: 'not yet left out',
    quote: '214 hộ dân ở xã Thạch Vọng và xã Hòa Nhạn chưa nhận tiền đền bù',
    truth: '214 hộ dân chưa nhận tiền đền bù.',
    lie: '214 hộ dân đã nhận tiền đền bù.',
  },
  {
    name: 'the opposite word',
    quote: 'giá nhựa đường tăng 18% so với dự toán',
    truth: 'Giá nhựa đường tăng 18% so với dự toán.',
    lie: 'Giá nhựa đường giảm 18% so với dự toán.',
  },
  {
    name: 'after instead of before',
    quote: 'Ông Khương hứa thông hầm Đèo Sương trước ngày 20/12/2026',
    truth: 'Ông Khương hứa thông hầm Đèo Sương trước ngày 20/12/2026.',
    lie: 'Ông Khương hứa thông hầm Đèo Sương sau ngày 20/12/2026.',
  },
  {
    name: 'at most instead of at least',
    quote: 'Đến hết năm 2026, tỉnh phải giải ngân ít nhất 95% kế hoạch vốn đầu tư công',
    truth: 'Đến hết năm 2026 tỉnh phải giải ngân ít nhất 95% kế hoạch.',
    lie: 'Đến hết năm 2026 tỉnh phải giải ngân nhiều nhất 95% kế hoạch.',
  },
  {
    name: 'a number in the English answer only',
    quote: 'gần 6.300 ngôi nhà ở tỉnh Lam Hải bị hư hỏng hoặc ngập nước',
    lang: 'en',
    truth: 'Nearly 6,300 houses in Lam Hải province were damaged or flooded.',
    lie: 'Nearly 3,600 houses in Lam Hải province were damaged or flooded.',
  },
  {
    name: 'a month in the English answer only',
    quote: 'Trang báo ghi Thứ Năm, 16/7/2026',
    lang: 'en',
    truth: 'The page is dated Thursday, 16 July 2026.',
    lie: 'The page is dated Thursday, 16 June 2026.',
  },
  {
    name: 'a billion as a million in English',
    quote: 'Tổng thiệt hại ước tính ban đầu là 1.260 tỷ đồng',
    lang: 'en',
    truth: 'The loss is put at 1,260 billion dong.',
    lie: 'The loss is put at 1,260 million dong.',
  },
  {
    name: 'a denial lost in English',
    quote: '214 hộ dân ở xã Thạch Vọng và xã Hòa Nhạn chưa nhận tiền đền bù',
    lang: 'en',
    truth: '214 households have not yet received their compensation.',
    lie: '214 households have received their compensation.',
  },
  {
    name: 'a stranger in the English answer',
    quote: 'đồng chủ trì buổi làm việc',
    names: ['Phùng Thị Diệu Hiền'],
    lang: 'en',
    truth: 'Ms Phùng Thị Diệu Hiền chaired the session.',
    lie: 'Ms Phùng Thị Thu Hiền chaired the session.',
  },
  // Written when the check was there, to get past it.
  {
    name: 'another place in an order',
    quote: 'nhóm nghiên cứu nhận giải Nhất',
    truth: 'Nhóm nghiên cứu nhận giải Nhất.',
    lie: 'Nhóm nghiên cứu nhận giải Nhì.',
  },
  {
    name: 'another Roman number',
    quote: 'Ngày hội tỉnh Vĩnh Sa lần thứ IX khép lại',
    truth: 'Ngày hội lần thứ IX đã khép lại.',
    lie: 'Ngày hội lần thứ X đã khép lại.',
  },
  {
    name: 'nearly for more than',
    quote: 'Hơn 3.500 khán giả dự Lễ bế mạc',
    truth: 'Hơn 3.500 khán giả dự Lễ bế mạc.',
    lie: 'Gần 3.500 khán giả dự Lễ bế mạc.',
  },
  {
    name: 'a small number in words',
    quote: 'dự án kéo dài 2 năm',
    truth: 'Dự án kéo dài hai năm.',
    lie: 'Dự án kéo dài ba năm.',
  },
  {
    name: 'hundreds for tens',
    quote: 'hàng chục hộ dân phải sơ tán',
    truth: 'Hàng chục hộ dân phải sơ tán.',
    lie: 'Hàng trăm hộ dân phải sơ tán.',
  },
  {
    name: 'a chief for his deputy',
    quote: 'ông Nguyễn Văn An, Phó Giám đốc Sở Y tế, báo cáo',
    truth: 'Ông Nguyễn Văn An là Phó Giám đốc Sở Y tế.',
    lie: 'Ông Nguyễn Văn An là Giám đốc Sở Y tế.',
  },
  {
    name: 'another day of the week',
    quote: 'Thứ Năm, 16/7/2026',
    truth: 'Trang báo ghi Thứ Năm, 16/7/2026.',
    lie: 'Trang báo ghi Thứ Sáu, 16/7/2026.',
  },
  {
    name: 'another day of the week in English',
    quote: 'sáng thứ Hai hằng tuần',
    lang: 'en',
    truth: 'Every Monday morning.',
    lie: 'Every Tuesday morning.',
  },
  {
    name: 'another letter in a name',
    quote: 'ở tỉnh Lam Hải bị ngập',
    truth: 'Tỉnh Lam Hải bị ngập.',
    lie: 'Tỉnh Lâm Hải bị ngập.',
  },
  {
    name: 'none for some',
    quote: 'có 5 trạm y tế bị ngập',
    truth: 'Có 5 trạm y tế bị ngập.',
    lie: 'Không có trạm y tế nào bị ngập.',
  },
  {
    name: 'another currency in English',
    quote: 'giải ngân 3.262 tỷ đồng',
    lang: 'en',
    truth: 'VND 3,262 billion was disbursed.',
    lie: 'USD 3,262 billion was disbursed.',
  },
  {
    name: 'an hour, where the quote has a year',
    quote: 'đạt đỉnh lúc 4 giờ ngày 12/10, kém năm 1999',
    truth: 'Đạt đỉnh lúc 4 giờ ngày 12/10.',
    lie: 'Đạt đỉnh lúc 5 giờ ngày 12/10.',
  },
  {
    name: 'a denial at the end of a clause lost',
    quote: 'Kè có thể đắp lại, mạng người thì không',
    truth: 'Kè đắp lại được, mạng người thì không.',
    lie: 'Mạng người thì có thể đắp lại.',
  },
  {
    name: 'another count in words, where the quote lists as many',
    quote: 'làm 4 người chết, 9 nhà sập và nhiều tàu chìm',
    truth: 'Có bốn người chết.',
    lie: 'Có hai người chết.',
  },
]
