"""LALR(1) tables and the loop that drives them.

Lark compiles a grammar to tables (`checker.parse.grammar`). Driving tables takes a
few lines, while importing Lark takes as long as everything else a run does before
it reads the draft, so a run whose tables are in the cache never imports it.

Trees are as Lark makes them: a rule whose name begins with "_" leaves its children
to its parent, a token whose name begins with "_" is left out, an alias names the node.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.value import NamedTuple

__all__ = ["END", "Automaton", "Node", "Rule", "Run", "Terminal", "Token"]

END = "$END"


class Token(str):
    """A piece of input and the terminal it is; `start_pos` and `end_pos` are offsets in what was read."""

    __slots__ = ("end_pos", "start_pos", "type")

    type: str
    start_pos: int
    end_pos: int

    def __new__(cls, type: str, value: str, start_pos: int = 0, end_pos: int = 0) -> Token:  # noqa: A002
        """A token that reads as its `value`."""
        token = super().__new__(cls, value)
        token.type = type
        token.start_pos = start_pos
        token.end_pos = end_pos
        return token


class Node:
    """A node of the tree: the rule's name (or alias) and its children in order."""

    __slots__ = ("children", "data")

    def __init__(self, data: str, children: list[Node | Token]) -> None:
        self.data = data
        self.children = children


class Rule(NamedTuple):
    """A production, as far as building the tree needs it."""

    origin: str
    """The nonterminal it gives."""
    name: str | None
    """Name of the node; None when the children go to the parent."""
    size: int
    """Symbols on its right side."""
    kept: tuple[bool, ...] | None
    """Which of them enter the tree; None for all."""
    lift: bool
    """Give an only child in place of the node (`?rule`)."""


class Terminal(NamedTuple):
    """A terminal of the grammar; `pattern` is empty for a declared one."""

    name: str
    pattern: str
    priority: int


class Automaton(NamedTuple):
    """The tables of one grammar."""

    start: int
    end: int
    """The state in which the input is a whole."""
    actions: tuple[Mapping[str, int], ...]
    """For each state: by terminal or nonterminal the state to go to (>= 0), or -1 - n to reduce by rule n."""
    rules: tuple[Rule, ...]
    terminals: tuple[Terminal, ...]


class Run:
    """One parse in progress."""

    __slots__ = ("_actions", "_automaton", "_nodes", "_rules", "_stack", "state")

    def __init__(self, automaton: Automaton) -> None:
        self._automaton = automaton
        self._actions = automaton.actions
        self._rules = automaton.rules
        self._stack = [automaton.start]
        self._nodes: list[Node | Token | list[Node | Token]] = []
        self.state = automaton.start
        """The state on top of the stack: what may follow depends on it."""

    def accepts(self, terminal: str) -> bool:
        """Whether the parser takes `terminal` next: LALR look-ahead sets alone promise too much."""
        stack = self._stack.copy()
        while True:
            action = self._actions[stack[-1]].get(terminal)
            if action is None:
                return False
            if action >= 0:
                return True
            rule = self._rules[-1 - action]
            if rule.size:
                del stack[-rule.size :]
            stack.append(self._actions[stack[-1]][rule.origin])

    def feed(self, token: Token) -> None:
        """Take one token. Raises `KeyError` when the grammar has no place for it."""
        kind = token.type
        while (action := self._actions[self.state][kind]) < 0:
            self._reduce(self._rules[-1 - action])
        self._stack.append(action)
        self._nodes.append(token)
        self.state = action

    def finish(self) -> Node:
        """The tree, once all tokens are fed. Raises `KeyError` when something is missing."""
        end = self._automaton.end
        while self.state != end:
            action = self._actions[self.state][END]
            if action >= 0:
                break
            self._reduce(self._rules[-1 - action])
        root = self._nodes[-1]
        assert isinstance(root, Node)
        return root

    def _reduce(self, rule: Rule) -> None:
        origin, name, size, kept, lift = rule
        stack, nodes = self._stack, self._nodes
        children: list[Node | Token] = []
        if size:
            for index, child in enumerate(nodes[-size:]):
                if not isinstance(child, list):
                    if kept is None or kept[index]:
                        children.append(child)
                elif children:
                    children.extend(child)
                else:
                    children = child  # nothing else holds the list, so a long repetition grows in place
            del stack[-size:], nodes[-size:]
        if name is None:
            nodes.append(children)
        elif lift and len(children) == 1:
            nodes.append(children[0])
        else:
            nodes.append(Node(name, children))
        self.state = self._actions[stack[-1]][origin]
        stack.append(self.state)


def parse(automaton: Automaton, tokens: Sequence[Token]) -> Node:
    """The tree of tokens that are all known beforehand."""
    run = Run(automaton)
    for token in tokens:
        run.feed(token)
    return run.finish()
