"""`checker serve`: the office page and the HTTP API."""

from __future__ import annotations

import os
from ipaddress import ip_network
from pathlib import Path

import click

from checker.cli import config, language, options
from checker.cli.bilingual import Command, Option
from checker.cli.extras import SERVE, install
from checker.cli.language import spoken
from checker.cli.streams import note
from checker.errors import CheckerError, Words
from checker.pipeline import Settings

__all__ = ["serve"]

_OPEN = Words("Mở trang này trong trình duyệt: {}", "Open this page in a browser: {}")
_OTHERS = Words("Máy khác mở: {}", "Other machines open: {}")
_STOP = Words("Dừng: Ctrl+C", "Stop: Ctrl+C")
_STOPPED = Words("Đã dừng.", "Stopped.")
_EXPOSED = Words(
    "Chú ý: máy khác trong mạng cũng mở được trang này, và nội dung đi qua mạng không được mã hóa. "
    "Nên đặt mã truy cập bằng CHECKER_TOKEN.",
    "Note: other machines of the network can open this page too, and what goes over the network is not encrypted. "
    "Better set an access token in CHECKER_TOKEN.",
)
_UNCODED = Words(
    "Chú ý: máy khác có mã truy cập cũng mở được trang này; nội dung đi qua mạng không được mã hóa.",
    "Note: other machines that have the token can open this page; what goes over the network is not encrypted.",
)


@click.command(
    cls=Command,
    words=Words(
        "Chạy trang kiểm tra dự thảo trên máy này; người khác trong cơ quan chỉ cần trình duyệt. Cũng là API cho "
        "chương trình khác (/api/openapi.json) và máy chủ kiểu LanguageTool (/v2).\n\n"
        "Dự thảo chỉ nằm trong bộ nhớ, không ghi vào đĩa hay nhật ký, không rời khỏi máy. Chỉ máy này mở được trang, "
        "trừ khi nêu --host.",
        "Run the page that checks drafts, on this machine; others in the office need a browser only. It is also an API "
        "for programs (/api/openapi.json) and a server of the LanguageTool kind (/v2).\n\n"
        "Drafts stay in memory: not on disk, not in the log, not off the machine. Only this machine can open the page "
        "unless --host says otherwise.",
    ),
)
@click.option(
    "--host",
    cls=Option,
    default="127.0.0.1",
    value=Words("ĐỊA CHỈ", "ADDRESS"),
    words=Words(
        "Địa chỉ để nghe (mặc định 127.0.0.1: chỉ máy này; 0.0.0.0: cả mạng nội bộ).",
        "Address to listen at (default 127.0.0.1: this machine only; 0.0.0.0: the network).",
    ),
)
@click.option(
    "--port",
    cls=Option,
    type=click.IntRange(0, 65535),
    default=8000,
    value=Words("CỔNG", "PORT"),
    words=Words("Cổng (mặc định 8000; 0: cổng nào còn trống).", "Port (default 8000; 0: any that is free)."),
)
@click.option(
    "--allow-host",
    "hosts",
    cls=Option,
    multiple=True,
    value=Words("TÊN", "NAME"),
    words=Words(
        "Tên máy mà người dùng gõ trong địa chỉ, như van-phong.example; có thể nêu nhiều lần. Tên của chính máy này "
        "thì không cần nêu.",
        "A name that users call this machine by, as in office.example; may be given several times. The machine's own "
        "name need not be.",
    ),
)
@click.option(
    "--proxy",
    "proxies",
    cls=Option,
    multiple=True,
    value=Words("ĐỊA CHỈ", "ADDRESS"),
    words=Words(
        "Địa chỉ số của máy chủ trung gian (TLS) đứng trước, như 127.0.0.1 hoặc 10.0.0.0/24: tin X-Forwarded-Proto "
        "của nó; có thể nêu nhiều lần.",
        "Number of a (TLS) proxy in front, as in 127.0.0.1 or 10.0.0.0/24: its X-Forwarded-Proto is believed; may be "
        "given several times.",
    ),
)
@click.option(
    "--token",
    cls=Option,
    envvar="CHECKER_TOKEN",
    value=Words("MÃ", "TOKEN"),
    words=Words(
        "Mã truy cập phải có khi mở trang (nên đặt trong biến CHECKER_TOKEN).",
        "Access token needed to open the page (better in the variable CHECKER_TOKEN).",
    ),
)
@click.option(
    "--workers",
    cls=Option,
    type=click.IntRange(1, 64),
    value=Words("N", "N"),
    words=Words("Số tiến trình kiểm tra (mặc định: theo số nhân, từ 2 đến 4).", "Worker processes (default: 2 to 4)."),
)
@click.option(
    "--timeout",
    cls=Option,
    type=click.FloatRange(1, 3600),
    default=60.0,
    value=Words("GIÂY", "SECONDS"),
    words=Words(
        "Thời gian tối đa để kiểm tra một tệp (mặc định 60); thời gian chờ đến lượt cũng tối đa bằng thế.",
        "Time limit of one file (default 60); its wait for a turn has the same.",
    ),
)
@click.option(
    "--max-size",
    "megabytes",
    cls=Option,
    type=click.IntRange(1, 1000),
    default=50,
    value=Words("MB", "MB"),
    words=Words(
        "Tổng dung lượng tối đa của một yêu cầu (mặc định 50 MB).", "Limit of one request, all files (default 50 MB)."
    ),
)
@options.rules
@config.options
@options.lang
@click.pass_context
def serve(
    context: click.Context,
    /,
    *,
    host: str,
    port: int,
    hosts: tuple[str, ...],
    proxies: tuple[str, ...],
    token: str | None,
    workers: int | None,
    timeout: float,
    megabytes: int,
    rules: tuple[Path, ...],
    config: str | None,
    no_config: bool,
) -> int:
    """Answer requests until told to stop."""
    try:
        from checker.serve.reachable import elsewhere, here, is_open, own_names
        from checker.serve.run import listen, run
        from checker.serve.serving import MB, Serving
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("starlette", "uvicorn", "python_multipart", "anyio", "h11"):
            raise
        command = install(SERVE)
        missing = Words(
            f"thiếu các gói để chạy máy chủ; hãy cài bằng: {command}",
            f"the packages of the server are missing; install them: {command}",
        )
        raise CheckerError(missing) from None
    token = _token(token)
    policy = _policy(rules, config, no_config=no_config)
    for name in hosts:
        if not name or any(sign in "/*" or sign.isspace() for sign in name):
            what = (
                "--allow-host: cần một tên máy, như van-phong.local",
                "--allow-host: a name like office.local, please",
            )
            raise CheckerError(Words(*what))
    for proxy in proxies:
        _check_number(proxy)
    lang = spoken(context)
    if not language.stated(context):
        lang = policy.lang or lang
    serving = Serving(
        settings=_absolute(policy.settings),
        suppressions=policy.suppressions,
        lang=lang,
        workers=workers or min(4, max(2, os.cpu_count() or 2)),
        timeout=timeout,
        max_bytes=megabytes * MB,
        token=token,
        proxies=proxies,
    )
    with listen(host, port) as listening:
        opened = is_open(listening)
        serving = serving._replace(hosts=(host, *hosts, *(own_names() if opened else ())))
        note(_OPEN[lang].format(here(listening)))
        if opened:
            if others := elsewhere(listening, hosts):
                note(_OTHERS[lang].format(", ".join(others)))
            note((_UNCODED if token else _EXPOSED)[lang])
        note(_STOP[lang])
        run(serving, listening, note)
    note(_STOPPED[lang])
    return 0


