using CitizenBot.Conversation.Words;

namespace CitizenBot.Tests.Conversation;

/// <summary>What is refused in wording files, and that a clerk's slip never takes the shipped words away.</summary>
public sealed class WordingTests
{
    private const string Placeholders = "caseCode: { type: code, longest: KT-7M4XP-3 }\nlong: { type: text, longest: \"một cái tên rất dài ở đây\" }";

    [Theory]
    [InlineData("a: \"Chào\"", "b: \"Hello\"", "'x.a' is missing in en.yaml.")]
    [InlineData("a: \"Chào\"", "b: \"Hello\"", "'x.b' is missing in vi.yaml.")]
    [InlineData("a: \"Mã {caseCode}\"", "a: \"Code\"", "lacks {caseCode}")]
    [InlineData("a: \"Mã\"", "a: \"Code {caseCode}\"", "has {caseCode}, which the Vietnamese text has not")]
    [InlineData("a: \"Mã {other}\"", "a: \"Code {other}\"", "uses {other}, which placeholders.yaml does not know")]
    [InlineData("a: { label: \"Một cái nút dài quá hai mươi bốn\" }", "a: { label: \"Ok\" }", "can become 32 characters long; 24 is the limit")]
    [InlineData("a: { label: \"{long}\" }", "a: { label: \"{long}\" }", "can become 25 characters long; 24 is the limit")]
    [InlineData("a: \"huỷ bỏ\"", "a: \"x\"", "writes 'huỷ'")]
    [InlineData("a: \"hoà giải\"", "a: \"x\"", "writes 'hoà'")]
    [InlineData("a: \"vâng — dạ\"", "a: \"x\"", "long dash")]
    [InlineData("a: { label: \"Gửi đơn.\" }", "a: { label: \"Send\" }", "full stop")]
    [InlineData("a: \"Dạ ạ, cảm ơn ạ\"", "a: \"x\"", "'ạ' twice")]
    [InlineData("a: \"Có lỗi rồi\"", "a: \"x\"", "says 'lỗi'")]
    [InlineData("a: \"Ngày không hợp lệ\"", "a: \"x\"", "says 'không hợp lệ'")]
    [InlineData("a: \"Chào bạn nhé\"", "a: \"x\"", "says 'bạn'")]
    [InlineData("a: \"Chào quý khách\"", "a: \"x\"", "says 'quý khách'")]
    [InlineData("a: \"Cha\u0300o\"", "a: \"x\"", "NFC")]
    [InlineData("a: \"**đậm\"", "a: \"x\"", "does not close it")]
    [InlineData("a: [\"một\"]", "b: \"x\"", "is a list")]
    [InlineData("a: \"một\nb", "a: \"x\"", "is not YAML")]
    public void Load_NamesTheFault(string vietnamese, string english, string sentence)
    {
        var faults = Loaded(vietnamese, english).Faults;

        Assert.Contains(faults, fault => fault.ToString().Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: \"Tôi xin lỗi, thủy lợi và hòa giải, quy định, hoàn tất, quỹ.\"")]
    [InlineData("a: { one: \"một\", other: \"nhiều\" }")]
    public void Load_AcceptsWhatIsRight(string vietnamese) => Assert.Empty(Loaded(vietnamese, "a: \"x\"").Faults);

    [Fact]
    public void Fault_SaysWhere() => Assert.StartsWith("dialogs/x/vi.yaml, line 2: ", Loaded("a: \"Chào\"\nb: \"hoà\"", "a: \"x\"\nb: \"x\"").Faults.Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void GeneralSlots_AreServedFromCommon_UnlessTheQuestionHasItsOwn()
    {
        var wording = Wording.Load([("dialogs/common/vi.yaml", "retry: { blank: \"chung\" }"), ("dialogs/x/vi.yaml", "a: { retry: { blank: \"riêng\" } }")]);

        Assert.Equal("riêng", wording.Get("vi", "x.a.retry.blank").Other);
        Assert.Equal("chung", wording.Get("vi", "x.b.retry.blank").Other);
        Assert.Contains("dialogs/x", Assert.Throws<InvalidOperationException>(() => wording.Get("vi", "x.b.prompt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneralSlots_OfAnAreaForOthers_AreServedFromTheAreaItNames_BeforeCommon()
    {
        var wording = Wording.Load(
        [
            ("dialogs/common/vi.yaml", "lost: \"ông/bà\"\nretry: { blank: \"ông/bà\", other: \"chung\" }"),
            ("dialogs/officials/vi.yaml", "lost: \"anh/chị\"\nretry: { blank: \"anh/chị\" }"),
            ("dialogs/x/vi.yaml", "general: officials"),
        ]);

        Assert.Equal(["anh/chị", "anh/chị", "chung"], new[] { "x.a.lost", "x.a.retry.blank", "x.a.retry.other" }.Select(key => wording.Get("vi", key).Other));
        Assert.Equal("ông/bà", wording.Get("vi", "y.a.lost").Other);
    }

    [Fact]
    public void Overrides_ReplaceKeyByKey_AndAFaultyOneLeavesTheShippedText()
    {
        var shipped = Loaded("a: \"Mã {caseCode}\"\nb: \"Chào\"", "a: \"Code {caseCode}\"\nb: \"Hello\"");

        var wording = shipped.WithOverrides([("dialogs/x/vi.yaml", "a: \"Mã số\"\nb: \"Xin chào\"\nc: \"mới\"")]);

        Assert.Equal("Mã {caseCode}", wording.Get("vi", "x.a").Other);
        Assert.Equal("Xin chào", wording.Get("vi", "x.b").Other);
        Assert.Null(wording.Find("vi", "x.c"));
        Assert.Equal(2, wording.Faults.Count);
    }

    [Fact]
    public void Overrides_ThatAreNoYaml_LeaveEverythingShipped()
    {
        var wording = Loaded("b: \"Chào\"", "b: \"Hello\"").WithOverrides([("dialogs/x/vi.yaml", "b: \"Xin")]);

        Assert.Equal("Chào", wording.Get("vi", "x.b").Other);
        Assert.Single(wording.Faults);
    }

    [Fact]
    public void Catalog_ReadsSectionsLimitsAndChoices()
    {
        var trial = Trial.Catalog["trial"];

        Assert.Equal(7, trial.DraftDays);
        Assert.Equal(["kind", "place", "received", "story", "wanted", "person", "confirm"], trial.Sections["default"]);
        Assert.Equal((3, 40), (trial.Question("wanted").Min, trial.Question("wanted").Max));
        Assert.Contains("witness", trial.Formerly);
    }

    [Theory]
    [InlineData("drafts: 3", "line 1: 'drafts' is not known")]
    [InlineData("draft-days: soon", "line 1: 'soon' is no whole number")]
    [InlineData("- a", "expected 'name: value' lines")]
    public void Catalog_NamesAFaultyDefinition(string text, string sentence)
    {
        var error = Assert.Throws<InvalidOperationException>(() => DialogCatalog.Load([("dialogs/x/dialog.yaml", text)]));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    private static Wording Loaded(string vietnamese, string english) =>
        Wording.Load([("dialogs/placeholders.yaml", Placeholders), ("dialogs/x/vi.yaml", vietnamese), ("dialogs/x/en.yaml", english)]);
}
