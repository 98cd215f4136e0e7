"""Walks a calendar with python-icalendar: every component, property and parameter. Prints CPU seconds, peak KiB, what was visited."""
import resource
import sys
import time

import icalendar

begin = time.process_time()
with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
components = properties = 0
for component in calendar.walk():
    components += 1
    for _, value in component.property_items(recursive=False):
        properties += 1
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"{time.process_time() - begin:.4f} {peak} {components} components, {properties} properties")
