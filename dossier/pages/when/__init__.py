"""Pages of dates: chronology, years and months, the calendar."""
