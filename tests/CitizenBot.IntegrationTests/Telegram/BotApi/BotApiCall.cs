using System.Globalization;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>A call as it arrived, also when a fault ate it or a rule refused it.</summary>
internal sealed class BotApiCall(string method, CallParameters parameters)
{
    public string Method => method;

    public long? ChatId => parameters.Integer("chat_id");

    public IReadOnlyDictionary<string, string> Parameters => parameters.Texts;

    public IReadOnlyList<UploadedFile> Files => parameters.Files;

    /// <summary>The description of the refusal, or null when the call was performed or its answer was a <see cref="Fault"/>.</summary>
    public string? Refused { get; internal set; }

    /// <summary>The name of the fault that met this call.</summary>
    public string? Fault { get; internal set; }

    /// <summary>A parameter, or the empty text.</summary>
    public string this[string name] => parameters.Text(name);

    public override string ToString() =>
        $"{Method}({ChatId?.ToString(CultureInfo.InvariantCulture)}) {this["text"]}{this["caption"]} {(Refused ?? Fault) switch { null => "", var trouble => $"-> {trouble}" }}".Trim();
}
