"""Someone at the page: what they do, and what they see."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Download, Locator, Page

__all__ = ["Desk"]

SIZE = {"width": 1360, "height": 860}
SHOWN = "#result:not([hidden]), #many:not([hidden])"


class Desk:
    """A page in a browser context of its own."""

    def __init__(self, browser: Browser, url: str, **options: Any) -> None:
        self.url = url
        self.context = browser.new_context(**{"viewport": SIZE, "locale": "vi-VN", **options})
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("dialog", self._asked)
        self.page.on("console", lambda said: self._heard(said.type, said.text))
        self.page.on("request", lambda request: self._went(request.url))
        self.page.set_default_timeout(20_000)
        self.page.goto(url)
        # The lists of standards and plans have come.
        self.page.wait_for_selector("[name=plan] option:nth-child(2)", state="attached")

    def _heard(self, kind: str, text: str) -> None:
        # What the server refused on purpose is told by the browser too.
        if kind in ("error", "warning") and not text.startswith("Failed to load resource"):
            self.complaints.append(f"{kind}: {text}")

    def _asked(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _went(self, address: str) -> None:
        if not address.startswith((self.url, f"blob:{self.url.rstrip('/')}")):
            self.complaints.append(f"request: {address}")

    def give(self, *files: Path | tuple[str, str | bytes]) -> None:
        """Choose files, from disk or by name and content, and wait for what comes of them."""
        self.hand(*files)
        self.page.wait_for_selector(SHOWN)
        self.page.wait_for_selector("#busy", state="hidden")

    def hand(self, *files: Path | tuple[str, str | bytes]) -> None:
        """Choose files, and wait for nothing."""
        given: list[Any] = []
        for file in files:
            name, content = (file.name, file.read_bytes()) if isinstance(file, Path) else file
            data = content.encode() if isinstance(content, str) else content
            given.append({"name": name, "mimeType": "application/octet-stream", "buffer": data})
        self.page.set_input_files("#files", given)

    def paste(self, text: str) -> None:
        """Paste a text and have it checked."""
        self.page.fill("#text", text)
        self.page.click("#paste button")
        self.page.wait_for_selector(SHOWN)

    def text(self, selector: str) -> str:
        """What is to be read there."""
        return self.page.inner_text(selector)

    def texts(self, selector: str) -> Sequence[str]:
        """The same of all that are seen."""
        return [each.inner_text() for each in self.all(selector)]

    def all(self, selector: str) -> Sequence[Locator]:
        """Those that are seen."""
        return [each for each in self.page.locator(selector).all() if each.is_visible()]

    def marked(self, number: int) -> str:
        """The words marked for a finding."""
        words = "all => all.map(each => each.textContent).join('\\n')"
        return str(self.page.eval_on_selector_all(f'.mark[href="#f{number}"]', words))

    def focused(self) -> str:
        """What has the focus: its id, else its address, else its words."""
        return str(
            self.page.evaluate(
                "(({id, tagName, textContent, hash}) => id || hash || textContent || tagName)(document.activeElement)"
            )
        )

    def keep(self, selector: str) -> Download:
        """Press what gives a file."""
        with self.page.expect_download() as waiting:
            self.page.click(selector)
        return waiting.value

    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
