"""How good is it? Scores of found output against hand-made gold, and what two outputs gain and lose."""

from thongcao.evaluation.changes import DocumentChanges, RecordChange, compare_outputs
from thongcao.evaluation.matching import malformed
from thongcao.evaluation.report import Evaluation, evaluate
from thongcao.evaluation.scores import Fault, Tally, TypeScore

__all__ = [
    "DocumentChanges",
    "Evaluation",
    "Fault",
    "RecordChange",
    "Tally",
    "TypeScore",
    "compare_outputs",
    "evaluate",
    "malformed",
]