def _token(given: str | None) -> str | None:
    """The access token. Raises `CheckerError` for an empty one: who names one does not want the page open to all."""
    if given is None:
        given = os.environ.get("CHECKER_TOKEN")  # click passes over a variable that is set to nothing
    if given is not None and not given.strip():
        what = Words(
            "mã truy cập trống (--token, CHECKER_TOKEN); hãy đặt một mã, hoặc bỏ hẳn tùy chọn hay biến đó",
            "the access token is empty (--token, CHECKER_TOKEN); set one, or leave out the option or variable",
        )
        raise CheckerError(what)
    return given and given.strip()


def _policy(rules: tuple[Path, ...], named: str | None, *, no_config: bool) -> config.Policy:
    """What the configuration of the working folder, and the command line, say of all drafts."""
    config.forget()
    given = config.Given(
        rules=tuple(map(str, rules)),
        config=named,
        no_config=no_config,
    )
    return config.policy("-", given)


def _absolute(settings: Settings) -> Settings:
    """`settings` with folders that mean the same from wherever a worker is."""
    return settings._replace(
        rules=tuple(str(Path(folder).absolute()) for folder in settings.rules),
        plans=tuple(str(Path(folder).absolute()) for folder in settings.plans),
    )


def _check_number(proxy: str) -> None:
    """Raise `CheckerError` for what is neither the number of a machine nor that of a network."""
    try:
        ip_network(proxy)
    except ValueError:
        what = Words(
            f"--proxy: “{proxy}” không phải địa chỉ số như 127.0.0.1 hoặc mạng như 10.0.0.0/24",
            f"--proxy: “{proxy}” is neither a number like 127.0.0.1 nor a network like 10.0.0.0/24",
        )
        raise CheckerError(what) from None
