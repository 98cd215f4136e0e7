/*
 * Expands a rule with libical, each occurrence brought from Europe/Amsterdam to UTC: "RULE DTSTART FROM TO ROUNDS". Times are local;
 * from FROM on, which is sought, up to TO. Prints nanoseconds of processor per round, how many occurrences, the sum of their instants.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(int argc, char **argv) {
    if (argc < 6) return 1;
    icaltimezone *zone = icaltimezone_get_builtin_timezone("Europe/Amsterdam");
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(argv[1]);
    struct icaltimetype start = icaltime_from_string(argv[2]), from = icaltime_from_string(argv[3]), to = icaltime_from_string(argv[4]);
    long rounds = atol(argv[5]), count = 0;
    long long sum = 0;
    if (zone == NULL || icaltime_is_null_time(start)) return 1;
    icaltime_as_timet_with_zone(to, zone); /* the zone works out its changes once, up to the last year asked for */
    struct timespec begin, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    for (long round = 0; round < rounds; round++) {
        icalrecur_iterator *walk = icalrecur_iterator_new(rule, start);
        if (icaltime_compare(from, start) > 0 && !icalrecur_iterator_set_start(walk, from)) return 1;
        count = 0;
        sum = 0;
        for (struct icaltimetype next = icalrecur_iterator_next(walk); !icaltime_is_null_time(next) && icaltime_compare(next, to) < 0;
             next = icalrecur_iterator_next(walk)) {
            sum += icaltime_as_timet_with_zone(next, zone);
            count++;
        }
        icalrecur_iterator_free(walk);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    double spent = (double)(end.tv_sec - begin.tv_sec) * 1e9 + (double)(end.tv_nsec - begin.tv_nsec);
    printf("%.1f %ld %lld\n", spent / (double)rounds, count, sum);
    return 0;
}
