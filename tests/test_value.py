"""The program's own NamedTuple does what that of `typing` does."""

from __future__ import annotations

import copy
import pickle
import typing
from inspect import signature

import pytest

from checker.value import NamedTuple


class Place(NamedTuple):
    """Where something is."""

    line: int
    column: int = 1
    page: int | None = None

    @property
    def next(self) -> Place:
        """The next column."""
        return self._replace(column=self.column + 1)

    @classmethod
    def start(cls) -> Place:
        """The first place of all."""
        return cls(1)


class Model(typing.NamedTuple):
    """Where something is."""

    line: int
    column: int = 1
    page: int | None = None


def test_it_is_made_and_read_like_that_of_typing() -> None:
    place, model = Place(4, page=2), Model(4, page=2)
    assert tuple(place) == tuple(model) == (4, 1, 2)
    assert tuple.__eq__(place, model)
    assert hash(place) == hash(model)
    assert repr(place) == repr(model).replace("Model", "Place")
    assert (place.line, place.column, place.page) == (4, 1, 2)
    assert Place.__doc__ == Model.__doc__
    assert Place._fields == Model._fields
    assert Place.__match_args__ == Model.__match_args__
    assert list(signature(Place).parameters) == list(signature(Model).parameters)
    assert place._asdict() == model._asdict()
    assert tuple(Place._make([7, 8, 9])) == tuple(Model._make([7, 8, 9]))


def test_methods_and_copies() -> None:
    assert Place.start().next == Place(1, 2)
    for same in (copy.copy(Place(3)), copy.deepcopy(Place(3)), pickle.loads(pickle.dumps(Place(3)))):
        assert same == Place(3)
        assert type(same) is Place


@pytest.mark.parametrize("arguments", [(), (1, 2, 3, 4)])
def test_a_wrong_number_of_arguments_is_refused(arguments: tuple[int, ...]) -> None:
    with pytest.raises(TypeError, match=r"Place\.__new__"):
        Place(*arguments)


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError, match="row"):
        Place(1, row=2)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="row"):
        Place(1)._replace(row=2)  # type: ignore[call-arg]


def test_nothing_can_be_changed_or_added() -> None:
    place = Place(1)
    with pytest.raises(AttributeError):
        place.line = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        place.row = 2  # type: ignore[attr-defined]


def test_a_default_must_not_come_before_a_field_without_one() -> None:
    with pytest.raises(TypeError, match="default"):

        class Wrong(NamedTuple):
            a: int = 1
            b: int  # type: ignore[misc]
