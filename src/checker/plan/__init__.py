"""Plans: read from YAML, found by name, chosen by the draft's own citation."""

from __future__ import annotations

from checker.plan.choice import PlanChoice, choose
from checker.plan.elsewhere import elsewhere
from checker.plan.library import find, load, read
from checker.plan.model import Group, Part, Plan, Task

__all__ = ["Group", "Part", "Plan", "PlanChoice", "Task", "choose", "elsewhere", "find", "load", "read"]
