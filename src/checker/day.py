"""A day as offices write it.

Vietnamese: days below 10 and the months 1 and 2 with a zero before them, the others without (Nghị định
30/2020/NĐ-CP, phụ lục I, II.4.b).
"""

from __future__ import annotations

from datetime import date

__all__ = ["in_figures", "written_out"]


def in_figures(day: date, lang: str) -> str:
    """ "21/9/2026", "05/02/2026"; in English "2026-09-21"."""
    return day.isoformat() if lang == "en" else f"{day.day:02}/{_month(day)}/{day.year}"


def written_out(day: date, lang: str) -> str:
    """ "Ngày 21 tháng 9 năm 2026"; in English "2026-09-21"."""
    return day.isoformat() if lang == "en" else f"Ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month < 3 else str(day.month)
