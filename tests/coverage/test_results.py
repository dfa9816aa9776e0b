"""Sentences of many offices: which give a result of the unit's own, which only promise, demand, praise or cite."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage, framed

from checker.finding import TaskCoverage

DRAFT = framed("""I. Kết quả thực hiện nhiệm vụ trọng tâm

5. Việc lấy phiếu tín nhiệm giữa nhiệm kỳ:

{}
""")

RESULTS = [
    "Đã tổ chức hội nghị cán bộ chủ chốt để học tập, quán triệt.",
    "Huyện ủy đã ban hành Kế hoạch số 45-KH/HU, ngày 12/3/2022.",
    "Ban Thường vụ đã có Công văn số 215-CV/HU, ngày 14/5/2023 chỉ đạo các chi bộ.",
    "Đã xây dựng Kế hoạch số 45-KH/HU, ngày 12/3/2022 để tổ chức thực hiện.",
    "Kế hoạch số 45-KH/HU, ngày 12/3/2022 được ban hành ngay sau hội nghị.",
    "Đã ban hành các văn bản: Kế hoạch số 45-KH/HU, ngày 12/3/2022; Công văn số 215-CV/HU, ngày 14/5/2023.",
    "Huyện đoàn tổ chức hai lớp bồi dưỡng cho cán bộ đoàn.",
    "Đã mở mười lớp bồi dưỡng nhận thức về Đảng.",
    "Ủy ban kiểm tra tiến hành ba cuộc giám sát chuyên đề.",
    "Trong kỳ không có đơn thư khiếu nại, tố cáo nào.",
    "Qua kiểm tra, chưa phát hiện trường hợp nào vi phạm.",
    "Không phát sinh vụ việc tham nhũng nào trên địa bàn.",
    "Đã thi hành kỷ luật khiển trách đồng chí Chủ tịch Ủy ban nhân dân xã Hòa Lạc.",
    "Đã luân chuyển đồng chí Phó Chủ tịch huyện về làm Bí thư Đảng ủy xã Bình Minh.",
    "Đã đưa vào vận hành hệ thống phòng họp không giấy tờ.",
    "Đã ra mắt mô hình “Chính quyền thân thiện vì nhân dân phục vụ”.",
    "Đã phát động cuộc thi viết “Tôi yêu Đảng” trong toàn Đảng bộ.",
    "Đã công khai danh sách trên Trang thông tin điện tử của huyện.",
    "Đã thành lập Tổ công tác do đồng chí Phó Bí thư làm Tổ trưởng.",
    "Đã kiện toàn Ban Chỉ đạo 35 của huyện.",
    "Đã in và cấp phát sổ tay cho các chi bộ.",
    "Đã ký kết quy chế phối hợp với Công an huyện.",
    "Đã bổ sung nội dung này vào quy chế làm việc khóa mới.",
    "Đài Truyền thanh huyện phát sóng chuyên mục “Xây dựng Đảng” vào thứ Hai hằng tuần.",
    "Đã sáp nhập Trường Tiểu học Hòa Lạc với Trường Tiểu học Hòa Bình.",
    "Hội đồng nhân dân huyện đã lấy phiếu tín nhiệm tại kỳ họp thứ 12.",
    "Kết nạp được 17 quần chúng ưu tú.",
    "Tỷ lệ hài lòng đạt 96,4%.",
    "100% chi bộ đã tổ chức sinh hoạt chuyên đề.",
    "Đã tổ chức vào tháng 5 năm 2023.",
    "Ngày 15/3/2022, Huyện ủy tổ chức quán triệt đến toàn thể đảng viên.",
    "Đã tổ chức đối thoại giữa Bí thư Đảng ủy với thanh niên.",
    "Đã thu hồi tài sản trị giá 1,2 tỷ đồng.",
    "Đã đưa nội dung này vào chương trình công tác năm và chương trình kiểm tra, giám sát.",
    "Phần mềm quản lý văn bản được đưa vào sử dụng tại các xã.",
    "Đã niêm yết công khai thủ tục hành chính tại bộ phận một cửa.",
    "Đảng ủy ban hành nghị quyết chuyên đề về công tác này.",
    "Đã sơ kết hai năm thực hiện.",
    "Hoàn thành việc rà soát trước thời hạn quy định 15 ngày.",
    "Đã nhắc nhở 03 chi bộ chưa tổ chức sinh hoạt đúng kỳ.",
    "Đã xử lý 02 trường hợp chưa thực hiện đúng quy định.",
    "Hiện nay, 25 chi bộ đang thực hiện mô hình “Chi bộ bốn tốt”.",
    "Có 15 đồng chí đang theo học lớp cao cấp lý luận chính trị.",
    "Trong 02 năm đã thẩm tra, xác minh 47 bản kê khai; không phát hiện trường hợp kê khai không trung thực.",
    "Kết quả: xếp loại xuất sắc 12 chi bộ, tốt 30 chi bộ.",
    "Năm 2022: sơ kết 05 năm thực hiện Nghị quyết số 18-NQ/TW; năm 2023: tổng kết Quy chế cán bộ Đoàn.",
    "Đã cụ thể hóa bằng Nghị quyết số 07-NQ/HU, ngày 12/8/2022 của Ban Chấp hành Đảng bộ huyện.",
    "Ngày 12/8/2022, Huyện ủy ban hành Chương trình hành động thực hiện Kết luận số 21-KL/TW.",
    "Số tiền phải thu hồi là 3,2 tỷ đồng, đã thu hồi 2,9 tỷ đồng.",
    "Kết nạp 45/40 đảng viên, vượt chỉ tiêu đề ra.",
    "Đã đề nghị cấp có thẩm quyền khen thưởng 05 tập thể.",
    "Đã yêu cầu 03 tổ chức đảng kiểm điểm, rút kinh nghiệm.",
    "Giải quyết kiến nghị của cử tri được 25/27 ý kiến.",
    "Tham mưu Tỉnh ủy ban hành Quy định về luân chuyển cán bộ.",
    "Qua giám sát, kiến nghị xử lý 02 đảng viên vi phạm.",
    "Các chi bộ sinh hoạt đầy đủ 12 kỳ trong năm.",
    "Huyện ủy duy trì giao ban định kỳ với Ủy ban kiểm tra vào ngày 25 hằng tháng; đến nay đã giao ban 24 kỳ.",
    "Phát 1.200 tờ rơi, treo 45 băng rôn, viết 36 tin, bài.",
    "Tỷ lệ đảng viên dự sinh hoạt bình quân trên 95%.",
    "Ban Thường vụ giao ban công tác dân vận 06 tháng một lần; đã tổ chức 4 lần.",
    "Đã rà soát 37 văn bản: bãi bỏ 5, sửa đổi 12.",
    "100% cán bộ, đảng viên được quán triệt.",
    "Bí thư Đảng ủy tiếp dân 24 buổi, tiếp 61 lượt công dân; nhận 19 đơn, đã giải quyết xong 18 đơn.",
    "Trình Thường trực Huyện ủy tại Tờ trình số 18-TTr/HU, ngày 02/4/2023.",
    "Kiến nghị, phản ánh của cử tri: giải quyết 25/27 ý kiến.",
    "Kiến nghị của nhân dân: 31 ý kiến, trả lời 31 ý kiến.",
    "Khuyết điểm được chỉ ra qua kiểm tra: khắc phục 12/15.",
    "Ghi nhận 940 ý kiến, trong đó có 12 kiến nghị cần nghiên cứu.",
    "Xử lý 15 trường hợp phải thi hành kỷ luật.",
    "Đảng ủy phường ra Nghị quyết chuyên đề số 05-NQ/HU về chuyển đổi số.",
    "Sắp xếp từ 12 còn 07 đầu mối.",
    "Toàn huyện còn 07 xã sau sắp xếp, giảm 05 xã.",
    "Đăng 130 bài, trong đó có bài viết phản bác quan điểm sai trái.",
    "Ngày 19/5/2024, khen 12 tập thể.",
    "Công an huyện khởi tố 05 vụ; chưa có vụ nào phải trả hồ sơ.",
    "Chi bộ cơ quan mời báo cáo viên nói chuyện ngày 03/02/2024.",
    "Quán triệt bằng hình thức trực tuyến đến 28 điểm cầu.",
    "Ban Thường vụ Đảng ủy đã chỉ đạo xây dựng và đưa vào sử dụng trang Zalo “Lắng nghe dân nói”.",
    "Đồng chí Bí thư Đảng ủy trực tiếp đối thoại với thanh niên vào dịp 26/3.",
    "Đã tổ chức Hội nghị báo cáo viên tháng 5.",
    "Phân công đồng chí Phó Chủ tịch phụ trách theo dõi.",
    "Ủy ban Kiểm tra Huyện ủy đã ban hành Thông báo kết luận kiểm tra đối với Đảng ủy xã Nghĩa Hà.",
    "Có 5 tập thể, 12 cá nhân được Chủ tịch huyện tặng Giấy khen.",
    "Quy chế được sửa đổi, ban hành kèm theo Quyết định số 77-QĐ/HU, ngày 02/3/2023.",
    "Từ tháng 3 năm 2022, đưa việc này vào sinh hoạt thường kỳ.",
    "Đã giao Trung tâm Chính trị biên soạn tài liệu; tài liệu phát cho từng chi bộ.",
    "Đạt và vượt cả 05 chỉ tiêu được giao.",
    "Thu hồi về ngân sách hơn 1,2 tỷ đồng.",
    "Gần 2.000 lượt người tham gia.",
    "Hai đồng chí bị kỷ luật khiển trách.",
    "Ba chi bộ được chọn làm điểm.",
    "Cử đồng chí Nguyễn Văn Tám học lớp cao cấp.",
    "Không có trường hợp nào bị kỷ luật.",
    "Mọi đơn thư đều được giải quyết, không còn tồn đọng đơn nào.",
    "Hướng dẫn được gửi đến các nơi trước ngày 15/5/2022, 9/9 nơi họp xong.",
    "Phải sang chiều 12/3/2022 Đảng ủy mới gom đủ người để họp.",
    "Cấp trên gợi ý kiểm điểm 3 chi ủy.",
    "Tổ giúp việc lập bảng 17 việc còn treo.",
    "Xếp loại 30 chi bộ.",
    "Các ủy viên tự nói trước, tháng 9/2023 đồng chí Phó Bí thư đã nhận khuyết điểm.",
    "Bảy người xin rút.",
]

NOTHING_DONE = [
    "Công tác này luôn được cấp ủy quan tâm lãnh đạo, chỉ đạo; chất lượng ngày càng được nâng lên.",
    "Đã lãnh đạo, chỉ đạo thực hiện tốt, góp phần hoàn thành nhiệm vụ.",
    "Đã triển khai thực hiện nghiêm túc, kịp thời, đúng quy định.",
    "Trong thời gian tới sẽ tổ chức hội nghị và ban hành kế hoạch.",
    "Nhiệm vụ những tháng cuối năm là mở hội nghị và ban hành 03 kế hoạch.",
    "Từ nay đến cuối năm tổ chức 02 hội nghị.",
    "Trong quý IV/2024, Đảng ủy sẽ tổ chức 03 lớp tập huấn.",
    "Trong năm 2025 tiếp tục tổ chức lấy phiếu đối với cán bộ lãnh đạo.",
    "Năm 2025, tập trung tổ chức các hội nghị đối thoại.",
    "Phấn đấu đến cuối năm 2025 có 100% chi bộ đạt chuẩn.",
    "Yêu cầu 100% đảng viên ký cam kết trước ngày 30/6/2024.",
    "Chỉ tiêu đề ra đến năm 2025 là kết nạp 120 đảng viên.",
    "Các chi bộ cần tổ chức sinh hoạt chuyên đề ít nhất 01 lần mỗi quý.",
    "Bộ Chính trị đã ban hành Quy định số 96-QĐ/TW, ngày 02/02/2023 về lấy phiếu tín nhiệm.",
    "Sau khi Ban Bí thư ban hành Hướng dẫn số 21-HD/VPTW, cấp ủy đã triển khai nghiêm túc.",
    "Thực hiện theo Quy định số 96-QĐ/TW, ngày 02/02/2023 của Bộ Chính trị, Hướng dẫn số 25-HD/BTCTW,"
    " ngày 10/4/2023 của Ban Tổ chức Trung ương.",
    "Tuy nhiên, vẫn còn 03 chi bộ thực hiện chậm so với yêu cầu.",
    "Còn 02 đơn vị chưa thực hiện đúng quy định.",
    "Một số nơi thực hiện còn hình thức, có 04 đồng chí ngại va chạm.",
    "Đề nghị Tỉnh ủy hỗ trợ 02 tỷ đồng.",
    "Việc này được cấp ủy quan tâm theo các chuyên đề(1).",
    "Theo Kế hoạch, việc này phải hoàn thành trong quý I/2024.",
    "Kế hoạch đề ra mục tiêu 80% chi bộ đạt loại tốt.",
    "Việc thực hiện theo quy định tại Điều 5 và khoản 2 Điều 7.",
    "Thực hiện Nghị quyết Đại hội XIII và Nghị quyết Trung ương 4 khóa XII.",
    "Trong nhiệm kỳ 2020 - 2025 công tác này được duy trì thường xuyên.",
    "Giai đoạn 2021-2025, việc này được xác định là nhiệm vụ trọng tâm.",
    "Được xác định là 01 trong 03 khâu đột phá của nhiệm kỳ.",
    "Nhằm tổ chức tốt hội nghị, cấp ủy luôn chủ động.",
    "Để ban hành kế hoạch sát thực tế, các cơ quan phối hợp chặt chẽ.",
    "Thường xuyên đổi mới hình thức, nội dung; kết quả đạt khá.",
    "Đến hết năm 2025 hoàn thành việc xây dựng quy chế.",
    "Đảng bộ có 25 chi bộ trực thuộc luôn chấp hành nghiêm quy định.",
    "Các cấp ủy nêu cao tinh thần trách nhiệm, không có biểu hiện suy thoái.",
    "Đang chuẩn bị tổ chức hội nghị trong tháng 12/2024.",
    "Việc tổ chức hội nghị được các cấp quan tâm.",
    "Chuẩn bị các điều kiện để tổ chức 02 hội nghị.",
    "Dự kiến cuối năm 2024 sẽ sơ kết việc thực hiện.",
    "Có kế hoạch tổ chức 04 lớp bồi dưỡng trong năm 2025.",
    "Giao Ban Tổ chức ban hành hướng dẫn trước ngày 15/12/2024.",
    "Các cấp ủy đã quan tâm lãnh đạo, chỉ đạo quyết liệt; năm 2023 công tác này có nhiều chuyển biến tích cực.",
    "Từ năm 2022 đến nay, Đảng ủy luôn chú trọng thực hiện tốt nội dung này.",
    "Trong quý I/2023, cấp ủy luôn quan tâm chỉ đạo và đạt nhiều kết quả.",
    "Thực hiện Chỉ thị số 12-CT/TU, ngày 14/02/2023 của Ban Thường vụ Tỉnh ủy, các chi bộ nghiêm túc triển khai.",
    "Đã quán triệt, triển khai nghiêm túc Quy định số 37-QĐ/TW, ngày 25/10/2021 của Ban Chấp hành Trung"
    " ương về những điều đảng viên không được làm.",
    "Thời gian tới, cấp ủy sẽ ban hành kế hoạch, tổ chức 02 hội nghị chuyên đề.",
    "Trong năm 2025 sẽ tổ chức lấy phiếu theo Quy định số 96-QĐ/TW.",
    "Phấn đấu 100% chi bộ thực hiện đúng, 90% đảng viên hoàn thành tốt nhiệm vụ.",
    "Yêu cầu các chi bộ mỗi năm tổ chức ít nhất 02 buổi sinh hoạt chuyên đề.",
    "Mỗi chi bộ phải có ít nhất 01 mô hình.",
    "Nhiệm vụ này được xác định là một trong 05 nhiệm vụ trọng tâm của nhiệm kỳ 2020 - 2025.",
    "Hạn chế: Còn 05 chi bộ thực hiện chưa nghiêm, 02 đồng chí bị nhắc nhở.",
    "Khó khăn, vướng mắc: Kinh phí mới đáp ứng 40% nhu cầu.",
    "Đảng bộ huyện có 45 tổ chức cơ sở đảng trực thuộc luôn thực hiện nghiêm nguyên tắc.",
    "Công tác này đã được cấp ủy các cấp triển khai đồng bộ, nghiêm túc, bảo đảm dân chủ, công khai.",
    "Đã thực hiện nghiêm túc, đúng quy trình, quy định của Trung ương và hướng dẫn của Tỉnh ủy.",
    "Hằng năm, cấp ủy đều quan tâm chỉ đạo thực hiện tốt.",
    "Kế hoạch giai đoạn 2021 - 2025 của Tỉnh ủy đã đề ra mục tiêu 100% tổ chức đảng thực hiện.",
    "Tỉnh ủy đã ban hành Nghị quyết số 05-NQ/TU, ngày 10/10/2021; Huyện ủy luôn bám sát chỉ đạo.",
    "Chính phủ ban hành Nghị định số 59/2019/NĐ-CP quy định chi tiết; các cơ quan thực hiện nghiêm.",
    "Thủ trưởng các cơ quan cần gương mẫu, phải tổ chức đối thoại ít nhất 01 lần/năm.",
    "Sẽ hoàn thành trong quý II/2025.",
    "Trong quý IV năm 2024 tổ chức tổng kết công tác này.",
    "Tập trung tuyên truyền kết quả Đại hội XIII, kỷ niệm 95 năm Ngày thành lập Đảng.",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh theo Chỉ thị 05 gắn với Nghị quyết"
    " Trung ương 4 khóa XI, XII.",
    "Khó khăn, vướng mắc trong thực hiện: 03 xã thiếu hội trường.",
    "Hạn chế, nguyên nhân: 02 chi bộ làm chậm.",
    "Kiến nghị với Tỉnh ủy: bố trí 02 tỷ đồng.",
    "Phương hướng: tổ chức 03 hội nghị.",
    "Đồng chí Bí thư luôn gương mẫu, trách nhiệm.",
    "Công tác phối hợp giữa các ngành ngày càng chặt chẽ, đồng bộ, hiệu quả.",
    "Năm 2023 và những năm qua, công tác này luôn được cấp ủy xác định là nhiệm vụ quan trọng.",
    "Thực hiện nghiêm Quy chế làm việc khóa XX, nhiệm kỳ 2020 - 2025.",
    "Trên cơ sở Hướng dẫn số 12-HD/BTCTU, ngày 05/4/2022 của Ban Tổ chức Tỉnh ủy, các chi bộ nghiêm túc thực hiện.",
    "Theo đánh giá của Tỉnh ủy tại Thông báo số 415-TB/TU, ngày 12/12/2023, công tác này được thực hiện tốt.",
    "Ngay sau khi có Kế hoạch số 83-KH/TU ngày 26/01/2022, cấp ủy đã kịp thời triển khai.",
    "Các đồng chí lãnh đạo đã đề cao trách nhiệm nêu gương theo Quy định số 08-QĐi/TW, ngày 25/10/2018.",
    "Quyết tâm đến năm 2025 hoàn thành tốt nhiệm vụ được giao.",
    "Trong quý III sẽ triển khai lấy phiếu.",
    "Việc này dự kiến thực hiện sau Đại hội.",
    "Đơn vị đăng ký thực hiện 02 mô hình trong năm 2025.",
    "Đã xây dựng kế hoạch để thực hiện trong thời gian tới.",
    "Đề ra 05 nhóm giải pháp thực hiện trong thời gian tới.",
    "Chi bộ có 12 đảng viên, luôn đoàn kết, thống nhất.",
    "Cơ quan hiện có 25 cán bộ, công chức; ý thức kỷ luật được nâng lên.",
    "Nêu cao vai trò gương mẫu của người đứng đầu; tạo sự thống nhất trong toàn Đảng bộ.",
    "Được triển khai sâu rộng, đồng bộ từ huyện đến cơ sở, đem lại hiệu quả thiết thực.",
    "Tiếp tục quán triệt và thực hiện nghiêm Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương.",
    "Căn cứ Hướng dẫn số 03-HD/UBKTTW, ngày 15/11/2021 của Ủy ban Kiểm tra Trung ương, cấp ủy chỉ đạo thực hiện.",
    "Theo chương trình, trong quý IV sẽ tiến hành 02 cuộc giám sát.",
    "Đăng ký hoàn thành trước ngày 30/11/2024.",
    "Mục tiêu đến năm 2025 có 100% chi bộ đạt “Chi bộ bốn tốt”.",
    "Dự kiến kết nạp thêm 12 đảng viên vào cuối năm.",
    "Công tác này tuy đã có cố gắng nhưng kết quả chưa cao.",
    "Đề nghị các chi bộ báo cáo trước ngày 15/12.",
    "Nhiệm vụ này được giao cho Ban Tổ chức chủ trì, tham mưu.",
    "Đảng ủy xem đây là nhiệm vụ thường xuyên, lâu dài.",
    "Các văn bản của Trung ương, của Tỉnh ủy đều được sao gửi, phổ biến kịp thời.",
    "Sẽ được thực hiện sau khi có hướng dẫn của cấp trên.",
    "Qua học tập, nhận thức của cán bộ, đảng viên có chuyển biến rõ nét.",
    "Tập thể lãnh đạo đoàn kết, thống nhất; cán bộ, đảng viên tin tưởng vào sự lãnh đạo của Đảng.",
    "Nhìn chung, nhiệm vụ này cơ bản hoàn thành theo yêu cầu đề ra.",
    "Luôn được xác định là nhiệm vụ “then chốt”, là khâu “đột phá”.",
    "Thực hiện phương châm “nói đi đôi với làm”, “trên trước, dưới sau”.",
    "Đã chủ động rà soát, kịp thời chấn chỉnh, không để xảy ra sai sót.",
    "Đã góp phần hoàn thành thắng lợi các mục tiêu phát triển kinh tế - xã hội năm 2023.",
    "Đã hoàn thành tốt nhiệm vụ được giao trong năm 2023.",
    "Đã thực hiện đúng quy định tại Điều 12 Quy chế làm việc số 01-QC/TU, ngày 15/12/2020 của Tỉnh ủy.",
]

PARTLY_DONE = [
    "Đã rà soát 11 văn bản, ban hành 06 văn bản, còn 05 văn bản đang hoàn chỉnh.",
    "Cấp huyện xong trong tháng 11/2023; cấp xã hiện đang triển khai.",
    "Đã lấy phiếu 13 đồng chí; cấp xã chưa lấy phiếu.",
    "Đã ban hành Kế hoạch số 45-KH/HU, ngày 12/3/2022; phần kiểm tra đang được thực hiện.",
    "Đã hoàn thành 60% khối lượng, phần còn lại đang tiếp tục thực hiện.",
    "Đến nay mới hoàn thành ở 12/20 xã.",
    "Đã có 08 hồ sơ được duyệt, 03 hồ sơ chưa được phê duyệt.",
    "Đã tổ chức 02 hội nghị; riêng nội dung đối thoại chưa tiến hành được.",
    "Đã ban hành 06 văn bản; 05 văn bản còn lại dự kiến hoàn thành trong quý IV/2024.",
    "Đã ban hành 03/05 quy chế; 02 quy chế còn lại đang lấy ý kiến.",
    "Đã tổ chức 02 hội nghị; việc lập danh mục chưa thực hiện.",
    "Kết nạp 12 đảng viên, mới đạt 40% chỉ tiêu.",
    "Lấy phiếu cấp huyện xong, riêng cấp xã còn 03 xã chưa lấy phiếu; đến nay có 11 đồng chí được lấy phiếu.",
    "Đã họp lấy ý kiến 02 lần, dự thảo quy chế đang chờ phê duyệt.",
    "Đã có 09/12 đơn vị làm xong; 03 đơn vị còn lại chưa làm.",
    "Thu hồi 2,9 tỷ đồng, số còn lại đang tiếp tục thu hồi.",
]

ONLY_UNFINISHED = [
    "Dự thảo quy chế đang được lấy ý kiến các cơ quan.",
    "Việc này hiện đang được cơ quan tham mưu soạn thảo.",
    "Nội dung này chưa triển khai do chưa có hướng dẫn.",
    "Đang tổng hợp kết quả từ cơ sở.",
    "Đang dự thảo kế hoạch, dự kiến ban hành trong tháng 12/2024.",
    "Chưa ban hành được kế hoạch.",
]


def task(sentence: str) -> TaskCoverage:
    return coverage(DRAFT.format(f"- {sentence}")).groups[0].tasks[4]


@pytest.mark.parametrize("sentence", RESULTS)
def test_results_answer(sentence: str) -> None:
    found = task(sentence)
    assert (found.status, bool(found.evidence)) == ("answered", True)


@pytest.mark.parametrize("sentence", NOTHING_DONE)
def test_what_reports_nothing_done_is_no_evidence(sentence: str) -> None:
    found = task(sentence)
    assert (found.status, [one.text for one in found.evidence]) == ("shallow", [])


@pytest.mark.parametrize("sentence", PARTLY_DONE)
def test_results_beside_what_is_unfinished_are_partial(sentence: str) -> None:
    assert task(sentence).status == "partial"


@pytest.mark.parametrize("sentence", ONLY_UNFINISHED)
def test_what_is_only_unfinished_is_no_result(sentence: str) -> None:
    found = task(sentence)
    assert (found.status, "dở dang" in found.because.vi) == ("shallow", True)


def test_an_item_named_for_a_task_speaks_of_it_however_thinly() -> None:
    """A title has no verb from which to tell whether it is a limit."""
    draft = framed("""I. Kết quả thực hiện nhiệm vụ trọng tâm

8. Về phòng, chống tham nhũng

Xác định đây là nhiệm vụ quan trọng, cấp ủy luôn nêu cao tinh thần đấu tranh và sẽ tiếp tục vận động nhân dân tham gia.
""")
    assert coverage(draft).groups[0].tasks[7].status == "shallow"
