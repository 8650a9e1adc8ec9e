"""`thongcao explain`: why a record is there, or why nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from thongcao.cli.inputs import document_inputs
from thongcao.cli.streams import INPUT_FAILED, complain, give_up, quiet_end, write_out

if TYPE_CHECKING:
    from thongcao.explanation import Explanation, TokenLine

_MOST_PLACES = 5


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Document, `-` for standard input.")],
    at: Annotated[int | None, typer.Option("--at", metavar="OFFSET", min=0, help="Offset in the source.")] = None,
    find: Annotated[str | None, typer.Option("--find", metavar="TEXT", help="Words to look for.")] = None,
) -> None:
    """Show why a record is there, or why nothing is."""
    with quiet_end():
        from thongcao.explanation import explain as explain_place
        from thongcao.explanation import place_at, places_of
        from thongcao.pipeline import analyse, extract_source
        from thongcao.readers import UnreadableDocument, read_bytes, read_path

        if (at is None) == (find is None):
            raise give_up("give a place with --at OFFSET or words with --find TEXT")
        [item] = document_inputs([file])
        try:
            source = read_path(item.name) if item.data is None else read_bytes(item.data, item.name)
        except UnreadableDocument as error:
            complain(str(error))
            raise typer.Exit(INPUT_FAILED) from None
        document, communique = analyse(source), extract_source(source)
        if find is not None:
            places = list(places_of(document, find))
        else:
            place = place_at(document, at or 0)
            places = [place] if place else []
        if not places:
            complain(
                f"{source.name}: {f'it ends before offset {at}' if find is None else f'«{find}» does not stand in it'}"
            )
            raise typer.Exit(INPUT_FAILED)
        for place in places[:_MOST_PLACES]:
            write_out(_page(explain_place(document, communique, *place)))
        if len(places) > _MOST_PLACES:
            write_out(f"… and {len(places) - _MOST_PLACES} more places; give more words, or --at OFFSET\n")


def _page(found: Explanation) -> str:
    lines = [
        f"«{found.words}» at {found.span[0]}-{found.span[1]}, section {found.section or 'none'}",
        f"  sentence: {found.sentence}",
    ]
    lines += _block("read as", [_line(token) for token in found.tokens], "nothing: no rule matches these words")
    lines += _block(
        "verbs and names of indicators in the sentence", [_short(token) for token in found.sentence_words], ""
    )
    lines += _block("records that rest on it", [f"{path}  {content}" for path, content in found.records], "none")
    lines += _block("numbers", [f"{words}: {role or 'no role (unclaimed)'}" for words, role in found.numbers], "")
    lines += _block("refused", [f"{_short(one.token)}: {one.reason}" for one in found.refused], "")
    return "\n".join(lines) + "\n\n"


def _block(title: str, lines: list[str], otherwise: str) -> list[str]:
    if not lines and not otherwise:
        return []
    return [f"  {title}:", *(f"    {line}" for line in lines or [otherwise])]


def _short(token: TokenLine) -> str:
    return f"{token.kind} «{token.words}» {token.value}" + (f"  [row {token.rows}]" if token.rows else "")


def _line(token: TokenLine) -> str:
    origin = [f"rule {token.rule}", token.source, f"row {token.rows}" if token.rows else ""]
    return f"{token.kind} «{token.words}» {token.value}  [{'; '.join(part for part in origin if part)}]"
