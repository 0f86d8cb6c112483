"""Reads every XML entry of some archives with lxml: says nothing, or fails."""

import sys
import zipfile
from multiprocessing import Pool

from lxml import etree


def check(path):
    parser = etree.XMLParser(huge_tree=True)
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            content = archive.read(entry)
            if not entry.filename.endswith(".properties"):
                etree.fromstring(content, parser)


if __name__ == "__main__":
    processes, paths = int(sys.argv[1]), sys.argv[2:]
    if processes == 1:
        for path in paths:
            check(path)
    else:
        with Pool(processes) as pool:
            pool.map(check, paths, chunksize=16)
