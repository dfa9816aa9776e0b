"""The headings under which a page on a rule tells what is known of it, in whatever form."""

from __future__ import annotations

from checker.errors import Words

__all__ = ["ABOUT", "CERTAINTY", "EXCEPTIONS", "FIXED", "REMEDY", "SAYS", "SEVERITY", "SOURCE", "WHY"]

SAYS = Words("Nói gì", "What it says")
WHY = Words("Vì sao", "Why")
REMEDY = Words("Cách sửa", "Remedy")
SOURCE = Words("Căn cứ", "Source")
SEVERITY = Words("Mức độ", "Severity")
CERTAINTY = Words("Độ tin cậy", "Certainty")
ABOUT = Words("Áp dụng cho", "Applies to")
EXCEPTIONS = Words("Ngoại lệ", "Exceptions")
FIXED = Words("Sau khi sửa", "After the fix")
