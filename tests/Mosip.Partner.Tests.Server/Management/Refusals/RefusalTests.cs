using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Every code that the sandbox's partner management can give, provoked and received by the client.</summary>
public sealed partial class RefusalTests(RefusalWorlds worlds) : IClassFixture<RefusalWorlds>
{
    /// <summary>Codes of Core's that the sandbox hands on: those of policy documents and of uploads.</summary>
    private static readonly string[] HandedOn =
    [
        "PMS_COR_003", "PMS_PV_005", "PMS_PV_006", "PMS_PV_007",
        "KER-CRY-003", "KER-KMS-013", "KER-KMS-021", "KER-PCM-001", "KER-PCM-003", "KER-PCM-004", "KER-PCM-005", "KER-PCM-006", "KER-PCM-007", "KER-PCM-008", "KER-PCM-011", "KER-PCM-013", "KER-PCM-014",
        "KER-PCM-015", "KER-PCM-017", "KER-PMS-020",
    ];

    /// <summary>Codes that are not partner management's own.</summary>
    private static readonly string[] OfEveryService = ["KER-ATH-403"];

    private static readonly RefusalRow[] Rows =
    [
        .. EnvelopeRefusals.Rows, .. PartnersRefusals.Rows, .. RequestsRefusals.Rows, .. LicencesRefusals.Rows, .. PoliciesRefusals.Rows, .. DevicesRefusals.Rows, .. ChipsRefusals.Rows, .. ClientsRefusals.Rows, .. UploadsRefusals.Rows,
    ];

    public static TheoryData<string> Names => [.. Rows.Select(row => row.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refusal_ArrivesAsATypedError_WithCategoryAndAdvice(string name)
    {
        RefusalRow row = Rows.Single(candidate => candidate.ToString() == name);

        MosipServiceException refusal = await (await worlds.GetAsync(row.World)).RefuseAsync(row);

        MosipErrorInfo info = refusal.Error.Describe();
        Assert.Equal((row.Code, row.Category, true), (refusal.Error.Code.Value, refusal.Category, info.IsKnown));
        Assert.NotEmpty(info.Meaning);
        Assert.NotEmpty(info.WhatToDo);
        Assert.Contains(row.Code, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusals_AreOfEveryCode_ThatTheSandboxsPartnerManagementKnows()
    {
        HashSet<string> known = [.. LiteralsOf(typeof(MosipSandbox).Assembly.Location).Where(text => Code().IsMatch(text)), .. HandedOn];
        HashSet<string> provoked = [.. Rows.Select(row => row.Code).Except(OfEveryService)];

        Assert.Empty(known.Except(provoked));
        Assert.Empty(provoked.Except(known));
    }

    // The texts of an assembly: no code can be answered that does not stand there in full.
    private static List<string> LiteralsOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        var texts = new List<string>();
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(0); !handle.IsNil || texts.Count == 0; handle = reader.GetNextHandle(handle))
            texts.Add(reader.GetUserString(handle));
        return texts;
    }

    [GeneratedRegex("^(PM[SP][_-][A-Z_-]+|KER-PMS-)[0-9]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
