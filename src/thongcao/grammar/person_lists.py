"""Passages that name persons with their offices, read from the first anchor to the last office.

Orders met: `đồng chí <tên>, <chức danh>, <chức danh>`, `<chức danh>, <chức danh> <tên>`, `<tên> - <chức danh>`,
`<tên> (<chức danh>)`, `các <chức danh>: <tên>, <tên> và <tên>`, and lists of these divided by `;` or on lines of
their own. An office goes to a person only where the order leaves one reading.
"""

from __future__ import annotations

from typing import Literal

from thongcao.grammar import person_parts as parts
from thongcao.grammar.names import is_district, is_figure, is_name, known_place, may_be_name
from thongcao.grammar.person_parts import Draft, announced_forms, name_at, share_with_companion
from thongcao.grammar.title_forms import forms, forms_at, kin_at
from thongcao.grammar.titles import Office, match_office, superior_end

_Separator = Literal["", ",", ";", ":", "-", "(", ")", "và"]


class PassageReader:
    """Reads one passage; `persons`, `start` and `end` hold what was read."""

    def __init__(self, text: str, folded: str, start: int) -> None:
        """Begin at `start`: an honorific, a rank, an office or, in a list, a bare name."""
        self.text = text
        self.folded = folded
        self.start = self.at = self.end = start
        self.persons: list[Draft] = []
        self._current: Draft | None = None
        self._waiting: list[Office] = []
        self._shared: list[Office] = []
        self._shared_rank: tuple[int, int] | None = None
        self._share_separator: _Separator | None = None
        self._shared_count = 0
        self._rank: tuple[int, int] | None = None
        self._item: int | None = None
        self._anchor: Literal["", "comrade", "mister", "delegate", "rank", "list"] = "list"
        self._separator: _Separator = ""
        self._many = False
        self._plural_office = False
        self._bracket = self._after_semicolon = False
        self._degrees: list[Office] = []
        self._idle = 0

    def read(self) -> list[Draft]:
        """Give the persons of the passage, up to `end`."""
        while len(self.persons) < parts.MAX_PERSONS and self._idle < parts.MAX_IDLE_STEPS and self._step():
            self._idle += 1
        if not self.persons and self._waiting:
            self.end = max(self.end, self._waiting[-1].end)
        self._settle_waiting()
        return self.persons

    def _step(self) -> bool:
        while self.text.startswith(" ", self.at):
            self.at += 1
        if self.at >= len(self.text):
            return False
        return (
            self._skip_aside()
            or self._read_mark()
            or self._read_word()
            or (self._announces() and (self._read_honorific() or self._read_rank() or self._read_office()))
            or self._read_superior()
            or self._read_name()
            or self._read_open_title()
        )

    def _announces(self) -> bool:
        return announced_forms().match(self.folded, self.at) is not None

    def _settle_waiting(self) -> None:
        """Give offices that stood after `<chức danh> <tên>` to that person, where no other name came."""
        holder = self._current
        unnamed = not holder and self._after_semicolon and not self._anchor
        if unnamed and parts.chain_open(self.folded, self.persons[-1]):
            holder = self.persons[-1]
        if self._waiting and holder:
            holder.offices += self._waiting
            holder.end = self.end = max(self.end, self._waiting[-1].end)
        self._waiting = []

    def _drop_taken(self) -> None:
        """Leave the offices that one before the passage takes up: it begins behind them."""
        if self._separator == "," and parts.spoken_of(self.text, self.folded, self._waiting):
            self._waiting, self._item = [], None
            self.start = self.start if self.persons else self.at

    def _begin_item(self) -> None:
        self._settle_waiting()
        self._current = self._item = self._rank = None
        self._anchor = ""
        self._after_semicolon = False

    def _read_mark(self) -> bool:
        mark = self.text[self.at]
        if mark == "," and self._separator in ("", ")"):
            self._separator = ","
        elif mark == ";" and not self._bracket and self.persons:
            self._begin_item()
            self._separator = ";"
            self._after_semicolon = True
            if self._share_separator in (",", "và"):
                self._stop_sharing()
        elif mark == ":" and self._read_colon():
            self._separator = ":"
        elif mark == "-" and self._separator in ("", ")"):
            self._separator = "-"
        elif mark == "(" and self._read_bracketed_superior():
            return True
        elif mark == "(" and self._current and (post := parts.post_in_bracket(self.text, self.folded, self.at)):
            self._bracket, self._separator, self.at = True, "(", post - 1
        elif mark == ")" and self._bracket:
            self._settle_waiting()
            self._bracket = False
            self._separator = ")"
            self.end = self.at + 1
            if self._current:
                self._current.end = self.end
        elif mark == "\n":
            return self._read_line_end()
        else:
            return False
        self.at += 1
        return True

    def _read_colon(self) -> bool:
        if self._current or not (self._waiting or self._many):
            return False
        if self._waiting or self._rank:
            self._shared, self._waiting, self._shared_rank, self._rank = self._waiting, [], self._rank, None
            self._share_separator, self._shared_count = None, 0
        self._anchor, self._many, self._plural_office = "list", True, False
        return True

    def _read_bracketed_superior(self) -> bool:
        """Read `Vụ trưởng Vụ II (Ban Tổ chức Trung ương)` as one office."""
        if not self._current or not self._current.offices:
            return False
        office = self._current.offices[-1]
        end = superior_end(self.text, self.folded, office, self.at + 1)
        if not end or office.end + 1 != self.at or not self.text.startswith(")", end):
            return False
        return self._lengthen_office(end + 1)

    def _read_line_end(self) -> bool:
        if self._separator in (";", ":", ",") and (line := parts.NEXT_LINE.match(self.folded, self.at)):
            office = match_office(self.text, self.folded, line.end()) if self._separator == "," else None
            # a chain of offices may be broken between two lines
            goes_on = office is not None and not office.name and line[0].strip() == ""
            self.at = line.end()
            if self._separator == "," and not goes_on:
                self._begin_item()
                self._separator = ";"
            return self.at < len(self.text)
        if self._waiting and not self.persons and (line := parts.SIGNATURE.match(self.folded, self.at)):
            _, end = name_at(self.text, self.folded, line.end())
            if end > line.end() and self.text[end : end + 1] in ("", "\n"):
                self.at = line.end()
                self._anchor = "list"
                return True
        return False

    def _skip_aside(self) -> bool:
        """Step over a term of office, a year of birth, a place in a photograph or the number of an item."""
        number = parts.ITEM_NUMBER.match(self.folded, self.at) if self._separator in (";", ":") else None
        if step := number or (self._waiting and parts.ALL_TERMS.match(self.folded, self.at)):
            self.at = step.end()
            return True
        aside = parts.aside_at(self.text, self.folded, self.at, self._current)
        if aside:
            self.at = self.end = aside.end()
            self._separator = "" if self._separator == "," else self._separator
        return aside is not None

    def _read_word(self) -> bool:
        folded, at = self.folded, self.at
        if not parts.SMALL_WORD.match(folded, at):
            return False
        if match := parts.JOIN.match(folded, at):
            if not self.persons or self._bracket:
                return False
            self._begin_item()
            self._separator = "và"
        elif self._many and not self._current and (match := parts.namely(self.text, folded, at)) and self._read_colon():
            self._separator = ":"
        elif match := parts.ALSO.match(folded, at):
            if not (self._current or self._waiting) or not match_office(self.text, folded, match.end() + 1):
                return False
            self._separator = ","
        elif (match := parts.PLURAL.match(folded, at)) and parts.post_at(self.text, folded, match.end()):
            if self.persons and self._separator not in (";", ",", "và"):
                return False
            self._begin_item()
            self._item = at
            self._stop_sharing()
            self._many = self._plural_office = True
        elif self._many and not self._current and (match := parts.filler_at(folded, at, self.start)):
            self._anchor = "list"
            self._separator = ":"
        elif self._current and self._separator == "," and (match := parts.PLACE_TAIL.match(folded, at)):
            end = known_place(folded, match.end()) or name_at(self.text, folded, match.end())[1]
            if end == match.end():
                return False
            self.at, self._separator = end, ""
            return True
        else:
            return False
        self.at = match.end()
        return True

    def _stop_sharing(self) -> None:
        self._shared, self._shared_rank, self._share_separator = [], None, None
        self._plural_office = False

    def _read_honorific(self) -> bool:
        kin = kin_at(self.text, self.folded, self.at)
        match = kin or forms_at("honorific").match(self.folded, self.at)
        # `Chủ tịch Hội Khuyến học - ông …`: an office may stand before the dash, a name may not
        joined = self._separator == "(" or (self._separator == "-" and not (self._waiting and not self._current))
        if not match or joined or self._anchor in ("comrade", "mister", "delegate"):
            return False
        several = not {"many", "list"}.isdisjoint((forms("kin").get(match[0]), forms("honorific").get(match[0])))
        # `… và Giám đốc Sở, bà …`: within a list only the office of one item waits for the name
        waits = not self.persons or not (self._current or several or self._separator not in (",", "-"))
        self._drop_taken()
        waiting = self._waiting if waits else []
        self._waiting = [] if waiting else self._waiting
        if self._separator == ";" and self.persons:
            self._stop_sharing()
        self._begin_item()
        self._waiting = waiting
        self._item = waiting[0].start if waiting else self.at
        self._anchor = "mister" if kin or match[0].split()[-1] in ("ông", "bà") else "comrade"
        self._anchor = "delegate" if match[0].endswith("biểu") else self._anchor
        counted = parts.COUNTED.search(self.folded, max(self.at - 6, 0), self.at)
        self._many = several or bool(counted)
        # `Đồng chí: Lê Văn A, …`
        self.at = match.end() + (not self._many and self.text.startswith(":", match.end()))
        self._separator = ""
        return True

    def _read_rank(self) -> bool:
        if degree := forms_at("degree").match(self.folded, self.at):
            if self._current and self._separator == ",":
                if parts.ALONE.match(self.folded, degree.end()):
                    return self._add_office(Office(self.at, self.at, degree.end(), False, None))
                if name_at(self.text, self.folded, degree.end() + 1)[0]:
                    self._begin_item()
            if self._current or len(self._degrees) == parts.MAX_DEGREES:
                return False
            self._anchor = "rank"
            end = degree.end() - self.text.endswith(".", 0, degree.end())
            self._degrees.append(Office(self.at, self.at, end, False, None))
            self._item = self.at if self._item is None else self._item
            self.at = degree.end()
            return True
        match = forms_at("rank").match(self.folded, self.at)
        if not match or (self._rank and not self._current):
            return False
        named = name_at(self.text, self.folded, match.end() + 1)[0]
        if self._current and not named:
            if self._separator not in (",", "-", "(") or self._current.rank:
                return False
            self._current.rank = match.span()
            self._current.end = self.end = match.end()
        else:
            if self._current:
                self._begin_item()
            self._rank = match.span()
            self._anchor = "rank"
            self._item = self.at if self._item is None else self._item
        self.at = match.end()
        self._separator = ""
        return True

    def _read_office(self) -> bool:
        office = match_office(self.text, self.folded, self.at)
        if not office:
            return False
        if office.name:
            if self._bracket:
                return False
            self._add_prefixed(office)
        elif not self._current or (self._current.prefixed and self._separator == "," and not self._bracket):
            if not self._current and self._item is None:
                self._item = office.start
            self._waiting.append(office)
            self.at = office.end
        elif self._separator in (",", "-", "(", ""):
            if self._separator == "-":
                share_with_companion(self.folded, self.persons, office)
            return self._add_office(office)
        else:
            return False
        self._separator = ""
        return True

    def _read_superior(self) -> bool:
        """Read the body that the unit of the last office belongs to: `Vụ trưởng Vụ II, Ban Tổ chức Trung ương`."""
        if not self._current or not self._current.offices or self._separator not in (",", "-"):
            return False
        behind = self.at - self._current.offices[-1].end
        end = superior_end(self.text, self.folded, self._current.offices[-1], self.at) if 0 <= behind < 4 else None
        return end is not None and self._lengthen_office(end)

    def _lengthen_office(self, end: int) -> bool:
        assert self._current
        self._current.offices[-1] = self._current.offices[-1]._replace(end=end)
        self._current.end = self.end = self.at = end
        self._separator = ""
        return True

    def _read_open_title(self) -> bool:
        """Read a post that is not in the table, between commas of a list of persons: `Nguyễn Văn A, Nghệ nhân; …`."""
        if not (self._many and self._current and self._separator == "," and not self._current.prefixed):
            return False
        office = parts.open_title(self.text, self.folded, self.at)
        return bool(office and self._add_office(office))

    def _add_office(self, office: Office) -> bool:
        """Add an office that stands behind the name."""
        assert self._current
        self._current.offices.append(office)
        self._current.end = self.end = self.at = office.end
        self._separator = ""
        return True

    def _add_prefixed(self, office: Office) -> None:
        """Add the person whose name follows an office at once, with the offices waiting before it."""
        assert office.name
        chain = [*self._waiting, office]
        start = self._item if self._item is not None and self._current is None else chain[0].start
        if self._plural_office:
            self._shared, self._share_separator, self._shared_count = chain, None, 0
            offices = list(chain)
        else:
            offices = [*self._shared, *chain]
        self._waiting = []
        self._add(Draft(office.name, start, office.name[1], self._rank or self._shared_rank, offices, prefixed=True))
        self._plural_office = False

    def _read_name(self) -> bool:
        words, end = name_at(self.text, self.folded, self.at)
        followed = bool(words) and parts.office_follows(self.text, self.folded, end)
        if not words or not self._accepts(words, end, followed):
            return False
        self._drop_taken()
        offices = [*self._shared, *self._waiting]
        prefixed = bool(self._waiting)
        previous = self.persons[-1] if self.persons else None
        if not offices and self._many and previous and previous.prefixed and not followed:
            # `các đồng chí Phó Bí thư Tỉnh ủy A, B và C`: one office for the whole list
            offices, prefixed = list(previous.offices), True
        self._waiting = []
        start = self.at if self._item is None or self._current else self._item
        self._add(Draft((self.at, end), start, end, self._rank or self._shared_rank, offices, prefixed))
        return True

    def _add(self, draft: Draft) -> None:
        if self._shared_count == 1 and self._share_separator is None:
            self._share_separator = ";" if ";" in self.text[self.persons[-1].end : draft.start] else ","
        self._shared_count += bool(self._shared)
        self.persons.append(draft)
        self._current = draft
        self._rank = None
        self._item = None
        self._anchor = ""
        self._separator = ""
        draft.offices = [*draft.offices, *self._degrees]
        self._degrees = []
        self._idle = 0
        self.at = self.end = draft.name[1]

    def _accepts(self, words: list[str], end: int, followed: bool) -> bool:
        """Tell whether the words of a run, an office behind them or not, are a person here."""
        if self._waiting and is_district(words) and not followed:
            return False
        if self._anchor == "rank" and is_figure(words) and not followed:
            return False
        if self._anchor in ("comrade", "rank"):
            return may_be_name(words)
        known = known_place(self.folded, self.at)
        if self._anchor == "mister":
            return is_name(words) or (len(words) > 2 and may_be_name(words) and not known)
        if self._many and self._separator == "," and not known and parts.strange_name(self.text, words, end):
            return True
        # streets and schools bear names too: of these only one with an office is a person
        if not is_name(words) or self._bracket or ((known == end or is_district(words)) and not followed):
            return False
        if self._anchor in ("list", "delegate"):
            return True
        if self._waiting and self._current is None:
            return self._separator in ("-", ":")
        if self._separator in (";", "và", ","):
            alone = self._separator == ";" and self.text[end : end + 1] in ";,."
            joined = alone or parts.joined(self.persons, self.at)
            return self._many or followed or (joined and len(words) > 2 and bool(self.persons) and not is_figure(words))
        return False
