from __future__ import annotations

import pytest

from checker.cli.language import language


@pytest.mark.parametrize(
    ("arguments", "environment", "chosen"),
    [
        ([], {}, "vi"),
        (["lint", "a.txt", "--lang", "en"], {}, "en"),
        (["lint", "--lang=en", "a.txt"], {}, "en"),
        (["lint"], {"CHECKER_LANG": "en"}, "en"),
        (["--lang", "vi", "lint"], {"CHECKER_LANG": "en"}, "vi"),
        (["lint", "--lang", "fr"], {}, "vi"),
        (["lint", "--lang"], {}, "vi"),
        (["lint", "--", "--lang=en"], {}, "vi"),
        ([], {"CHECKER_LANG": "xx"}, "vi"),
    ],
)
def test_language(arguments: list[str], environment: dict[str, str], chosen: str) -> None:
    assert language(arguments, environment) == chosen
