// What the program's own codes are called, in Vietnamese and English, as in its other outputs.

export const SEVERITY = { error: ["lỗi", "error"], warning: ["cảnh báo", "warning"], info: ["lưu ý", "note"] };

// One sign for each severity and status: colour is never the only difference.
export const SHAPE = { error: "✕", warning: "!", info: "i" };

export const CERTAINTY = {
  certain: ["chắc chắn", "certain"], likely: ["nhiều khả năng", "likely"], possible: ["có thể", "possible"],
};

export const MATURITY = {
  verified: ["đã đối chiếu nguyên văn", "read in the standard's own text"],
  reported: ["theo nguồn thứ cấp", "from secondary sources"],
  custom: ["thông lệ", "custom"],
};

export const STAGE = {
  draft: ["dự thảo", "draft"], submit: ["trình ký", "for signature"], issue: ["phát hành", "for issue"],
};

export const STATUS = {
  answered: ["đã trả lời", "answered"],
  "by-reference": ["dẫn chiếu", "by reference"],
  partial: ["một phần", "partial"],
  shallow: ["chưa có kết quả", "shallow"],
  duplicate: ["trùng lặp", "duplicate"],
  missing: ["không tìm thấy", "not found"],
};

export const SIGN = { answered: "✓", "by-reference": "→", partial: "◐", shallow: "○", duplicate: "=", missing: "✕" };

export const MET = new Set(["answered", "by-reference"]);

export const EVIDENCE = {
  figure: ["số liệu", "figure"],
  date: ["thời gian", "date"],
  document: ["văn bản", "document"],
  action: ["việc đã làm", "action"],
};

export const AREA = {
  file: ["tệp", "file"],
  letterhead: ["phần đầu", "letterhead"],
  structure: ["bố cục", "structure"],
  coverage: ["nhiệm vụ", "tasks"],
  claim: ["khẳng định", "claims"],
  date: ["ngày tháng", "dates"],
  citation: ["viện dẫn", "citations"],
  number: ["số liệu", "figures"],
  term: ["tên viết tắt", "terms"],
  text: ["chính tả, dấu câu", "text"],
  reference: ["dẫn chiếu", "references"],
  closing: ["câu kết", "closing"],
  recipients: ["nơi nhận", "recipients"],
  signature: ["phần ký", "signature"],
  layout: ["trình bày", "layout"],
};

export const KIND = {
  resolution: ["nghị quyết", "resolution"],
  decision: ["quyết định", "decision"],
  regulation: ["quy định", "regulation"],
  rules: ["quy chế", "rules"],
  directive: ["chỉ thị", "directive"],
  conclusion: ["kết luận", "conclusion"],
  circular: ["thông tri", "circular"],
  guide: ["hướng dẫn", "guide"],
  notice: ["thông báo", "notice"],
  report: ["báo cáo", "report"],
  plan: ["kế hoạch", "plan"],
  program: ["chương trình", "program"],
  scheme: ["đề án", "scheme"],
  submission: ["tờ trình", "submission"],
  dispatch: ["công văn", "dispatch"],
  minutes: ["biên bản", "minutes"],
  slip: ["phiếu", "slip"],
  other: ["văn bản khác", "other document"],
};
