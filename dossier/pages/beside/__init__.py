"""Files beside the pages, for other programs: chronology, network, references, records, tables, feeds."""
