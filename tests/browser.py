"""A real browser without a window, driven through a pipe: pages opened, clicked, typed into, photographed and printed.

Chromium speaks the DevTools protocol on two inherited file descriptors; no port, no driver, no package.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BINARY = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--remote-debugging-pipe",
)


class Tab:
    """One page of the browser."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back, self._rest, self._last = to, back, b"", 0
        self._session: str | None = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send one command and wait for its answer; what the page reports meanwhile is kept in `events`."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._to, data) :]
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = os.read(self._back, 1 << 20)
            assert chunk, "the browser has ended"
            self._rest += chunk
        message, _, self._rest = self._rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        if "method" in answer:
            self.events.append(answer)
        return answer

    @property
    def events(self) -> list[dict[str, Any]]:
        """What the page reported: requests, messages of the console, loads."""
        return self.__dict__.setdefault("_events", [])  # type: ignore[no-any-return]

    def open(self, page: Path, fragment: str = "", *, scripts: bool = True) -> None:
        """Load `page` and wait until it is there."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        # An address that differs in its fragment only would not be loaded anew.
        for address in ("about:blank", page.as_uri() + fragment):
            self.events.clear()
            self.call("Page.navigate", url=address)
            while not any(event["method"] == "Page.loadEventFired" for event in self.events):
                self._next()

    def size(self, width: int, height: int, *, phone: bool = False) -> None:
        """The window in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if phone else 1,
            mobile=phone,
        )

    def scheme(self, name: str) -> None:
        """Which colours the reader prefers: light or dark."""
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def value(self, expression: str) -> Any:
        """What `expression` gives in the page."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def click(self, selector: str) -> None:
        """Press the mouse in the middle of what `selector` names, after bringing it into view."""
        found = json.dumps(selector)
        box = self.value(
            f"(() => {{ const it = document.querySelector({found}); it.scrollIntoView({{block: 'nearest'}});"
            "const box = it.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)
        self.settle()

    def press(self, key: str, *, shift: bool = False) -> None:
        """One key, by its name in the browser: ArrowDown, Enter, Tab, Escape, a."""
        codes = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
        codes |= {"Home": 36, "End": 35, "PageUp": 33, "PageDown": 34}
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        common = {"key": key, "code": key, "windowsVirtualKeyCode": codes.get(key, ord(key[0].upper()))}
        common["modifiers"] = 8 if shift else 0
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.settle()

    def type(self, text: str) -> None:
        """Words into what has the focus."""
        self.call("Input.insertText", text=text)
        self.settle()

    def settle(self) -> None:
        """Wait until the page has drawn what it was told."""
        self.value("new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))")

    def photograph(self, to: Path, *, whole: bool = False) -> Path:
        """The window, or the whole page, as PNG."""
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        to.write_bytes(base64.b64decode(data))
        return to

    def paper(self, to: Path) -> Path:
        """What the printer would get, as PDF, on the paper the page asks for."""
        data = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        to.write_bytes(base64.b64decode(data))
        return to


@contextmanager
def browser() -> Iterator[Tab]:
    """A browser with one empty page, gone afterwards."""
    assert BINARY is not None
    commands, to = os.pipe()
    back, answers = os.pipe()

    def inherit() -> None:
        one, two = os.dup(commands), os.dup(answers)
        # Neither copy may be what the other is put over.
        while two in (3, 4):
            two = os.dup(two)
        while one in (3, 4):
            one = os.dup(one)
        os.dup2(one, 3)
        os.dup2(two, 4)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [BINARY, *_FLAGS, f"--user-data-dir={folder}"],
            preexec_fn=inherit,  # noqa: PLW1509 - no test has threads
            pass_fds=(3, 4),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        try:
            yield Tab(to, back)
        finally:
            process.terminate()
            process.wait(10)
            os.close(to)
            os.close(back)
