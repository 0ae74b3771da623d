using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Abis;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Unit.Sandbox;

/// <summary>The mock of an ABIS: matches by hash, unless an expectation or the switch says otherwise.</summary>
public class MockAbisMatcherTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new();
    private readonly MockAbisMatcher _mock;

    public MockAbisMatcherTests() => _mock = new MockAbisMatcher(_time);

    [Fact]
    public async Task SameRecord_IsADuplicate_OtherIsNot()
    {
        await InsertAsync("a", "Amina");
        await InsertAsync("b", "Bela");
        await InsertAsync("c", "Amina");

        Assert.Equal(["c"], await IdentifyAsync("a"));
        Assert.Empty(await IdentifyAsync("b"));
        Assert.Empty(await IdentifyAsync("a", "b"));
        Assert.Equal(3, await _mock.CountAsync(Cancel));
    }

    [Fact]
    public async Task SwitchedOff_FindsNothing()
    {
        await InsertAsync("a", "Amina");
        await InsertAsync("b", "Amina");
        _mock.FindsDuplicates = false;

        Assert.Empty(await IdentifyAsync("a"));
    }

    [Fact]
    public async Task ForcedError_OnInsert_IsThrown_AndNothingIsKept_UntilItIsForgotten()
    {
        _mock.Expect(new MockAbisExpectation(Hash("Amina"), MockAbisAction.Insert, MockAbisResponse.Error) { ErrorCode = AbisFailureReason.QualityTooLow });

        var failure = await Assert.ThrowsAsync<AbisFailureException>(() => InsertAsync("a", "Amina"));

        Assert.Equal(AbisFailureReason.QualityTooLow, failure.Reason);
        Assert.False(await _mock.ContainsAsync("a", Cancel));
        Assert.True(_mock.Forget(Hash("Amina")));
        await InsertAsync("a", "Amina");
    }

    [Fact]
    public async Task ForcedDuplicate_NamesTheReferencesOfTheGallery()
    {
        await InsertAsync("a", "Amina");
        await InsertAsync("b", "Bela");
        _mock.Expect(new MockAbisExpectation(Hash("Amina"), MockAbisAction.Identify, MockAbisResponse.Duplicate) { Gallery = [Hash("Bela")] });

        Assert.Equal(["b"], await IdentifyAsync("a"));
    }

    [Fact]
    public async Task ForcedSuccess_FindsNothing_OnlyWhereItWasExpected()
    {
        await InsertAsync("a", "Amina");
        await InsertAsync("b", "Amina");
        _mock.Expect(new MockAbisExpectation(Hash("Amina"), MockAbisAction.Insert, MockAbisResponse.Success));
        Assert.Equal(["b"], await IdentifyAsync("a"));

        _mock.Expect(new MockAbisExpectation(Hash("Amina"), MockAbisAction.Identify, MockAbisResponse.Success));
        Assert.Empty(await IdentifyAsync("a"));
    }

    [Fact]
    public async Task Delay_IsWaitedFor()
    {
        _mock.Expect(new MockAbisExpectation(Hash("Amina"), MockAbisAction.Insert, MockAbisResponse.Success) { DelayInExecution = TimeSpan.FromSeconds(30) });

        Task insert = InsertAsync("a", "Amina");
        Assert.False(insert.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(30));
        await insert;
    }

    private static string Hash(string person) => MockAbisMatcher.HashOf(Records(person)[0]);

    private static IReadOnlyList<CbeffRecord> Records(string person) => CbeffDocument.Parse(SandboxBiometrics.Infant(person)).Records;

    private Task InsertAsync(string reference, string person) =>
        _mock.InsertAsync(new AbisEnrolment { RequestId = reference, ReferenceId = reference, Biometrics = Records(person) }, Cancel);

    private async Task<IEnumerable<string>> IdentifyAsync(string reference, params string[] gallery) =>
        (await _mock.IdentifyAsync(new AbisSearch { RequestId = reference, ReferenceId = reference, Gallery = gallery.Length == 0 ? null : gallery }, Cancel)).Select(candidate => candidate.ReferenceId);
}
