using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Errors;

public class MosipErrorCatalogueTests
{
    [Theory]
    [InlineData("IDA-MPA-007", MosipErrorCategory.Misp, false)]
    [InlineData("IDA-MPA-009", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("IDA-MPA-003", MosipErrorCategory.FixRequest, false)]
    [InlineData("IDA-MLC-018", MosipErrorCategory.AskResident, true)]
    [InlineData("IDA-OTA-004", MosipErrorCategory.AskResident, true)]
    [InlineData("IDA-OTA-013", MosipErrorCategory.RetryLater, true)]
    [InlineData("IDA-DEA-001", MosipErrorCategory.AskResident, true)]
    [InlineData("KER-PCM-008", MosipErrorCategory.FixRequest, false)]
    public void Describe_KnownCode_SaysWhoActs_AndWhetherItIsAnAnswer(string code, MosipErrorCategory category, bool isRefusal)
    {
        MosipErrorInfo info = MosipErrorCatalogue.Describe(new MosipErrorCode(code));

        Assert.True(info.IsKnown);
        Assert.Equal(code, info.Code.Value);
        Assert.Equal(category, info.Category);
        Assert.Equal(isRefusal, info.IsRefusal);
        Assert.Equal($"docs/errors/{code}.md", info.Documentation);
    }

    [Theory]
    [InlineData("IDA-OTA-099", MosipErrorCategory.AskResident, true)]
    [InlineData("IDA-MPA-099", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("IDA-NEW-001", MosipErrorCategory.FixRequest, false)]
    [InlineData("KER-PCM-099", MosipErrorCategory.FixRequest, false)]
    [InlineData("KER-NEW-001", MosipErrorCategory.Operator, false)]
    [InlineData("PMS_PRT_055", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("", MosipErrorCategory.Unknown, false)]
    [InlineData("ida-mpa-007", MosipErrorCategory.Unknown, false)]
    public void Describe_UnknownCode_GuessesByPrefix(string code, MosipErrorCategory category, bool isRefusal)
    {
        MosipErrorInfo info = MosipErrorCatalogue.Describe(new MosipErrorCode(code));

        Assert.False(info.IsKnown);
        Assert.Equal(category, info.Category);
        Assert.Equal(isRefusal, info.IsRefusal);
        Assert.Equal("docs/errors/README.md", info.Documentation);
    }

    [Fact]
    public void Describe_DefaultCode_IsUnknown() =>
        Assert.Equal(MosipErrorCategory.Unknown, MosipErrorCatalogue.Describe(default).Category);

    [Property]
    public bool Describe_AnyText_Answers(string? code)
    {
        MosipErrorInfo info = MosipErrorCatalogue.Describe(new MosipErrorCode(code!));
        return info.Meaning.Length > 0 && info.WhatToDo.Length > 0;
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void All_HoldsEveryCodeOfTheFamily(string prefix, int first, int last, int[] gaps)
    {
        string[] expected = [.. Enumerable.Range(first, last - first + 1).Except(gaps).Select(number => $"{prefix}-{number:000}")];
        string[] actual = [.. MosipErrorCatalogue.All.Select(info => info.Code.Value).Where(code => code.StartsWith(prefix + "-", StringComparison.Ordinal))];

        Assert.Equal(expected, actual.Except([prefix + "-500", prefix + "-999"]));
    }

    // The numbers that MOSIP declares, in IdAuthenticationErrorConstants and the key manager's constants (v1.3.0); gaps are not declared.
    public static TheoryData<string, int, int, int[]> Families => new()
    {
        { "IDA-MLC", 1, 31, [] },
        { "IDA-MPA", 1, 39, [11] },
        { "IDA-OTA", 1, 13, [] },
        { "IDA-DEA", 1, 3, [] },
        { "IDA-BIA", 1, 18, [13] },
        { "IDA-DPM", 1, 4, [3] },
        { "IDA-KBT", 1, 3, [] },
        { "IDA-PSD", 1, 2, [] },
        { "IDA-SPA", 1, 2, [] },
        { "IDA-KYE", 1, 7, [] },
        { "IDA-IKB", 1, 5, [] },
        { "IDA-VCI", 1, 5, [] },
        { "IDA-RST", 1, 9, [] },
        { "IDA-IDV", 1, 3, [] },
        { "IDA-EKA", 1, 2, [] },
        { "IDA-TOA", 1, 1, [] },
        { "KER-PCM", 1, 18, [] },
        { "KER-PMS", 19, 20, [] },
        { "KER-KMS", 1, 36, [] },
        { "KER-CRY", 1, 15, [] },
        { "KER-FSE", 1, 11, [] },
        { "KER-ZKC", 1, 6, [] },
        { "KER-JWS", 102, 108, [] },
        { "KER-CSS", 101, 102, [] },
        { "KER-KMA", 1, 10, [] },
    };

    [Fact]
    public void All_EveryEntry_IsWhole()
    {
        Assert.All(MosipErrorCatalogue.All, info =>
        {
            Assert.NotEqual(MosipErrorCategory.Unknown, info.Category);
            Assert.EndsWith(".", info.Meaning, StringComparison.Ordinal);
            Assert.EndsWith(".", info.WhatToDo, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', info.Meaning + info.WhatToDo);
        });
    }

    [Fact]
    public void All_WhereThePersonActs_TheCodeIsAnAnswer() =>
        Assert.All(MosipErrorCatalogue.All.Where(info => info.Category == MosipErrorCategory.AskResident), info => Assert.True(info.IsRefusal));

    [Fact]
    public void All_WhereOnlyTimeHelps_TheCodeIsRetryable() =>
        Assert.All(MosipErrorCatalogue.All.Where(info => info.Category == MosipErrorCategory.RetryLater), info => Assert.True(info.IsRetryable));

    [Fact]
    public void NamedCodes_AreInTheCatalogue_AndAreSentByMosip()
    {
        MosipErrorCode[] named = [.. typeof(MosipErrorCode).GetProperties()
            .Where(property => property.PropertyType == typeof(MosipErrorCode))
            .Select(property => (MosipErrorCode)property.GetValue(null)!)];

        Assert.NotEmpty(named);
        Assert.Equal(named.Length, named.Distinct().Count());
        Assert.All(named, code => Assert.True(MosipErrorCatalogue.Describe(code) is { IsKnown: true, IsRaised: true }));
    }
}
