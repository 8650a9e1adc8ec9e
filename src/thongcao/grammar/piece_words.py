"""Words of the piece before a number that belong neither to its subject nor to its verb; and what subjects look like."""

from __future__ import annotations

import re

from thongcao.grammar.list_markers import COUNTED_IN_WORDS
from thongcao.grammar.words import alternatives
from thongcao.lexicon import table

# Words that stand between verb and number, or between subject and verb, and say nothing of either.
_FILLERS = (
    "bình quân", "trung bình", "thêm", "cả", "đã", "mới", "chỉ", "cũng", "được", "cho", "tới", "đến", "từ", "lên",
    "lần lượt", "tương ứng", "hằng năm", "hàng năm", "mỗi năm", "một năm", "đều", "vẫn", "sẽ", "hiện", "ngay",
    "tiếp tục", "trong", "vào", "của", "thuộc", "khá", "rất", "toàn", "trên", "tại", "ở", "thì", "nay", "tính", "hết",
    "khoảng",
    "hơn", "gần", "xếp", "xếp vị", "đứng vị", "đứng", "xếp hạng", "trước", "liên tục", "theo", "ổn định", "đang", "ra", "về", "là",
    "hơn mức", "còn", "ít", "khó", "sẽ khó", "có thể", "năm nay", "và", "về đích sớm", "vào đảng",
    "với", "nhất", "lại", "phải", "cần", "cần phải", "lần đầu", "lần đầu tiên", "chưa", "dừng",
    "dẫn đầu", "đứng đầu", "có lúc", "trên địa bàn", "trên địa bàn tỉnh", "trên địa bàn thành phố", "trong tháng",
    "trong quý", "trong kỳ", "trong năm", "toàn tỉnh", "toàn thành phố", "toàn huyện", "toàn xã", "toàn phường", "qua",
    "mới chỉ", "chỉ mới", "các", "sơ bộ", "cơ bản", "xảy ra", "vỏn vẹn", "cuối nhiệm kỳ", "đến cuối nhiệm kỳ",
    "cuối năm", "đến cuối năm", "cuối kỳ", "ngưỡng", "tại thời điểm",
)  # fmt: skip
LONGEST_FILLER = max(map(len, _FILLERS)) + 1
FILLER_AT_END = re.compile(rf"(?<!\w){alternatives(_FILLERS)}\Z")
# What opens a piece before its subject.
_OPENERS = (
    "và", "còn", "trong đó", "riêng", "cụ thể", "cụ thể là", "như", "với", "đồng thời", "bên cạnh đó", "ngoài ra",
    "nhất là", "trong khi", "trong khi đó", "qua đó", "nổi bật", "nổi bật là", "đến nay", "hiện", "hiện nay",
    "theo đó",
    "do đó", "từ đó", "đáng chú ý", "đáng chú ý là", "tính chung", "tính đến", "lũy kế", "ước", "đã", "thì", "song",
    "nhưng", "tuy nhiên", "đặc biệt", "đặc biệt là", "gồm", "bao gồm", "trong", "tiếp theo là", "tiếp đến",
    "kết quả là", "nhờ đó", "cùng với đó", "đến", "tính", "tại", "hết", "đến hết", "kết thúc", "sau", "có", "năm nay",
    "bước đầu", "nên", "để", "mà", "nâng", "đưa", "kéo", "bảo đảm", "đảm bảo", "giữ", "duy trì", "phấn đấu",
    "ước tính", "dự kiến", "đều", "cũng", "vào", "là", "theo", "theo hướng", "đạt", "của", "cả", "tổng cộng",
    "toàn tỉnh", "toàn thành phố", "toàn huyện", "toàn phường", "toàn xã", "toàn quận", "cả nước", "mục tiêu",
    "quyết tâm", "tập trung", "trước mắt", "chỉ tiêu", "trong số đó", "ngay trong", "tăng cường", "do", "gây", "yêu cầu",
    "con số này", "con số đó", "kết quả này", "mức này", "số này", "những tháng đầu năm", "những tháng cuối năm", "nếu tính cả",
    "đầu năm", "cuối năm", "đầu nhiệm kỳ", "năm trước", "năm ngoái", "tháng trước", "quý trước", "cao nhất là",
    "thấp nhất là", "đứng đầu là", "dẫn đầu là", "kế tiếp là", "tiếp đến là", "còn lại", "lớn nhất là", "nhiều nhất là", "tương ứng", "hạ",
    "phải", "cần", "cần phải", "có thể", "sẽ", "lần đầu tiên", "lần đầu", "từ đầu năm đến nay", "từ đầu năm", "bù lại", "kể cả",
    "cộng dồn", "đã có", "hiện có", "lần lượt là", "cho", "qua", "từ nay", "toàn đảng bộ",
    "vẫn", "có thêm", "nhờ", "mỗi năm", "hằng năm", "hàng năm", "mỗi tháng", "bình quân mỗi năm", "bình quân hằng năm",
    "trung bình mỗi năm", "trung bình hằng năm", "nơi nào", "đơn vị nào", "địa phương nào",
)  # fmt: skip
# `nếu loại trừ yếu tố giá thì tăng 8,9%` goes on with the subject before
_CONDITION = (
    r"(?:nếu )?(?:(?:loại trừ|sau khi loại trừ|đã loại trừ|trừ) yếu tố (?:biến động )?giá(?: cả)?|"
    r"(?:không (?:kể|tính)|trừ|kể cả|tính cả) (?:dầu thô|dầu khí|dầu|tiền sử dụng đất|thu tiền sử dụng đất|tiền đất))(?:,? thì)?"
)
MONTHS_AT_END = re.compile(r"(?<=\w)(?<!lãi suất)(?<! hạn)(?<! gửi) (?P<count>[2-9]|1[0-2]) tháng(?: đầu năm| qua)?\Z")
SIGN_AT_END = re.compile(r"(?<=[\w)] )[+-]\Z")
# `2 triệu tỷ đồng theo giá hiện hành, tăng 7%`: prices a value is counted in are no subject
_PRICED = r"theo giá (?:so sánh|cố định|hiện hành|thực tế)(?: năm \d{4}| \d{4})?"
# `Thứ nhất, phấn đấu tăng trưởng …`: the mark of an item is no subject
ITEM_MARK = re.compile(rf"{COUNTED_IN_WORDS}(?!\w)")
OPENER = re.compile(
    rf"[-+•*.\s]+|\([^()\n\d]{{1,80}}\)|(?:{COUNTED_IN_WORDS}|{_CONDITION}|{_PRICED}|\d{{1,2}} năm qua|{alternatives(_OPENERS)})(?!\w)"
    r"(?<!(?<!\w)trong(?= nước))"
    r"(?<!(?<!\w)cho(?= vay(?!\w)))"
    r"(?<!(?<!\w)hết(?= năm(?! \d)))"
)
# A clause of circumstance names no subject: `dù dịch bệnh, vẫn tăng 2,7%`.
CIRCUMSTANCE = re.compile(r"(?:dù|mặc dù|tuy|nếu|khi|trong (?:điều kiện|bối cảnh)|trước)(?!\w)")
# What led to it, or who says so, is no subject of what another piece tells: `Do ảnh hưởng của bão, toàn tỉnh có 680 ha lúa`.
BESIDE = re.compile(r"[-+•* ]*(?:do|nhờ|vì|bởi|theo|qua|thông qua|từ|với|dưới|căn cứ|để|sau khi|khi|trước)(?!\w)")
# `mặc dù tăng trưởng GRDP thấp, chỉ đạt 0,7%`: what the clause admits of is named in it
CONCESSION = re.compile(r"(?:mặc dù|dù|tuy)(?!\w)")
# Names that end in a word that else stands between subject and verb; `bình quân` after a noun is one more.
COMPOUNDS = (
    "trồng mới", "lạm phát cơ bản", "xây dựng cơ bản", "trồng rừng mới", "phát hiện", "xuất hiện",
    "xây mới", "xây dựng mới", "thành lập mới", "cấp mới", "kết nạp mới", "đăng ký mới", "làm mới", "mở mới",
    "tuyển mới", "đầu tư mới", "nông thôn mới", "đổi mới", "hợp nhất", "thống nhất", "phát ra", "sản xuất ra", "chứng chỉ",
    "an toàn", "địa chỉ", "cây hằng năm", "cây hàng năm", "ngược lại", "đi lại", "trở lại", "trở lên", "trở xuống", "vốn thực hiện",
    "vốn đầu tư thực hiện", "giá trị tăng thêm", "và tăng thêm", "đăng ký tăng thêm", "vốn tăng thêm",
    "việc làm tăng thêm", "nguồn lực tăng thêm", "thu nhập tăng thêm",
    "huy động tiết kiệm", "gửi tiết kiệm", "chuyển về", "thông qua", "nhà ở", "thu giữ",
    "vốn góp", "mặt bằng", "đồng bằng", "cân bằng", "sắp xếp",
)  # fmt: skip
COMPOUND_END = re.compile(rf"(?<!\w){alternatives(COMPOUNDS)}\Z")
GRADE = "hoàn thành"  # a verb, and a grade of those whose work is judged
AVERAGE_END = re.compile(r"(?<!\w)(?:bình quân|trung bình)\Z")
# What the number itself is the height of: `cao hơn mức 5,8% của cùng kỳ`, `thấp hơn trần 60%`.
OF_BASIS = re.compile(
    r"(?<!\w)(?:hơn|thấp xa|kém xa|vượt xa|còn kém)(?: so với| rất| khá| nhiều)*"
    r"(?: (?:mức|ngưỡng|mức trần|trần|mốc|con số|chỉ số|(?P<plan>chỉ tiêu|mục tiêu|kế hoạch|kịch bản)))+"
    r"(?: tăng trưởng| tăng| giảm| chung| chuẩn| quy định| bình quân)* \Z"
)
# `cao hơn vụ xuân trước 0,3 tạ/ha`: what stands between comparison and number is what is compared with.
MORE_THAN = re.compile(
    r"(?:và |nhưng |song )?(?P<cue>cao hơn|nhiều hơn|lớn hơn|nhanh hơn|thấp hơn|ít hơn|chậm hơn|kém hơn|kém)"
    r"(?: so với| nhiều)? (?P<basis>[^\W\d_][^,;:()\n]{2,60})\Z"
)
POOR = re.compile(r" hộ (?:cận )?nghèo(?!\w)")  # `mỗi năm giảm hộ nghèo 1,5%`
LETTER = re.compile(r"[^\W\d_]")
# Who foretells a rate is not what it is of: `Ngân hàng Thế giới dự báo tăng trưởng 5,5%`, `IMF dự báo 5,8%`.
FORECASTER = re.compile(
    r"(?:wb|imf|adb|oecd|amro|hsbc|uob|ngân hàng (?:thế giới|phát triển châu á|standard chartered|hsbc|uob)|"
    r"quỹ tiền tệ quốc tế|liên hợp quốc|(?:các )?(?:tổ chức|chuyên gia)(?: [^\W\d_]+){0,8}?)"
    r"(?: \([^()\n]{1,12}\))?(?: (?:cũng|đã|mới|vừa|lại|đều))?\Z"
)
PERCENTAGE = re.compile(r"(?:\w+ )?\d+(?:,\d+)? ?%")
POINTS = re.compile(r"(?:\w+ )?\d+(?:,\d+)? ?(?:điểm (?:phần trăm|%)|đpt)")  # no height of anything: how far from it
OF_PLAN = re.compile(
    r"\d+(?:[.,]\d+)* ?/ ?\d"
)  # `đạt 105% dự toán (9.200/8.760 tỷ đồng)`: the first is what was reached
CLOSERS = (*",;.)\n", "")  # what stands behind words that close their clause
SEPARATOR = re.compile(r"[;:,()\n]")
# After these a reported statement begins, or what a clause led to: `do giá giảm nên tổng thu ngân sách chỉ đạt …`,
# `giá xăng tăng là nguyên nhân chính làm CPI tăng 0,4%`.
REPORTING = re.compile(
    r"(?<!\w)(?:đánh giá|nhận định|thống nhất|ghi nhận|cho thấy|cho biết|cho hay|rằng|khẳng định|"
    r"(?<!trở )(?<!tạo )(?<!làm )nên|như|nhưng|song|khiến(?: cho)?|(?<!việc )làm(?: cho)?(?= ?\Z)|công bố(?= ?\Z)|"
    r"(?<!đối )(?<!so )(?<!cùng )(?<!gắn )(?<!hợp )(?<!ứng )với(?= ?\Z))(?!\w)"
)
# `chiếm tỷ trọng thấp nên chỉ đóng góp 0,02 điểm phần trăm`
LED = re.compile(r"(?<!\w)(?:(?<!trở )(?<!tạo )(?<!làm )(?<!xây )nên|nhờ|khiến(?: cho)?)(?!\w)")
# `doanh thu ở nhiều nơi tăng so với cùng kỳ như Hải Phòng tăng 11%`,
# `cơ cấu chuyển dịch đúng hướng với tỷ trọng dịch vụ chiếm 48%`, `bầu giữ chức Phó Bí thư với số phiếu đạt 100%`
PART = re.compile(
    r"(?<!\w)(?:đạt|có) (?=(?:tổng )?(?:doanh thu|lợi nhuận|dư nợ|giá trị sản xuất)(?!\w))|(?<!\w)với "
    r"(?=(?:tỷ trọng|tỷ lệ phiếu|số phiếu|tỷ lệ tán thành|(?:tổng |số |tổng số )?vốn|tổng mức đầu tư|"
    r"tổng giá trị|(?:tổng )?kinh phí)(?!\w))|(?<!\w)(?:cùng kỳ|năm trước|năm ngoái) như (?=[^\W\d_])"
)
# `các sản phẩm chủ lực như lọc hóa dầu tăng 23%`, `địa phương tăng cao là Bắc Giang (14%)`: one of them is measured
ONE_OF = re.compile(
    r"(?:các|một số|nhiều|những|hai|ba|bốn|năm) (?:[^,;:()\d\n]|\d(?=\d? tháng)|(?<=\d)\d(?= tháng)){2,100}? "
    r"(?:như|là|gồm|bao gồm) (?=\w)"
)
# `nợ công tăng do thiên tai, dịch bệnh nhưng vẫn ở mức 56,8%` is said of what was named before
CONTRASTS = (" nhưng", " song")
# `giải ngân vốn kế hoạch năm 2024 đạt 50%`: of the plan, not the plan
CARRIED_OUT = re.compile(
    r"(?<!\w)(?:giải ngân|phân bổ|thực hiện|thanh toán)"
    r"(?: (?:chi tiết|các|nguồn|vốn|đầu tư công|đầu tư|thuộc|theo|của|hết|được|toàn bộ))* ?\Z"
)
# who assigns a plan is no part of its name: `dự toán thu HĐND tỉnh giao 900 tỷ đồng`
ASSIGNED = re.compile(
    r"(?: (?:do|được|đã|trung ương|và|thủ tướng|chính phủ|bộ tài chính|hđnd|hội đồng nhân dân|ubnd|tỉnh ủy|thành ủy|tỉnh|"
    r"thành phố|xã|phường))* giao\Z"
)
# `vượt xa so với mục tiêu đến năm 2025 là 1,7 tỷ USD` compares what was named before
COMPARES = ("vượt xa ", "so với ", "cao hơn ", "thấp hơn ", "giảm so", "tăng so")
# what is left of `đầu năm 2013 là 21,73%`, `8 triệu đồng so với 5,9 triệu đồng`, `không đổi so với quý trước và cao hơn 0,3%`
NO_NAMES = frozenset(("đầu", "cuối", "giữa", "năm", "so", "không đổi", "không thay đổi", "giữ nguyên", "tương đương"))
# what is left of `GRDP tăng 7%, bình quân 4 năm tăng 6%/năm`
ONLY_TIME = re.compile(
    r"(?:(?:tính|bình quân|trung bình|trong|cả) )*(?:\d+|hai|ba|bốn|năm|sáu|chín) (?:năm|tháng)(?: (?:qua|đầu năm|gần đây))*"
)
_PROVINCES = alternatives({row["name"].lower() for row in table("provinces")})
# Words before or after the name of an indicator that leave it the same indicator.
NEUTRAL_BEFORE = re.compile(
    r"(?:\s|(?<!\w)(?:tổng|số|giá trị|giá trị tăng thêm|tốc độ tăng|mức tăng|kết quả|"
    r"công tác|chỉ tiêu|xếp hạng|thứ hạng|vị trí|mức|tỷ lệ|tốc độ|việc|quy mô|chỉ số|tăng trưởng|về|"
    r"các|toàn|tình hình|ước|thực hiện|đã|cả|được|cho|nhiệm vụ|lượng|trị giá|có|đón|thu hút|phục vụ|hiện|"
    r"thành phố|tỉnh|phường|xã|đảng bộ|toàn đảng bộ|ngành du lịch|công nhận|thêm|mới|"
    rf"{_PROVINCES}|"
    r"chỉ|đẩy nhanh|tiến độ|đẩy mạnh|thúc đẩy|nâng|tăng cường|nâng cao|kiểm soát|kiềm chế)(?!\w))*"
)
NEUTRAL_AFTER = re.compile(
    r"(?:\s|\([^()\n]{1,40}\)|(?<!\w)(?:(?:trên|qua|toàn) địa bàn|trong|của|toàn|tỉnh|thành phố|phường|xã|huyện|quận|đạt|ước|cả|"
    r"năm|hàng hóa|nhà nước|theo giá so sánh|theo giá hiện hành|giá hiện hành|giá so sánh|lũy kế|tính chung|bình quân(?! đầu người)|"
    r"(?:không (?:kể|tính)|trừ|ngoài) (?:dầu thô|dầu khí|dầu thô và khí đốt|dầu thô, khí đốt|tiền sử dụng đất)|"
    r"(?:vẫn |tiếp tục |đang )*là (?:động lực|trụ đỡ|điểm sáng|đầu tàu|trụ cột|điểm tựa)[^,:;.()\d\n]{0,60}|"
    r"tháng (?:giêng|hai|ba|tư|sáu|bảy|tám|chín|mười hai|mười một|mười)|"
    r"trong (?:cơ cấu |tổng )?(?:grdp|gdp|kinh tế|nền kinh tế)|"
    r"qua các năm|các năm|được|số|đã|cho|khoảng|tháng|kỳ|quý|mới|nay|đến|tính|hết|hiện|đầu năm|cuối năm|\d{4}|\d{1,2}|i{1,3}|iv|tỷ lệ|vốn|"
    r"theo chuẩn nghèo đa chiều|theo chuẩn|ngay từ|(?:trước|sau)(?: khi)? (?:sắp xếp|sáp nhập|hợp nhất)|"
    r"do (?:trung ương|địa phương|tỉnh|thành phố) quản lý|"
    r"đa chiều|kế hoạch|hồ chí minh|tp|hcm|tphcm|địa phương|toàn ngành|tổng số|"
    r"bản|thôn|ấp|buôn|(?:qua )?(?:cục|chi cục) hải quan|thu hút|thu được|hàng địa phương|nước ta|ta|việt nam|"
    rf"{_PROVINCES}|"
    r"cấp tỉnh|tăng trưởng|so với|là|có|thêm|còn|chậm|thấp|cao|khá|tốt|mạnh|mạnh mẽ|tích cực|tiếp tục|"
    r"phục hồi|khởi sắc|ổn định)(?!\w)|[-.,%/])*"
)

