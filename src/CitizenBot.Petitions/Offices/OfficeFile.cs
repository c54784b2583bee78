using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CitizenBot.Petitions.Offices;

/// <summary>Reads an office from YAML text.</summary>
/// <remarks>
/// Every fault is found in one reading and told with its line, because the file is kept by a clerk who cannot see the program:
/// unknown and missing keys, dangling references, double ids, circles of superiors, wrong times, an office without a receiver.
/// </remarks>
public static class OfficeFile
{
    /// <summary>The office, or all faults.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="fileName">Only to be named in faults.</param>
    public static OfficeFileResult Load(string yaml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var faults = new List<OfficeFileFault>();
        Office? office = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                office = new OfficeFileReader((line, sentence) => faults.Add(new(fileName, line, sentence))).Read(root);
            }
            else
            {
                faults.Add(new(fileName, 0, "must hold one block of keys, starting with 'id'."));
            }
        }
        catch (YamlException exception)
        {
            faults.Add(new(fileName, (int)exception.Start.Line, $"is not YAML: {exception.Message}"));
        }

        return office is not null && faults.Count == 0
            ? new OfficeFileResult.Loaded(office)
            : new OfficeFileResult.Faulty([.. faults.OrderBy(fault => fault.Line)]);
    }
}
