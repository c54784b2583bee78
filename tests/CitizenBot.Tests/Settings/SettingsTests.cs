using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CitizenBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenBot.Tests.Settings;

public sealed partial class SettingsTests
{
    [Fact]
    public void Sample_HasEverySettingWithItsDefault_AndNoOther()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.sample.json")).Build();

        var inSample = sample.AsEnumerable().Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        var inCode = Defaults("", new HostSettings()).ToDictionary();

        Assert.Equal(inCode.OrderBy(pair => pair.Key, StringComparer.Ordinal), inSample.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(new HostSettings(), sample.Get<HostSettings>(options => options.ErrorOnUnknownConfiguration = true));
    }

    /// <summary>A setting that a release renames must not stay behind in the files by which offices start the program.</summary>
    [Theory]
    [InlineData("deploy/compose.yaml")]
    [InlineData("deploy/citizenbot.service")]
    [InlineData("deploy/Dockerfile")]
    public void DeployFiles_NameOnlySettingsThereAre(string file)
    {
        var named = NamedSetting().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(Defaults("", new HostSettings()).Select(pair => pair.Key)));
    }

    [GeneratedRegex("[A-Z][A-Za-z]+__[A-Za-z]+")]
    private static partial Regex NamedSetting();

    [Fact]
    public void Defaults_HaveNoFault() => Assert.Empty(SettingsCheck.Faults(new HostSettings()));

    [Fact]
    public void Faults_AreAllListedAtOnce_EachWithWhatWouldDo()
    {
        var faults = SettingsCheck.Faults(new HostSettings
        {
            Data = new() { Directory = " " },
            Database = new() { Provider = "PostgreSql" },
            Organization = new() { File = "no-such-office.yaml", TimeZone = "Asia/Kien_Tuong" },
            Telegram = new() { Receive = "Webhook" },
            Dialogs = new() { Directory = "no-such-folder" },
            Demo = new() { Today = "25/11/2026" },
        });

        Assert.Equal(
            ["Data:Directory", "ConnectionStrings:CitizenBot", "Organization:File", "Organization:TimeZone", "Telegram:BotToken", "Telegram:WebhookUrl", "Telegram:WebhookSecret", "Dialogs:Directory", "Demo:Today"],
            faults.Select(fault => fault.Split(' ')[0]));
    }

    /// <summary>The settings as the configuration would write them: <c>Section:Key</c> and the default.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Defaults(string prefix, object section) =>
        from property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        let value = property.GetValue(section)!
        from pair in value is IConvertible text
            ? [KeyValuePair.Create(prefix + property.Name, text.ToString(CultureInfo.InvariantCulture))]
            : value is IEnumerable ? throw new NotSupportedException($"{property.Name} is a list") : Defaults($"{prefix}{property.Name}:", value)
        select pair;
}