# how something is carried out is no subject of the numbers it is carried out by
HOW_TO_ACT = re.compile(
    r"(?:(?:tập trung|quyết liệt|khẩn trương|chủ động|tích cực|nỗ lực|kiên trì|kiên quyết|thực hiện|triển khai|điều hành|"
    r"bám sát|xây dựng|hiệu quả|có|tốt|và) ?|, )+"
)
# of what a bracket says in short, not that itself
SHARE_OF_NAME = re.compile(r"(?:tỷ lệ|tỷ trọng|cơ cấu|đóng góp)(?!\w)")
# `tỷ trọng ngành công nghiệp - xây dựng`: the part of a sector
SHARE_BEFORE = re.compile(r"(?:tỷ trọng|ngành|khu vực|lĩnh vực|của|các|\s)*")
NAME_PREFIX = re.compile(
    r"(?<!\w)(?:(?:tỷ trọng|chỉ số|tốc độ tăng|mức tăng|tổng|số|"
    r"giá trị tăng thêm|giá trị|tỷ lệ|tốc độ|mức|quy mô|lượng|trị giá|tăng trưởng) )+\Z"
)
LIST_HEAD = re.compile(
    r"(?:tỷ lệ|tỷ trọng|chỉ số|mức độ|đàn|sản lượng|diện tích|giá trị|lệ phí|phí|doanh thu|tổng(?! công ty| cục| giám| bí| thống)|số|lượng|"
    r"thu(?! hút| hồi)|chi|ngành|nhóm|dư nợ|cho vay|nguồn vốn) "
)
# What may be one of several nouns before a comma; `về nông nghiệp, lúa mùa: …` says of what, `kinh tế phục hồi, …` how.
LISTED_NOUN = re.compile(
    r"(?!(?:dù|mặc dù|tuy|nếu|khi|trước|sau|về|trên|tại|trong|ở|theo|nhờ|do|vì|với|qua|để|từ|đến|đối với|cùng|bên|đặc biệt|"
    r"nhất là|riêng|điển hình|nổi bật|song|nhưng|hiện|bởi|ngoài|căn cứ|thông qua|tỉnh|thành phố|huyện|xã)(?!\w))"
    r"[^\d,;:()\n]{2,50}(?<!phục hồi)(?<!phát triển)(?<!ổn định)(?<!khởi sắc)(?<!chuyển biến)(?<!cải thiện)(?<!tích cực)"
    r"(?<!khó khăn)(?<!tiến bộ)(?<!hiệu quả)(?<!thuận lợi)(?<! mạnh)(?<! tốt)(?<! cao)(?<! thấp)(?<! khá)(?<! nhanh)(?<! chậm)"
)
# `năm 2024 của toàn ngành`
OF_IT = re.compile(r" ?(?:của|trên|trong|toàn|tại|ở|ước|được|đã|đạt|là|có|bị|tăng|giảm|qua|cho)(?!\w)")
# `(giá so sánh năm 2010)`: prices a value is counted in, no time of it.
PRICE = "giá "
PRICES = re.compile(r"(?:theo )?giá (?:so sánh|cố định|hiện hành|thực tế)(?: năm| của năm)?(?: (?:19|20)\d\d)?")
# `chiếm 70% diện tích gieo cấy và bằng 97% cùng kỳ`: of what was named before, not of the whole
WHOLE_AND = re.compile(r" [^\W\d_][^,;:()\d]{1,60} và (?=(?:chỉ |mới )?bằng )")
RATE_ALONE = re.compile(
    r"[\d.,]*\d(?: ?%| lần)(?: (?:so với |so )?(?:cùng kỳ|năm trước|dự toán|kế hoạch|chỉ tiêu|kh)(?!\w)[^(),;]{0,30})? ?[),;]"
)  # `(giảm 11% vụ)` is of what stands behind it
WORDS_IN_BRACKETS = re.compile(r" ?\((?!\d{1,2}\))[^()\n]{1,80}\)")
AFTER_BRACKET = re.compile(r"\s*\)\s*(?:là |tới |đến |khoảng )?")
SHORT_FORM = re.compile(r" ?\([^\W\d_][^()\n\d,;]{0,20}\)")
# What a work, a plan or a company has; the words before it name whose it is: `cầu … có chiều dài 2 km`.
ATTRIBUTE = re.compile(
    r"(?<!\w)(?P<attribute>(?:tổng )?(?:mức đầu tư|(?<!điều chỉnh )vốn đầu tư|chiều dài|đoạn dài|(?<!đơn vị )diện tích|kinh phí|công suất|"
    r"giá trị)|tổng vốn|quy mô|tốc độ thiết kế|vốn điều lệ|tổng dự toán|trữ lượng|dung tích|chiều rộng|chiều cao)"
    r"(?: (?:thiết kế|đăng ký|thực hiện|dự kiến|ban đầu|xây dựng|sàn xây dựng|tự nhiên|đầu tư|giai đoạn 1))?\Z"
)
