using System.Globalization;

namespace CitizenBot.Hotspots.Scan;

/// <summary>Refuses numbers that cannot be right, with the first one named.</summary>
internal static class InputCheck
{
    public static void Check(ScanInput input, ScanOptions options)
    {
        Limits(input, options);
        Places(input, options);
        Cases(input);
    }

    private static void Limits(ScanInput input, ScanOptions options)
    {
        Require(input.Days > 0, $"The period must have at least one day, not {input.Days}.");
        Require(options.MaxWindowDays > 0, $"The window must have at least one day, not {options.MaxWindowDays}.");
        Require(options.MaxWindowDays <= input.Days, $"The window of {options.MaxWindowDays} days is longer than the period of {input.Days} days.");
        Require(options.MaxDistanceKm is null or >= 0 and < double.PositiveInfinity, $"The radius must be 0 km or more, not {options.MaxDistanceKm}.");
        Require(options.MaxShareOfCases is > 0 and <= 1, $"The share of cases must be above 0 and at most 1, not {options.MaxShareOfCases}.");
        Require(options.MinCases > 0, $"A cluster has at least one case, not {options.MinCases}.");
        Require(options.Replicates >= 0, $"The number of replicates must be 0 or more, not {options.Replicates}.");
        Require(options.Threads >= 0, $"The number of threads must be 0 (all cores) or more, not {options.Threads}.");
        Require(options.StopAfterExceedances is null or > 0, $"The sequential stop must be at 1 or more, not {options.StopAfterExceedances}.");
    }

    private static void Places(ScanInput input, ScanOptions options)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < input.Places.Count; i++)
        {
            var place = input.Places[i];
            if (!ids.Add(place.Id))
                throw At(i, $"The place '{place.Id}' is there twice.");
            if (input.Distances is not null)
                continue;
            if (!double.IsFinite(place.X) || !double.IsFinite(place.Y))
                throw At(i, $"The coordinates of '{place.Id}' are no numbers.");
            if (input.Coordinates == Coordinates.LatitudeLongitude && Math.Abs(place.X) > 90)
                throw At(i, $"The latitude {place.X} of '{place.Id}' is not between -90 and 90.");
            if (input.Coordinates == Coordinates.LatitudeLongitude && Math.Abs(place.Y) > 180)
                throw At(i, $"The longitude {place.Y} of '{place.Id}' is not between -180 and 180.");
        }

        if (input.Distances is not { } distances)
            return;
        Require(distances.GetLength(0) == input.Places.Count && distances.GetLength(1) == input.Places.Count, $"There are {input.Places.Count} places, but distances of {distances.GetLength(0)} to {distances.GetLength(1)}.");
        for (var i = 0; i < input.Places.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (!(distances[i, j] >= 0) || distances[i, j] != distances[j, i] || (i == j && distances[i, j] != 0))
                    throw At(i, $"The distance from '{input.Places[i].Id}' to '{input.Places[j].Id}' must be 0 or more, the same both ways, and 0 to itself.");
            }
        }

        static ScanInputException At(int place, FormattableString message) => new(message.ToString(CultureInfo.InvariantCulture)) { Place = place };
    }

    private static void Cases(ScanInput input)
    {
        long sum = 0;
        for (var i = 0; i < input.Cases.Count; i++)
        {
            var (place, day, count) = input.Cases[i];
            if ((uint)place >= (uint)input.Places.Count)
                throw At(i, $"There is no place with index {place}.");
            if ((uint)day >= (uint)input.Days)
                throw At(i, $"Day {day} is outside of the period of {input.Days} days.");
            if (count < 0)
                throw At(i, $"The count {count} is negative.");
            if ((sum += count) > MostCases)
                throw At(i, $"There are more than {MostCases} cases.");
        }

        static ScanInputException At(int index, FormattableString message) => new(message.ToString(CultureInfo.InvariantCulture)) { Case = index };
    }

    /// <summary>The offsets of all cases are dealt as one array.</summary>
    private const int MostCases = 100_000_000;

    private static void Require(bool holds, FormattableString message)
    {
        if (!holds)
            throw new ScanInputException(message.ToString(CultureInfo.InvariantCulture));
    }
}
