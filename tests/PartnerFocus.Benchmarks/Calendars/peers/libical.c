/* Walks a calendar with libical: every component, property, parameter and value. Prints CPU seconds, peak KiB, what was visited. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static long components, properties, parameters, octets;

static void walk(icalcomponent *component) {
    components++;
    for (icalproperty *p = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); p != NULL;
         p = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        properties++;
        for (icalparameter *a = icalproperty_get_first_parameter(p, ICAL_ANY_PARAMETER); a != NULL;
             a = icalproperty_get_next_parameter(p, ICAL_ANY_PARAMETER)) {
            parameters++;
        }
        const char *value = icalproperty_get_value_as_string(p);
        octets += value == NULL ? 0 : (long)strlen(value);
    }
    for (icalcomponent *c = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); c != NULL;
         c = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        walk(c);
    }
}

static char *next_line(char *s, size_t size, void *file) { return fgets(s, (int)size, file); }

int main(int argc, char **argv) {
    clock_t begin = clock();
    FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
    if (file == NULL) return 1;
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, file);
    icalcomponent *root = icalparser_parse(parser, next_line);
    if (root == NULL) return 1;
    walk(root);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%.4f %ld %ld components, %ld properties, %ld parameters\n",
        (double)(clock() - begin) / CLOCKS_PER_SEC, usage.ru_maxrss, components, properties, parameters);
    return 0;
}
