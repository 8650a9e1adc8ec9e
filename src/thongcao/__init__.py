"""Vietnamese party press releases (thông cáo báo chí) as validated, evidence-carrying records."""

from thongcao.api import extract, extract_file, extract_files
from thongcao.model.communique import Communique
from thongcao.readers import UnreadableDocument
from thongcao.text import clean

__all__ = ["Communique", "UnreadableDocument", "clean", "extract", "extract_file", "extract_files"]
