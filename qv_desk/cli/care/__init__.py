"""The journal, calendars and due dates, systems and recipients, authorities and duties, work on many cases."""
