using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenBot.Storage.Model;

/// <summary>The one converter of instants: what SQLite gives back without a kind is UTC, as it was when written.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    instant => instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
