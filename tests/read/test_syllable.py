"""What is shaped as a Vietnamese syllable and what is not."""

from __future__ import annotations

import pytest

from checker.read.syllable import is_syllable

SYLLABLES = """
báo cáo kết quả thực hiện nhiệm vụ trọng tâm của Tỉnh ủy Quảng Ngãi năm nghiêng khuỷu quyết huyện uỷ thuỷ thủy hoà hòa
giữa gì giêng gìn giò giếng quốc quý quyền quăng khuya khoẻ ngoằn ngoèo xoong khuếch thuở ươm ưu yêu yếu ý êm ông ỉu
Đảng ĐOÀN NGHIỆP phường xã thị trấn chức việc tiếp cách mạng loạt thoát suốt đẹp hộp lớp luật hoặc
"""
OTHERS = """
of report plan été déjà Straße schön niño coração C«ng v¨n Coâng vaên nhiÖm baùo caùo thüc öt
toàt mãc lờp caõng hoiej quuốc ngghĩa đđ aa zô wa jú fa bl tr ng h'á háá hóà hó́
lựơng Ngừơi trứơc đựơc múôn thụôc tíên víêt qùyên quỳên ýêu HUỴÊN
"""


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", OTHERS.split())
def test_other_words(word: str) -> None:
    assert not is_syllable(word)
