using Mosip.Partner.Abis;
using Mosip.Partner.Biometrics;
using ToyAbis;

namespace Mosip.Partner.Tests.Samples;

/// <summary>The toy matcher of samples/Abis.</summary>
public sealed class ToyTemplateMatcherTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-toy-abis-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task References_OutliveTheMatcher_AndDeletedOnesDoNot()
    {
        ToyTemplateMatcher before = Open();
        await before.InsertAsync(Enrolment("a", 1, 2), Cancel);
        await before.InsertAsync(Enrolment("b", 2), Cancel);
        await before.InsertAsync(Enrolment("c", 3), Cancel);
        await before.DeleteAsync("c", Cancel);

        ToyTemplateMatcher after = Open();

        Assert.Equal((2L, true, false), (await after.CountAsync(Cancel), await after.ContainsAsync("a", Cancel), await after.ContainsAsync("c", Cancel)));
        AbisCandidate found = Assert.Single(await after.IdentifyAsync(new AbisSearch { RequestId = "1", ReferenceId = "a" }, Cancel));
        Assert.Equal(("b", "50", "1"), (found.ReferenceId, found.Analytics.Confidence, found.Analytics.InternalScore));
        Assert.Empty(await after.IdentifyAsync(new AbisSearch { RequestId = "2", ReferenceId = "a", Gallery = [] }, Cancel));
    }

    private ToyTemplateMatcher Open() => new(Path.Combine(_folder, "references.txt"));

    private static AbisEnrolment Enrolment(string reference, params byte[] biometrics) => new()
    {
        RequestId = reference,
        ReferenceId = reference,
        Biometrics = [.. biometrics.Select(value => new CbeffRecord { Type = BiometricType.Finger, Data = (byte[])[value] })],
    };
}
