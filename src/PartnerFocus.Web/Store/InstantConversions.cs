using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace PartnerFocus.Web.Store;

internal sealed class InstantToTicks() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks(),
    ticks => Instant.FromUnixTimeTicks(ticks));

internal sealed class InstantToTimestamp() : ValueConverter<Instant, DateTime>(
    instant => instant.ToDateTimeUtc(),
    time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
