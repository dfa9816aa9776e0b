"""`NamedTuple` as in `typing`, made in a tenth of the time.

The values that flow through the program are named tuples, well over a hundred kinds of
them, and each run defines them anew. `typing.NamedTuple` compiles every annotation and a
constructor of its own for each, which together is a fifth of checking a report. Here the
annotations stay as written, and the constructor is a copy of one made for that number of
fields, its arguments renamed. Type checkers see `typing.NamedTuple` itself.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING or sys.version_info >= (3, 14):  # later versions keep annotations elsewhere
    from typing import NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    @cache
    def _constructor(size):
        """The code of a constructor that takes `size` arguments."""
        names = ", ".join(f"_{number}" for number in range(size))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names},))").__code__

    _GLOBALS = {"_new": tuple.__new__, "__builtins__": {}}

    class _Value(tuple):
        """What all kinds have in common; the methods are those of `collections.namedtuple`."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changes):
            values = [changes.pop(name, value) for name, value in zip(self._fields, self, strict=True)]
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

    class _Meta(type):
        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = tuple(body[field] for field in fields if field in body)
            if any(field in body for field in fields[: len(fields) - len(defaults)]):
                raise TypeError(f"{name}: a field without a default follows one that has one")
            code = _constructor(len(fields)).replace(
                co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__"
            )
            body |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
            body |= {"__slots__": (), "_fields": fields, "__match_args__": fields}
            body["__new__"] = FunctionType(code, _GLOBALS, "__new__", defaults)
            return type.__new__(type, name, (_Value,), body)

    class NamedTuple(metaclass=_Meta):
        """See `typing.NamedTuple`."""
