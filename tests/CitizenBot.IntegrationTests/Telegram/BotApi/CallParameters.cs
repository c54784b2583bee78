using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>The parameters of one call, however they came: query, JSON (perhaps chunked), form or multipart.</summary>
/// <remarks>As on the real server everything is text in the end; an object in a JSON body is the same as its JSON in a form field.</remarks>
internal sealed class CallParameters
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, string> texts = [];
    private readonly List<UploadedFile> files = [];

    public IReadOnlyDictionary<string, string> Texts => texts;

    public IReadOnlyList<UploadedFile> Files => files;

    public static async Task<CallParameters> Read(HttpRequest request)
    {
        var read = new CallParameters();
        foreach (var (name, value) in request.Query)
        {
            read.texts[name] = value.ToString();
        }

        if (request.HasJsonContentType())
        {
            await read.Json(request.Body);
        }
        else if (request.HasFormContentType)
        {
            await read.Form(request);
        }

        return read;
    }

    /// <summary>The parameter, or nothing when it is absent: the real server knows no difference.</summary>
    public string Text(string name) => texts.GetValueOrDefault(name, "");

    public long? Integer(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public bool Flag(string name) => Text(name).ToLowerInvariant() is "true" or "yes" or "1";

    public JsonNode? Parsed(string name)
    {
        try
        {
            return Text(name) is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    private async Task Json(Stream body)
    {
        using var all = new MemoryStream();
        await body.CopyToAsync(all);
        if (all.Length == 0)
        {
            return;
        }

        JsonNode? parsed;
        try
        {
            parsed = JsonNode.Parse(all.ToArray());
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest("can't parse request: can't parse JSON object");
        }

        foreach (var (name, value) in parsed as JsonObject ?? throw Refusal.BadRequest("can't parse request: object expected"))
        {
            if (value is not null)
            {
                texts[name] = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(Readable);
            }
        }
    }

    private async Task Form(HttpRequest request)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = long.MaxValue, ValueLengthLimit = int.MaxValue });
        foreach (var (name, value) in form)
        {
            texts[name] = value.ToString();
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files.Add(new UploadedFile(file.Name, file.FileName, file.ContentType, bytes.ToArray()));
        }
    }
}

/// <summary>A file in a multipart body: the name of its part is the parameter or what <c>attach://</c> points to.</summary>
internal sealed record UploadedFile(string Part, string FileName, string? ContentType, byte[] Bytes);
