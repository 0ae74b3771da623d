using System.Globalization;
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
    [InlineData("KER-ATH-401", MosipErrorCategory.FixRequest, false)]
    [InlineData("PMS_PRT_055", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("PMS_MSP_416", MosipErrorCategory.Misp, false)]
    [InlineData("PMP_AUT_038", MosipErrorCategory.FixRequest, false)]
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
    [InlineData("PMS_NEW_001", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("PMP_NEW_001", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("PMS-NEW-001", MosipErrorCategory.PartnerAdministrator, false)]
    [InlineData("", MosipErrorCategory.Operator, false)]
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
    public void Describe_DefaultCode_IsTheOperators() =>
        Assert.Equal(MosipErrorCategory.Operator, MosipErrorCatalogue.Describe(default).Category);

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

    [Theory]
    [MemberData(nameof(PartnerManagementFamilies))]
    public void All_HoldsEveryCodeOfPartnerManagement(string prefix, string numbers)
    {
        string[] expected = [.. numbers.Split(' ').SelectMany(Expand).Select(number => prefix + number)];
        string[] actual = [.. MosipErrorCatalogue.All.Select(info => info.Code.Value).Where(code => code.StartsWith(prefix, StringComparison.Ordinal) && code[prefix.Length..].All(char.IsAsciiDigit))];

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual);
    }

    // The numbers that partner management and its login answer with, 1.2.0.1 to 1.3; a range means each number in it.
    public static TheoryData<string, string> PartnerManagementFamilies => new()
    {
        { "KER-ATH-", "004 006-007 019 023 026 401 403 501" },
        { "PMS_COR_", "001-003" },
        { "PMS_REQUEST_ERROR_", "001-007" },
        { "PMS_FEATURE_", "001-003" },
        { "PMS_KKS_", "001" },
        { "PMS_DTS_", "001" },
        { "PMS-MSD-", "310-317 322-324 356-359 390-395" },
        { "KER_PRT_", "390-391" },
        { "PMS_PRT_", "001-002 005-007 010-013 045-064 066 070-074 096 098-099 105-111 310-315 356-361 500" },
        { "PMS_PMP_", "005 007 009-011 013-025 052 50 51" },
        { "PMS_PMS_", "022" },
        { "PMS_PM_", "034-035 045 051 058-064" },
        { "PMS_PS_ERROR_", "001-008" },
        { "PMS_CERTIFICATE_ERROR_", "001-012" },
        { "PMS_POLICY_ERROR_", "001-002 004-011" },
        { "PMS_ESI_", "001-008" },
        { "PMS_IDP_", "001-005" },
        { "PMS_CONSENT_ERROR_", "001-002" },
        { "PMS_NOTIFICATION_ERROR_", "001-024" },
        { "PMS_AUT_", "001-003 005-007 025-028 506-518" },
        { "PMP_AUT_", "030-034 037-039" },
        { "PMS_DEVICE_ERROR_", "001-029" },
        { "PMS_SBI_ERROR_", "001" },
        { "PMS_SF_ERROR_", "001" },
        { "PMS_FTM_ERROR_", "001-012 024" },
        { "PMS_MSP_", "005 009 402 405 407-408 413 416-439" },
        { "PMS_POL_", "001-002 004-010 013-023 045-048 050-073" },
        { "PMS_PV_", "005-007" },
    };

    private static IEnumerable<string> Expand(string range) => range.Split('-') switch
    {
        [var first, var last] => Enumerable.Range(int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1)
            .Select(number => number.ToString("000", CultureInfo.InvariantCulture)),
        _ => [range],
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
