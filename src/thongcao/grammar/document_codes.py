"""The codes of document numbers: types and issuers, as tables with their look-ups.

Sources: Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW (party), Nghị định 30/2020/NĐ-CP, Luật 80/2015/QH13 and Luật
64/2025/QH15 (state). One code can stand for two types (party QĐ: quyết định, quy định) and for three issuers (TW).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from thongcao.grammar.number_words import int_to_roman
from thongcao.lexicon import cell_list, table
from thongcao.text import fold

System = Literal["party", "state"]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A word that names a type of document.

    Attributes:
        word: the word or phrase, folded.
        type: the type it names, as shown in records; "" where it stands for several (`QĐ`).
        english: English name in ids.
        codes: keys of the type codes it goes with.
        bare: how it takes a number without `số`: `noun` (only a counted noun after the number forbids it), `verb` (the
            word is also a verb: only words that follow a name allow it), or "".
    """

    word: str
    type: str
    english: str
    codes: frozenset[str]
    bare: str


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that issues documents.

    Attributes:
        abbreviation: its code.
        name: its full name; "" where the code or the words do not settle it.
        system: `party`, `state`, or "" where both are met.
        place: whether the name needs a place that is not in the code.
        valid_from: first day it can issue, ISO 8601, or "".
        valid_to: last day it can issue, ISO 8601, or "".
    """

    abbreviation: str
    name: str
    system: str
    place: bool
    valid_from: str
    valid_to: str


def code_key(code: str) -> str:
    """Give the key codes are compared by: upper case, no dots, `TƯ` as `TW`; TTr and TT stay apart."""
    key = code.upper().replace(".", "").replace("&", "")
    return f"{key[:-2]}TW" if key.endswith("TƯ") else key


@cache
def document_types() -> Mapping[str, DocumentType]:
    """Give the type words by their folded form."""
    return {
        fold(row["word"]): DocumentType(
            fold(row["word"]),
            row["type"],
            row["english"],
            frozenset(
                code_key(code)
                for column in ("party_codes", "state_codes", "variant_codes")
                for code in cell_list(row[column])
            ),
            row["bare"],
        )
        for row in table("document_types")
    }


@cache
def english_types() -> Mapping[str, str]:
    """Give the English name of each type."""
    return {row["type"]: row["english"] for row in table("document_types") if row["type"]}


@cache
def _types_by_code(system: System) -> Mapping[str, tuple[str, ...]]:
    types: dict[str, list[str]] = defaultdict(list)
    for row in table("document_types"):
        for code in cell_list(row[f"{system}_codes"]):
            types[code_key(code)].append(row["type"])
    return {code: tuple(dict.fromkeys(found)) for code, found in types.items()}


def type_of_code(code: str, system: System) -> str | None:
    """Give the type a code stands for in a system; None where it stands for several (party QĐ) or is unknown."""
    types = _types_by_code(system).get(code_key(code), ())
    return types[0] if len(types) == 1 else None


@cache
def _exclusive_types() -> Mapping[str, System]:
    found: dict[str, System] = {}
    for row in table("document_types"):
        if row["bare"] == "noun" and bool(row["party_codes"]) != bool(row["state_codes"]):
            found[row["type"]] = "party" if row["party_codes"] else "state"
    return found


def system_of_type(kind: str) -> System | None:
    """Give the system whose bodies alone issue a type (`Thông tri`, `Nghị định`); None where both do."""
    return _exclusive_types().get(kind)


def _with_strokeless(codes: Iterable[str]) -> Mapping[str, str]:
    """Give the codes by key; a lost stroke (`QD`, `HDND`) is forgiven where no other code is spelled so."""
    known = {code_key(code): code for code in codes}
    strokeless: dict[str, set[str]] = defaultdict(set)
    for key, code in known.items():
        strokeless[key.replace("Đ", "D")].add(code)
    return {key: codes.pop() for key, codes in strokeless.items() if len(codes) == 1} | known


@cache
def _type_codes() -> Mapping[str, str]:
    return _with_strokeless(
        code
        for row in table("document_types")
        for column in ("party_codes", "state_codes")
        for code in cell_list(row[column])
    )


@cache
def _issuers() -> Mapping[str, tuple[Issuer, ...]]:
    found: dict[str, list[Issuer]] = defaultdict(list)
    for row in table("document_issuers"):
        found[row["abbreviation"]].append(
            Issuer(
                row["abbreviation"], row["name"], row["system"], bool(row["place"]), row["valid_from"], row["valid_to"]
            )
        )
    return {abbreviation: tuple(issuers) for abbreviation, issuers in found.items()}


@cache
def _issuer_codes() -> Mapping[str, str]:
    return _with_strokeless(_issuers())


_TERM_CODE = re.compile(r"(QH|UBTVQH)([12]?\d)")


def type_code(code: str) -> str | None:
    """Give the standard spelling of a type code; None where it is unknown."""
    return _type_codes().get(code_key(code))


def issuer_code(code: str) -> str | None:
    """Give the standard spelling of an issuer code, also `QH` and `UBTVQH` with any term; None where it is unknown."""
    key = code_key(code)
    return key if _TERM_CODE.fullmatch(key) else _issuer_codes().get(key)


def term_of(issuer: str) -> int | None:
    """Give the term in an issuer code of the National Assembly: 15 in `QH15`."""
    match = _TERM_CODE.fullmatch(issuer)
    return int(match[2]) if match else None


def issuers_of(code: str) -> tuple[Issuer, ...]:
    """Give the bodies a code can stand for; none where it is unknown."""
    if (known := _issuers().get(code)) is not None:
        return known
    if match := _TERM_CODE.fullmatch(code):
        name = f"{_issuers()[match[1]][0].name} khóa {int_to_roman(int(match[2]))}" if int(match[2]) else ""
        return (Issuer(code, name, "state", False, "", ""),)
    return ()


def issuer_name(code: str) -> str | None:
    """Give the name of the issuer where the code alone settles it."""
    match issuers_of(code):
        case (issuer,) if issuer.name and not issuer.place:
            return issuer.name
    return None


def system_of(code: str) -> System | None:
    """Give the system an issuer code belongs to; None where it is unknown or met in both."""
    systems = {issuer.system for issuer in issuers_of(code)}
    return "party" if systems == {"party"} else "state" if systems == {"state"} else None


@dataclass(frozen=True, slots=True)
class IssuerWords:
    """What a wording of the issuer tells.

    Attributes:
        name: full name, "" where the words do not settle it (`Trung ương`).
        codes: the codes this body uses.
        place: whether a place may follow.
    """

    name: str
    codes: frozenset[str]
    place: bool


@cache
def issuer_words() -> Mapping[str, IssuerWords]:
    """Give the wordings of issuers in running text, by their folded form."""
    found: dict[str, IssuerWords] = {}
    for row in table("document_issuers"):
        for words in {row["name"], *cell_list(row["written"])} - {""}:
            before = found.get(fold(words))
            codes = frozenset({row["abbreviation"]}) | (before.codes if before else frozenset())
            found[fold(words)] = IssuerWords(row["name"], codes, bool(row["place"]))
    return found
