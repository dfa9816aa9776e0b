"""What kind of sentence a sentence is: the shipped classifiers, and a small one worked out by hand."""

from __future__ import annotations

from math import exp

import pytest
import yaml

from checker.coverage.classifier import classifier, learned, written
from checker.coverage.lexicon import syllables, topic_content
from checker.coverage.moods import moods
from checker.coverage.subjects import features, subjects, topic_numbers
from checker.coverage.syllables import fold

SMALL = classifier(("a", "b"), (0.0, 0.5), {"x": {0: 20}, "y": {0: -10, 1: 30}})


def test_each_class_gets_what_the_features_weigh_for_it() -> None:
    # a: (2.0 x 1 - 1.0 x 1) / sqrt 2, b: 0.5 + 3.0 / sqrt 2
    a, b = exp(1.0 / 2**0.5), exp(0.5 + 3.0 / 2**0.5)
    assert SMALL.probabilities({"x": 10, "y": 10}) == pytest.approx((a / (a + b), b / (a + b)))


@pytest.mark.parametrize("found", [{}, {"z": 10}])
def test_without_a_known_feature_the_bias_decides(found: dict[str, int]) -> None:
    assert SMALL.probabilities(found) == pytest.approx((1 / (1 + exp(0.5)), exp(0.5) / (1 + exp(0.5))))


def test_a_feature_that_weighs_for_many_classes_weighs_as_one_that_does_for_few() -> None:
    names = tuple(f"c{number}" for number in range(40))
    bias = tuple(number / 10 for number in range(40))
    wide = {number: (number * 7) % 50 - 25 for number in range(40)}
    together = classifier(names, bias, {"wide": wide, "narrow": {3: -40, 5: 90}})
    parted = {f"wide {number}": {number: weight} for number, weight in wide.items()}
    apart = classifier(names, bias, {**parted, "narrow": {3: -40, 5: 90}})
    # The same sum in forty features is longer: a feature without weight makes both of one length.
    together_too = together.probabilities(
        {"wide": 6, "narrow": 10, **dict.fromkeys([f"nothing {n}" for n in range(39)], 6)}
    )
    assert together.many.keys() == {"wide"}
    assert together_too == pytest.approx(apart.probabilities({**dict.fromkeys(parted, 6), "narrow": 10}))


def test_a_file_is_written_as_it_is_read() -> None:
    text = written("one\ntwo", ["a", "b"], [0.0, 0.5], {"y": {0: -10, 1: 30}, "x": {0: 20}})
    assert text.splitlines() == ["# one", "# two", "a\tb", "0.00\t0.50", "x\t0:20", "y\t0:-10 1:30"]


def test_the_learned_topics_are_those_of_the_rules_and_none() -> None:
    topics = yaml.safe_load(topic_content())["topics"]
    assert list(learned("topics").classes) == [*(topic["id"] for topic in topics), "none"]


def test_probabilities_add_up_to_one() -> None:
    assert sum(subjects(syllables("Kết nạp 12 đảng viên."))) == pytest.approx(1.0)


def test_figures_say_nothing_of_the_subject() -> None:
    assert features(["kết", "nạp", "12", "đảng", "viên"]) == features(["kết", "nạp", "đảng", "viên"])


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Cả xóm ngồi lại góp ý thẳng thắn cho từng đồng chí chi ủy, ai cũng nhận lỗi của mình.", "tu-phe-binh"),
        ("Bí thư ngồi ở trụ sở sáng thứ ba hằng tuần nghe dân trình bày, trả lời ngay tại chỗ.", "tiep-dan-doi-thoai"),
        ("Mười hai quần chúng ưu tú đứng dưới cờ Đảng đọc lời tuyên thệ.", "ket-nap-dang-vien"),
        ("Bà con xuống đồng gieo hết diện tích lúa vụ hè thu.", "phat-trien-nong-nghiep"),
    ],
)
def test_a_whole_sentence_tells_its_topic_without_a_known_phrase(sentence: str, topic: str) -> None:
    heard = subjects(syllables(sentence))
    assert heard.index(max(heard)) == topic_numbers()[topic]


@pytest.mark.parametrize(
    ("sentence", "mood"),
    [
        ("Đã kết nạp 12 đảng viên, đạt 120% kế hoạch.", "result"),
        ("Điều Đảng ủy thấy còn yếu là chưa kiểm tra được chi bộ nào về việc thực hiện Kết luận 21.", "limit"),
        ("Từ quý III năm 2024, Đảng ủy sẽ mở đợt sinh hoạt chính trị tại các chi bộ.", "forward"),
        ("Nguyên tắc tập trung dân chủ luôn được Đảng ủy coi trọng và giữ vững.", "praise"),
        ("Đảng bộ có 14 chi bộ trực thuộc với 268 đảng viên.", "overview"),
    ],
)
def test_a_sentence_tells_what_it_does(sentence: str, mood: str) -> None:
    heard = moods(fold(sentence))
    assert max(heard, key=lambda name: heard[name]) == mood
