using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Tests.Unit.Sandbox;

/// <summary>What MOSIP leaves of an ABIS's candidates, and what becomes of the application.</summary>
public class DuplicateFilterTests
{
    private readonly SandboxRegistration _applicant = New();

    [Fact]
    public void Itself_IsNoDuplicate() => Assert.Empty(DuplicateFilter.Apply(_applicant, [_applicant]));

    [Fact]
    public void Rejected_IsNoDuplicate()
    {
        SandboxRegistration other = New();
        SandboxRegistrationProcessor.Reject(other);

        Assert.Empty(DuplicateFilter.Apply(_applicant, [other]));
    }

    [Fact]
    public void UnderOneUin_CountsOnce_AndWhatIsStillAtWorkCountsEach()
    {
        SandboxRegistration first = Finished("1"), sameUin = Finished("1"), otherUin = Finished("2"), waiting = New(), alsoWaiting = New();

        IReadOnlyList<SandboxRegistration> left = DuplicateFilter.Apply(_applicant, [first, sameUin, waiting, otherUin, alsoWaiting, waiting]);

        Assert.Equal([first, waiting, otherUin, alsoWaiting], left);
    }

    [Fact]
    public void Update_IsNoDuplicateOfItsOwnUin_OnlyOfOthers()
    {
        var update = new SandboxRegistration(new SandboxApplication { Kind = SandboxApplicationKind.Update, Uin = "1" });
        SandboxRegistration own = Finished("1"), other = Finished("2");

        Assert.Equal([other], DuplicateFilter.Apply(update, [own, other]));
    }

    [Theory]
    [InlineData(SandboxApplicationKind.New, 0, SandboxRegistrationStatus.Unique)]
    [InlineData(SandboxApplicationKind.New, 1, SandboxRegistrationStatus.Adjudication)]
    [InlineData(SandboxApplicationKind.Update, 0, SandboxRegistrationStatus.Unique)]
    [InlineData(SandboxApplicationKind.Update, 2, SandboxRegistrationStatus.Adjudication)]
    [InlineData(SandboxApplicationKind.Lost, 0, SandboxRegistrationStatus.Rejected)]
    [InlineData(SandboxApplicationKind.Lost, 1, SandboxRegistrationStatus.Linked)]
    [InlineData(SandboxApplicationKind.Lost, 2, SandboxRegistrationStatus.Adjudication)]
    public void WhatBecomesOfIt(SandboxApplicationKind kind, int duplicates, SandboxRegistrationStatus status) => Assert.Equal(status, DuplicateFilter.Decide(kind, duplicates));

    private static SandboxRegistration New() => new(new SandboxApplication());

    private static SandboxRegistration Finished(string uin)
    {
        SandboxRegistration registration = New();
        SandboxRegistrationProcessor.Finish(registration, uin);
        return registration;
    }
}
